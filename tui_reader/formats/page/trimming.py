"""What a page prints around posts and is no part of them: its foot, and the same words after every post."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from tui_reader.formats.page.labels import BARE, PROFILE, is_edit_note, label_of
from tui_reader.formats.page.lines import Page, plain
from tui_reader.formats.page.words import FOOTERS, RANKS

FOOT_LINE = 100
"""Characters of the longest line of a page's foot."""
NOISE_LINE = 60
"""Characters of the longest line that is noise when most posts end with it."""
NOISE_SHARE = 0.5
"""Share of the posts that end with a line of noise."""
NOISE_LINES = 4
"""How many lines of noise are looked for at the end of posts."""
NEIGHBOURS = 20
"""How many posts, counted from the last, lend the words that a teaser is compared with."""
PROFILE_LINES = 8
"""Lines of the longest profile below a post."""
FOREIGN = 0.25
"""Share of the longer words of teasers that the thread does not use."""
EVEN = 6
"""Characters by which the lengths of teasers differ that a program cut after so many characters."""

_CUT_SHORT = ("[…]", "[...]", "…", "...")
_SENTENCE_END = (".", "!", "?", ":", ";", ",")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")

Span = tuple[int, int]
"""The first line of a body, and the line after its last."""


def cut_foot(page: Page, bodies: Sequence[Span], above: frozenset[str]) -> Span:
    """The last body without the foot of the page: from a known phrase on, and teasers of other topics.

    `above` are the keys of the labels that stand above headers: those without a value follow the last post,
    too, though no header comes.
    """
    first, stop = bodies[-1]
    stop = _known_foot(page, first, stop)
    words = _vocabulary(page, bodies[0], *bodies[-NEIGHBOURS:-1])
    first, stop = page.trimmed(first, _teasers(page, first, stop, words))
    while first < stop and _stands_above(page.lines[stop - 1], above):
        first, stop = page.trimmed(first, stop - 1)
    return first, stop


def _stands_above(line: str, above: frozenset[str]) -> bool:
    label = label_of(line)
    return label is not None and label.key.startswith(BARE) and label.key in above


def _known_foot(page: Page, first: int, stop: int) -> int:
    """The first line from which on only short lines follow, when it begins like a foot; else `stop`."""
    foot = stop
    for at in page.filled(stop - 1, first - 1, -1):
        line = plain(page.lines[at])
        if line.lower().startswith(FOOTERS):
            foot = at
        elif len(line) > FOOT_LINE:
            break
    return foot


def _teasers(page: Page, first: int, stop: int, words: frozenset[str]) -> int:
    """The first line of the run of teasers at the end; `stop` when there are fewer than two."""
    teasers: list[str] = []
    start, headed = stop, True
    for at in page.filled(stop - 1, first - 1, -1):
        line = plain(page.lines[at])
        if line.endswith(_CUT_SHORT) and len(line) <= FOOT_LINE:
            teasers.append(line)
            headed = False
        elif headed or not _heading(line):
            break
        else:
            headed = True
        start = at
    return start if _are_teasers(teasers, words) else stop


def _are_teasers(lines: list[str], words: frozenset[str]) -> bool:
    """Whether lines that are cut short are of other threads: cut by a program, and with words of their own."""
    if len(lines) < 2:
        return False
    even = max(map(len, lines)) - min(map(len, lines)) <= EVEN
    bracketed = all(line.endswith("]") for line in lines)
    return (bracketed or even) and _foreign(" ".join(lines), words)


def _heading(line: str) -> bool:
    return len(line) <= NOISE_LINE and not line.endswith(_SENTENCE_END)


def _foreign(text: str, words: frozenset[str]) -> bool:
    """Whether a good part of the longer words is not used in the thread."""
    own = _LONG_WORD.findall(text.lower())
    return sum(word not in words for word in own) >= FOREIGN * len(own)


def _vocabulary(page: Page, *bodies: Span) -> frozenset[str]:
    return frozenset(word for body in bodies for word in _LONG_WORD.findall(page.slice(*body).lower()))


def cut_noise(page: Page, bodies: Sequence[Span], authors: Sequence[object]) -> tuple[list[Span], list[str]]:
    """The bodies without the lines that most posts end with, and these lines.

    A line that ends the posts of one author, or of the fewer authors, is a signature and stays.
    """
    cut = list(bodies)
    noise: list[str] = []
    while len(noise) < NOISE_LINES and (line := _common_end(page, cut, authors)):
        cut = [
            page.trimmed(first, stop - 1) if _end(page, (first, stop)) == line else (first, stop) for first, stop in cut
        ]
        noise.append(line)
    return cut, noise


def cut_profiles(page: Page, bodies: Sequence[Span], authors: Sequence[str | None]) -> list[Span]:
    """The bodies without what the page tells of their author below them, where it does so below most."""
    cut = [_above_profile(page, body, author) for body, author in zip(bodies, authors, strict=True)]
    shorter = sum(one != other for one, other in zip(cut, bodies, strict=True))
    return cut if shorter >= max(2, NOISE_SHARE * len(bodies)) else list(bodies)


def _above_profile(page: Page, body: Span, author: str | None) -> Span:
    """The body up to the line that names its author, when only labels follow that line."""
    for at in islice(page.filled(body[1] - 1, body[0] - 1, -1), PROFILE_LINES):
        label = label_of(page.lines[at])
        name = label.value if label and label.field == PROFILE else plain(page.lines[at])
        if author and name == author and at < body[1] - 1 + (label is not None):
            return page.trimmed(body[0], at)
        if label is None and name.lower() not in RANKS:
            break
    return body


def _common_end(page: Page, bodies: Sequence[Span], authors: Sequence[object]) -> str | None:
    ends = [_end(page, body) for body in bodies]
    for line, count in Counter(filter(None, ends)).most_common(1):
        writers = {author for end, author in zip(ends, authors, strict=True) if end == line}
        shared = writers == {None} or len(writers) > max(1, NOISE_SHARE * len(set(authors)))
        if line and count > 2 and count >= NOISE_SHARE * len(bodies) and shared and not is_edit_note(line):
            return line
    return None


def _end(page: Page, body: Span) -> str | None:
    """The short line that ends a body; a line that is all there is was written by somebody."""
    first, stop = body
    line = plain(page.lines[stop - 1]) if first < stop - 1 else ""
    return line if 0 < len(line) <= NOISE_LINE else None
