"""When a thread was written: posts per hour, day, week, month or year, whichever fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

MOST_SPANS = 60
"""Spans of time up to which a finer unit is taken: about what a chart of 80 columns can show."""


def _day(number: int) -> str:
    return date.fromordinal(number).isoformat()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time: its name, the number of the one that holds a time, and the words for that number."""

    name: str
    number: Callable[[datetime], int]
    words: Callable[[int], str]


UNITS = (
    Unit("hour", lambda time: time.toordinal() * 24 + time.hour, lambda n: f"{_day(n // 24)} {n % 24:02}:00"),
    Unit("day", lambda time: time.toordinal(), _day),
    Unit("week", lambda time: (time.toordinal() - 1) // 7, lambda n: _day(n * 7 + 1)),
    Unit("month", lambda time: time.year * 12 + time.month - 1, lambda n: f"{n // 12:04}-{n % 12 + 1:02}"),
    Unit("year", lambda time: time.year, lambda n: f"{n:04}"),
)
"""Finest first; day 1 of the calendar was a Monday, with which weeks begin."""


@dataclass(frozen=True, slots=True)
class Activity:
    """Posts per unit of time, without gaps from the first to the last.

    `undated` posts have no date; `converted` says that clocks of other zones than UTC were among the others.
    """

    unit: Unit
    first: int
    counts: tuple[int, ...]
    undated: int
    converted: bool = False

    def words(self, at: int) -> str:
        """When the `at`-th span begins."""
        return self.unit.words(self.first + at)


def activity(dates: Iterable[datetime | None]) -> Activity:
    """Count dates by the finest unit that gives at most `MOST_SPANS` spans; times with a zone count in UTC."""
    every = list(dates)
    times = [_in_utc(time) for time in every if time is not None]
    undated = len(every) - len(times)
    converted = any(time is not None and bool(time.utcoffset()) for time in every)
    if not times:
        return Activity(UNITS[-1], 0, (), undated)
    unit = next((unit for unit in UNITS if _spans(unit, min(times), max(times)) <= MOST_SPANS), UNITS[-1])
    counts, first = Counter(map(unit.number, times)), unit.number(min(times))
    number = _spans(unit, min(times), max(times))
    return Activity(unit, first, tuple(counts[first + at] for at in range(number)), undated, converted)


def _spans(unit: Unit, first: datetime, last: datetime) -> int:
    return unit.number(last) - unit.number(first) + 1


def _in_utc(time: datetime) -> datetime:
    return time.astimezone(UTC).replace(tzinfo=None) if time.tzinfo else time
