"""The places beside a header at which the line that names the author may stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from itertools import takewhile
from operator import attrgetter

from tui_reader.formats.page.heads.labels import NAME_LIMIT, label_of, of_profile
from tui_reader.formats.page.heads.named import Bounds
from tui_reader.formats.page.heads.shapes import is_number
from tui_reader.formats.page.lines import BULLET, Page, header_text, is_item, is_longer
from tui_reader.formats.page.memory import remembered

DEPTH = 5
"""How many lines above and below a header are looked at."""
BESIDE = 3
"""How many lines stand between two things that a page tells of an author, or above them: a name, a rank."""
CONSTANT = 0.8
"""Share of the gaps between posts that hold a line of the page's own making."""
SAMPLE = 400
"""How many gaps, evenly chosen, are looked at for such lines."""
OPENING = (0, 1, 2)
"""Which of the `places` open headers: what is right behind the last button of the post above, or above a profile."""

PROFILED = (1, 2)
"""Those that stand above what the page tells of an author."""

_NUMBERED = re.compile(r"\d{1,3}\. ")
_LETTER = re.compile(r"[^\W\d_]")


class Beside:
    """The lines beside the headers of some posts, nearest first; `reach` is how many are looked at below headers."""

    def __init__(self, page: Page, bounds: Sequence[Bounds], reach: int) -> None:
        self.page, self.bounds, self.reach = page, bounds, reach

    def of(self, posts: Sequence[int]) -> Beside:
        """The lines beside the headers of some of the posts."""
        return Beside(self.page, [self.bounds[post] for post in posts], self.reach)

    @cached_property
    def above(self) -> list[list[int]]:
        """The last lines above each header."""
        return [self.page.above(one.top, one.floor, DEPTH) for one in self.bounds]

    @cached_property
    def inside(self) -> list[list[int]]:
        """The lines of each header below its anchor."""
        return [self.page.below(one.anchor + 1, one.body, 2 * DEPTH) for one in self.bounds]

    @cached_property
    def below(self) -> list[list[int]]:
        """The first lines below each header."""
        return [self.page.below(one.body, one.ceiling, self.reach) for one in self.bounds]

    @cached_property
    def profile(self) -> list[list[int]]:
        """What the page tells of each author above the header, and what is above that."""
        return [_profile(self.page, one) for one in self.bounds]


Place = Callable[[Beside], list[int | None]]
"""Gives the line at one place of each header."""


def constant_lines(page: Page, bounds: Sequence[Bounds]) -> frozenset[str]:
    """Short lines that stand in most gaps between the posts: buttons and captions of the page."""
    above, below = Counter[str](), Counter[str]()
    bounds = bounds[:: max(1, len(bounds) // SAMPLE)]
    for one in bounds:
        above.update(_short(page, page.above(one.top, one.floor, 2 * DEPTH)))
        below.update(_short(page, page.below(one.anchor + 1, one.ceiling, 2 * DEPTH)))
    return frozenset(line for line, count in (above | below).items() if count >= max(3, CONSTANT * (len(bounds) - 1)))


def _short(page: Page, lines: Iterable[int]) -> set[str]:
    few = (line for at in lines if not is_longer(line := page.lines[at], 2 * NAME_LIMIT))
    return {text for line in few if len(text := header_text(line)) <= NAME_LIMIT}


def places(constants: frozenset[str]) -> list[Place]:
    """The places, those that are likelier first; `constants` are the lines of the page's own making."""
    above, inside, profile = map(attrgetter, ("above", "inside", "profile"))
    return [
        lambda beside: [_behind_constant(beside.page, row, constants) for row in beside.above],
        lambda beside: [_paragraph_top(beside.page, row) for row in beside.profile],
        lambda beside: [_above_list(beside.page, one) for one in beside.bounds],
        *(partial(_column, rows, depth) for rows in (above, inside) for depth in range(2 * DEPTH)),
        *(partial(_below_labels, depth) for depth in range(2 * DEPTH)),
        lambda beside: [_paragraph(beside.page, one) for one in beside.bounds],
        *(partial(_column, profile, depth) for depth in range(1, BESIDE + 1)),
    ]


def _column(rows: Callable[[Beside], list[list[int]]], depth: int, beside: Beside) -> list[int | None]:
    return [row[depth] if depth < len(row) else None for row in rows(beside)]


def _below_labels(depth: int, beside: Beside) -> list[int | None]:
    """The line so many lines below each header, where no sentence stands between: the next name stands below that."""
    lines = beside.page.lines
    found = _column(attrgetter("below"), depth, beside)
    return [
        None if at is None or any(_is_prose(lines[above]) for above in row[:depth]) else at
        for at, row in zip(found, beside.below, strict=True)
    ]


@remembered
def _is_prose(line: str) -> bool:
    """Whether a line is a sentence rather than what a page tells of an author."""
    return (is_longer(line, NAME_LIMIT) or line.endswith((".", "!", "?"))) and label_of(line) is None


def _behind_constant(page: Page, above: list[int], constants: frozenset[str]) -> int | None:
    """The first line behind the last line of the page's own making."""
    for place, line in enumerate(above):
        if header_text(page.lines[line]) in constants:
            return above[place - 1] if place else None
    return None


def _paragraph(page: Page, one: Bounds) -> int | None:
    """The first line of the paragraph that a header stands in."""
    at = one.top
    while at - 1 > one.floor and page.lines[at - 1].strip() and one.top - at < DEPTH:
        at -= 1
    return at if at < one.top else None


def _above_list(page: Page, one: Bounds) -> int | None:
    """The line right above the list of what the page tells of the author, few lines above a header."""
    told = listed = False
    for at, line in enumerate(page.above(one.anchor, one.floor, 3 * DEPTH)):
        text = page.lines[line].lstrip()
        if BULLET.match(text) or (listed and _NUMBERED.match(text)):
            listed, told = True, told or _of_profile(text)
        elif listed and _LETTER.search(text):
            return line if told else None
        elif at > BESIDE and not listed:
            return None
    return None


def _profile(page: Page, one: Bounds) -> list[int]:
    """What the page tells of the author above a header, counts and labels with few lines between, and what is above.

    The lines from the first of it on upwards.
    """
    above = page.above(one.anchor, one.floor, 3 * DEPTH)
    first = None
    for at, line in enumerate(above):
        if at > (first or 0) + BESIDE:
            break
        first = at if _of_profile(page.lines[line]) else first
    return [] if first is None else above[first:]


def _paragraph_top(page: Page, profile: list[int]) -> int | None:
    """The first line of the paragraph that the first line of a profile stands in, below the text of another post."""
    if profile and is_item(page.lines[profile[0]]):
        return None
    short = takewhile(lambda at: len(page.lines[at].strip()) <= NAME_LIMIT, profile[1 : BESIDE + 1])
    joined = [at for above, at in enumerate(short, start=1) if above == profile[0] - at]
    return joined[-1] if joined else None


@remembered
def _of_profile(line: str) -> bool:
    label = label_of(line)
    return is_number(line) or (label is not None and of_profile(label))
