"""Where each post stands from left to right: by time, with long silences shortened, or by the order of the file."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate, pairwise

from tui_reader.model import Thread

SILENCE = 1 / 12
"""The share of the axis that one silence takes at most, so that a late answer does not press all others together."""
DATED = 0.5
"""The share of posts with a date from which on time makes the axis."""


@dataclass(frozen=True, slots=True)
class Axis:
    """`of[node]` is the place of a node, 0..1; `places` and `times` tell in ascending order which time is where.

    `cuts` are the places at which a shortened silence ends. `dated` says whether times are seconds since 1970,
    or else numbers of posts; `converted` that clocks of other zones than UTC were among them.
    """

    of: Sequence[float]
    places: Sequence[float]
    times: Sequence[float]
    cuts: Sequence[float]
    dated: bool
    converted: bool = False

    def time_at(self, place: float) -> float:
        """The first time at a place or after it."""
        return self.times[min(bisect_left(self.places, place), len(self.times) - 1)]


def axis(thread: Thread) -> Axis:
    """The axis of a thread; a post without a date stands with the one before it, a missing one with its answer."""
    dates = [post.date for post in thread.posts]
    dated = sum(date is not None for date in dates) >= max(DATED * len(dates), 1) and len(set(dates) - {None}) > 1
    times = _seconds(dates) if dated else array("d", range(len(dates)))
    known = sorted(set(times))
    gaps = [later - earlier for earlier, later in pairwise(known)]
    longest = _longest(gaps)
    ends = [0.0, *accumulate(min(gap, longest) for gap in gaps)]
    whole = ends[-1] or 1.0
    places = [end / whole for end in ends]
    place_of = dict(zip(known, places, strict=True))
    cuts = [place for gap, place in zip(gaps, places[1:], strict=True) if gap > longest]
    converted = dated and any(date is not None and bool(date.utcoffset()) for date in dates)
    return Axis(_with_ghosts(thread, [place_of[time] for time in times]), places, known, cuts, dated, converted)


def _seconds(dates: Sequence[datetime | None]) -> array[float]:
    """Seconds since 1970; times without a zone are taken for UTC."""
    first = next(date for date in dates if date is not None)
    times, last = array("d"), first
    for date in dates:
        last = date or last
        times.append((last if last.tzinfo else last.replace(tzinfo=UTC)).timestamp())
    return times


def _longest(gaps: Sequence[float]) -> float:
    """The length to which gaps are cut so that none takes more than its share of what is left of all of them."""
    ordered = sorted(gaps, reverse=True)
    left = sum(ordered)
    for cut, gap in enumerate(ordered):
        share = 1 - cut * SILENCE
        if share <= 0:
            return ordered[cut - 1]
        if gap * share <= SILENCE * left:
            return SILENCE * left / share if cut else gap
        left -= gap
    return ordered[-1] if ordered else 0.0


def _with_ghosts(thread: Thread, places: list[float]) -> list[float]:
    """The places of the posts and behind them those of the ghosts."""
    tree, posts = thread.tree, len(thread)
    for ghost in range(posts, thread.nodes):
        row = tree.row[ghost]
        inside = (tree.node[below] for below in range(row + 1, tree.end[row]))
        places.append(next((places[node] for node in inside if node < posts), 0.0))
    return places
