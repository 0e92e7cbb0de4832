"""Lines of the page's own making below the text of posts: buttons, `Top`, what it tells of the next author.

Told by kind: labels of a profile whatever their values are, buttons of any number, and short lines that differ
in their digits alone. A kind that stands near the end of most posts is cut where it does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from tui_reader.formats.page.cuts.repliers import counts_replies
from tui_reader.formats.page.heads.labels import PROFILE, find_label, is_edit_note, label_of, of_profile
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, Span, holds_digit, is_long, plain, without_bullet
from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.words import BUTTONS, REACTIONS

LINE = 80
"""Characters of the longest line that is noise when most posts end with it."""
SHARE = 0.5
"""Share of the posts that end with a line of noise."""
KINDS = 8
"""How many times a kind of noise is looked for."""
NEAR = 3
"""How many lines from the end of a post its noise begins at the latest: odd lines may stand below it."""

BUTTON_ROW = "buttons"
"""The kind of a line that holds buttons alone."""
STATUS = "status"
"""The kind of a line that says whether the writer is there."""
RULE = "rule"
"""The kind of a line of signs alone, which is no smiley."""

_DIGITS = re.compile(r"\d+")
_WORDS = "|".join(sorted(map(re.escape, BUTTONS), key=len, reverse=True))
_BUTTON = re.compile(rf"(?<!\w)(?:{_WORDS})(?!\w)")
_GLUED = re.compile(rf"(?:{_WORDS})\W?")
_STATUS = re.compile(r".{1,60} is (?:off|on)line\b[\s.]{0,4}(?:reply with quote)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]|[:;=]")
_LETTERS = re.compile(r"[^\W\d_]+")
_BUTTON_STARTS = frozenset(button[:2] for button in BUTTONS)
_BUTTON_LETTERS = frozenset(word for button in BUTTONS for word in _LETTERS.findall(button))


def cut_noise(page: Page, bodies: Sequence[Span], authors: Sequence[object]) -> tuple[list[Span], list[str]]:
    """The bodies without the lines that most posts end with, and one line of each kind.

    A line that ends the posts of one author, or of the fewer authors, is a signature and stays.
    """
    cut = list(bodies)
    ends: list[Mapping[int, str]] = [dict(_ends(page, body)) for body in cut]
    shown: list[str] = []
    while len(shown) < KINDS and (kind := _common_end(ends, authors)):
        shown.append(next(plain(page.lines[at]) for kinds in ends for at, one in kinds.items() if one == kind))
        for post in [post for post, kinds in enumerate(ends) if kind in kinds.values()]:
            cut[post] = _without(page, cut[post], kind, ends[post])
            ends[post] = _left(page, cut[post], ends[post])
    return cut, shown


def kind_of(line: str) -> str | None:
    """What a line of noise is compared by; None for one that is too long, or a note that a post was edited."""
    return None if len(line) > HEADER_LIMIT and is_long(line) else _kind_of(line)


@remembered
def _kind_of(line: str) -> str | None:
    line = line.strip()
    label = find_label(line) if ":" in line or holds_digit(line) else None  # a profile counts, or has a colon
    if label and (label.field == PROFILE or of_profile(label)):
        return label.key
    text = text_of(line)
    if not text or is_edit_note(line):
        return None
    if not _WORD.search(text):
        return RULE
    if text.startswith(REACTIONS) or _buttons_alone(text) or _glued(text) or ("9" in text and counts_replies(text)):
        return BUTTON_ROW
    if " is o" in text and _STATUS.match(text):
        return STATUS
    return text if len(text) <= LINE else None


def _buttons_alone(text: str) -> bool:
    """Whether the words of a line are those of buttons."""
    first = _LETTERS.search(text)
    if first is None or first[0] not in _BUTTON_LETTERS:
        return False
    if not _BUTTON_LETTERS.issuperset(_LETTERS.findall(text)):
        return False
    rest = _BUTTON.sub("", text)
    return rest != text and not _LETTERS.search(rest)


def _glued(text: str) -> bool:
    """Whether a line is nothing but buttons that have lost the gaps between them."""
    at = 0
    while text[at : at + 2] in _BUTTON_STARTS and (found := _GLUED.match(text, at)):
        at = found.end()
    return at == len(text)


def _common_end(posts: Sequence[Mapping[int, str]], authors: Sequence[object]) -> str | None:
    """The kind near the end of most posts, of several the one nearest to it; None when there is no such kind.

    `posts` are the kinds of the last lines of each, the last line first.
    """
    counts, depths = Counter[str](), Counter[str]()
    for kinds, alike in Counter(tuple(kinds.values()) for kinds in posts).items():
        for depth in reversed(range(len(kinds))):
            if kinds[depth] not in kinds[:depth]:
                counts[kinds[depth]] += alike
                depths[kinds[depth]] += alike * depth
    often = [kind for kind, count in counts.items() if count > 2 and count >= SHARE * len(posts)]
    for kind in sorted(often, key=lambda kind: (-counts[kind], depths[kind] / counts[kind])):
        writers = {author for kinds, author in zip(posts, authors, strict=True) if kind in kinds.values()}
        if writers == {None} or len(writers) > max(1, SHARE * len(set(authors))):
            return kind
    return None


def _ends(page: Page, body: Span, most: int = NEAR) -> Iterator[tuple[int, str]]:
    """The last short lines of a body, with their kinds, the last line first; so many at the most."""
    for at in page.above(body[1], body[0], most):
        kind = kind_of(page.lines[at])
        if kind is None or (at == body[0] and _is_written(page.lines[at], kind)):
            return
        yield at, kind


def _left(page: Page, body: Span, ends: Mapping[int, str]) -> Mapping[int, str]:
    """The `_ends` of a body that was cut, of which `ends` were known; where they were fewer, a line above ends them."""
    left = _ends(page, body) if len(ends) == NEAR else ((at, kind) for at, kind in ends.items() if at < body[1])
    return dict(left)


def _is_written(line: str, kind: str) -> bool:
    """Whether a line that is all there is of a post was written by somebody: it is neither buttons nor a label."""
    return kind != BUTTON_ROW and label_of(line) is None


def _without(page: Page, body: Span, kind: str, ends: Mapping[int, str]) -> Span:
    """The body up to its last line of a kind, which is one of its `ends`, and to those of the same kind right above."""
    cut = body[1]
    for at, one in chain(ends.items(), _ends(page, (body[0], min(ends)), body[1] - body[0])):
        if one == kind:
            cut = at
        elif cut < body[1]:
            break
    return page.trimmed(body[0], cut)


def text_of(line: str) -> str:
    """A line without what differs in it from post to post: its bullet, its case and its digits."""
    text = without_bullet(plain(line)).lower()
    return _DIGITS.sub("9", text) if holds_digit(text) else text
