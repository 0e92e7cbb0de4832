"""The moments that posts tell: the line above quoted words, or the fields of a mail below, say when those were written.

Mail programs write `On DATE, X wrote:` or `Sent: DATE`; boards like phpBB, SMF and MyBB put a date beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui_reader.formats.page.dates import find_date, read_date
from tui_reader.formats.page.memory import forget
from tui_reader.model import MarkKind
from tui_reader.replies.material import Material
from tui_reader.replies.parts import Found
from tui_reader.replies.times import Minutes
from tui_reader.replies.tokens import Flags, Ints

MOST, CLOCKS = 4, 12
"""Moments that are read of a post, the first ones, and times of day beside which they are looked for."""
BEFORE, BEHIND = 60, 20
"""Characters before and behind the minutes of a time within which the rest of the moment stands."""
ZONE = 9
"""Characters of the longest zone: ` GMT+0100`."""
SKEW = 1.0
"""Minutes by which two programs tell the same moment differently: one cuts the seconds, the other rounds."""
FARTHEST = 14 * 60
"""Minutes from one zone to another at the most; nearly all are whole hours apart."""

_CLOCK = re.compile(r":[0-5]\d")
_ZONE = re.compile(r"(?P<sign>[+-])(?P<hours>[01]\d):?(?P<minutes>[0-5]\d)(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)\d\d?[-/.]\d\d?[-/.]")
"""A date of numbers, of which the day or the month is first."""
_IN_UTC = re.compile(r"\b(?:UTC|GMT)$")


class Moment(NamedTuple):
    """A moment told at an offset of a text, in minutes since 1970, and whether its zone is told; else as if in UTC."""

    offset: int
    minute: float
    zoned: bool


class Moments:
    """The first moments that each post tells."""

    def __init__(self, material: Material, found: Found, posts: Iterable[int]) -> None:
        shape = (MOST, len(material.bodies))
        self._minutes: NDArray[np.float64] = np.full(shape, np.nan)
        self._zoned, self._within = np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.bool_)
        for post in posts:
            told = list(islice(moments(material.bodies[post]), MOST))
            quotes = _first_quote(material, found, post) if told else 0
            for at, one in enumerate(told):
                self._minutes[at, post], self._zoned[at, post] = one.minute, one.zoned
                self._within[at, post] = one.offset >= quotes or _is_marked(material.bodies[post], one.offset)
        forget()

    def told(self, post: Ints, node: Ints, first: Ints, written: Minutes) -> tuple[NDArray[np.float32], Flags]:
        """For each row 1.0 where its node was written at the first moment of its post at which any was, else 0.0.

        Several nodes share it. Beside it, whether that moment stands within what the post quotes.
        """
        value, within = np.zeros(len(post), dtype=np.float32), np.zeros(len(post), dtype=np.bool_)
        counts = np.diff(first)
        for minutes, zoned, inside in zip(self._minutes, self._zoned, self._within, strict=True):
            apart = written[node] - minutes[post]
            hours = np.where(zoned[post], 0.0, np.round(apart / 60) * 60)
            alike = (np.abs(apart - hours) <= SKEW) & (np.abs(hours) <= FARTHEST)
            alike &= ~np.repeat(np.logical_or.reduceat(value > 0, first[:-1]), counts)
            value += alike / np.maximum(np.repeat(np.add.reduceat(alike, first[:-1], dtype=np.int64), counts), 1)
            within |= alike & inside[post]
        return value, within


def moments(text: str) -> Iterator[Moment]:
    """The moments of a text that are told to the minute, of its first times of day, in order."""
    behind = 0
    for clock in islice(_CLOCK.finditer(text), CLOCKS):
        at = clock.start()
        start = max(text.rfind("\n", 0, at) + 1, at - BEFORE, behind)
        line = text[start : at + BEHIND].partition("\n")[0]
        span = find_date(line) if at > start and text[at - 1].isdigit() else None
        if span and start + span[1] > at:
            behind = start + span[1]
            zone = _east(line, at - start, span[1])
            for moment in _readings(line[slice(*span)]):
                yield Moment(start + span[0], moment - (zone or 0), zone is not None)


def _readings(date: str) -> list[float]:
    """The minutes since 1970 that a date may tell: two where its month may be its day."""
    told = {read_date(date), *((read_date(date, day_first=True),) if _NUMBERS.search(date) else ())}
    return sorted(one.replace(tzinfo=UTC).timestamp() // 60 for one in told if one)


def _east(line: str, clock: int, end: int) -> int | None:
    """Minutes by which the zone told behind the clock of a moment is ahead of UTC; None where none is."""
    zone = _ZONE.search(line, clock, end + ZONE)
    if zone is None:
        return 0 if _IN_UTC.search(line, clock, end) else None
    minutes = int(zone["hours"]) * 60 + int(zone["minutes"])
    return minutes if zone["sign"] == "+" else -minutes


def _first_quote(material: Material, found: Found, post: int) -> int:
    """Where the first quote of a post begins; the end of its body where it has none."""
    marked = [mark.start for mark in material.marks[post] if mark.kind is MarkKind.QUOTE]
    parts = [material.chars(part.start, part.end)[0] for part in found.of(post)]
    return min([*marked, *parts], default=len(material.bodies[post]))


def _is_marked(text: str, offset: int) -> bool:
    """Whether the line of an offset begins with the mark of a quote."""
    return text[text.rfind("\n", 0, offset) + 1 : offset].lstrip()[:1] == ">"
