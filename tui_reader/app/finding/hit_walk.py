"""The walk from hit to hit over a thread, in the order of the tree."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate


class HitWalk:
    """Posts with hits in walking order, and a present hit among them.

    `position` counts all hits from 0; it is -1 before the first step.
    """

    def __init__(self, nodes: Sequence[int], count: Callable[[int], int]) -> None:
        self.nodes = nodes
        self._before = list(accumulate((max(count(node), 1) for node in nodes), initial=0))
        self.position = -1

    def __len__(self) -> int:
        return self._before[-1]

    @property
    def present(self) -> tuple[int, int] | None:
        """The node of the present hit, and its number within that post from 0."""
        return self.at(self.position) if self.position >= 0 else None

    def at(self, position: int) -> tuple[int, int]:
        """The node of a hit, and its number within that post."""
        index = bisect_right(self._before, position) - 1
        return self.nodes[index], position - self._before[index]

    def stand_at(self, index: int) -> None:
        """Make the first hit of the `index`-th post the present one."""
        self.position = self._before[index % len(self.nodes)]

    def stand_on(self, node: int, number: int) -> None:
        """Make hit `number` of a node the present one, or none when the node is not among those with hits."""
        at = self.nodes.index(node) if node in self.nodes else -1
        self.position = self._before[at] + number if at >= 0 else -1

    def step(self, count: int) -> bool:
        """Go `count` hits on (back when negative), round the ends; whether an end was passed."""
        there = self.position + count
        self.position = there % len(self)
        return there != self.position
