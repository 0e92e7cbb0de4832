"""The foot of a page, which follows its last post: from a known phrase on, and teasers of other topics."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.formats.page.cuts.listed import above_list
from tui_reader.formats.page.cuts.menus import cut_sidebar
from tui_reader.formats.page.heads.labels import BARE, label_of
from tui_reader.formats.page.lines import Page, Span, header_text, plain
from tui_reader.formats.page.words import FOOTERS, OTHERS, PAGING

FOOT_LINE = 100
"""Characters of the longest line of a page's foot."""
SHORT = 6
"""Short lines in a page's foot for each longer one; the last lines are short."""
HEADING_LINE = 60
"""Characters of the longest heading above teasers."""
NEIGHBOURS = 20
"""How many posts, counted from the last, lend the words that a teaser is compared with."""
FOREIGN = 0.25
"""Share of the longer words of teasers that the thread does not use."""
EVEN = 6
"""Characters by which the lengths of teasers differ that a program cut after so many characters."""

_CUT_SHORT = ("[…]", "[...]", "…", "...")
_SENTENCE_END = (".", "!", "?", ":", ";", ",")
_PAGE = re.compile(r"[^\W\d_]+|\d+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def cut_foot(page: Page, bodies: Sequence[Span], above: frozenset[str]) -> Span:
    """The last body without the foot of the page: what stands beside it, a known phrase, and teasers of other topics.

    `above` are the keys of the labels that stand above headers: those without a value follow the last post,
    too, though no header comes.
    """
    first, stop = cut_sidebar(page, bodies[-1])
    stop = above_list(page, first, _known_foot(page, first, _headed_foot(page, first, stop)))
    words = _vocabulary(page, bodies[0], *bodies[-NEIGHBOURS:-1])
    first, stop = page.trimmed(first, _teasers(page, first, stop, words))
    while first < stop and _stands_above(page.lines[stop - 1], above):
        first, stop = page.trimmed(first, stop - 1)
    return first, stop


def _stands_above(line: str, above: frozenset[str]) -> bool:
    label = label_of(line)
    return label is not None and label.key.startswith(BARE) and label.key in above


def _headed_foot(page: Page, first: int, stop: int) -> int:
    """The line that heads a list of other threads and says nothing more; else `stop`."""
    headings = (at for at in page.filled(first + 1, stop) if len(page.lines[at]) <= HEADING_LINE)
    return next((at for at in headings if plain(page.lines[at]).lower().rstrip(": ") in OTHERS), stop)


def _known_foot(page: Page, first: int, stop: int) -> int:
    """The first line from which on nearly all lines are short, when it begins like a foot; else `stop`."""
    foot, long, below = stop, 0, ""
    for seen, at in enumerate(page.filled(stop - 1, first - 1, -1)):
        line = plain(page.lines[at]).lower()
        if line.startswith(FOOTERS) or (seen and _is_paging(line, below)):
            foot = at
        elif len(line) > FOOT_LINE:
            long += 1
            if long > seen // SHORT:
                break
        below = line
    return foot


def _is_paging(line: str, below: str) -> bool:
    """Whether a line tells which pages there are; a list of these may follow below it."""
    words = _PAGE.findall(line) if len(line) <= HEADING_LINE else []
    numbered = any(map(str.isdecimal, words)) or header_text(below).isdecimal()
    return numbered and not PAGING.isdisjoint(words) and all(word.isdecimal() or word in PAGING for word in words)


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
    return len(line) <= HEADING_LINE and not line.endswith(_SENTENCE_END)


def _foreign(text: str, words: frozenset[str]) -> bool:
    """Whether a good part of the longer words is not used in the thread."""
    own = _LONG_WORD.findall(text.lower())
    return sum(word not in words for word in own) >= FOREIGN * len(own)


def _vocabulary(page: Page, *bodies: Span) -> frozenset[str]:
    return frozenset(word for body in bodies for word in _LONG_WORD.findall(page.slice(*body).lower()))
