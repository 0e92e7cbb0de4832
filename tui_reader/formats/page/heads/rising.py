"""The longest rising run in a row of numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


def longest_rising(values: Sequence[float], *, strict: bool = True) -> list[int]:
    """The indices of a longest subsequence of `values` that rises; patience sorting, O(n log n)."""
    place = bisect_left if strict else bisect_right
    tails: list[float] = []
    last: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        pile = place(tails, value)
        before.append(last[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [value]
        last[pile : pile + 1] = [index]
    return _chain(last[-1] if last else -1, before)


def _chain(index: int, before: list[int]) -> list[int]:
    run = []
    while index >= 0:
        run.append(index)
        index = before[index]
    return run[::-1]
