"""A reply tree as so many lines as there is room for: the largest branches opened, small ones pooled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, nlargest

from tui_reader.model import Tree


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of the map: the rows from `start` to `end`, which are a chain of replies or whole subtrees.

    `level` counts the lanes it hangs below; `heads` is the number of subtrees, 1 for a chain.
    """

    start: int
    end: int
    level: int
    heads: int = 1

    def __len__(self) -> int:
        return self.end - self.start


def lanes(tree: Tree, room: int) -> list[Lane]:
    """The rows of a tree, each in one lane, as at most `room` lanes (at least 1), in the order of the tree.

    The largest lane is opened into its first posts and its branches as long as there is room.
    """
    found = {lane.start: lane for lane in _pooled(tree, tree.children(-1), 0, max(room, 1))}
    waiting = [(-len(lane), lane.start) for lane in found.values() if lane.heads == 1]
    heapify(waiting)
    while waiting:
        lane = found[heappop(waiting)[1]]
        opened = _opened(tree, lane, room - len(found) + 1)
        found.update((part.start, part) for part in opened)
        for part in opened[1:]:
            if part.heads == 1:
                heappush(waiting, (-len(part), part.start))
    return [found[start] for start in sorted(found)]


def _opened(tree: Tree, lane: Lane, most: int) -> list[Lane]:
    """The chain at the head of a lane, then its branches, as at most `most` lanes; nothing where that cannot be."""
    last = lane.start
    while last + 1 < lane.end and tree.end[last + 1] == lane.end:
        last += 1
    branches = tree.children(last)
    if not branches or most - 1 < min(len(branches), 3):
        return []
    return [Lane(lane.start, last + 1, lane.level), *_pooled(tree, branches, lane.level + 1, most - 1)]


def _pooled(tree: Tree, heads: Sequence[int], level: int, most: int) -> list[Lane]:
    """Neighbouring subtrees as at most `most` lanes: the largest by themselves, those between two of them as one."""
    kept = set(heads)
    if len(heads) > most:
        kept = set(nlargest((most - 1) // 2, heads, key=lambda row: tree.end[row] - row))
    pooled: list[Lane] = []
    for row in heads:
        before = pooled[-1] if pooled else None
        if row in kept or before is None or before.start in kept:
            pooled.append(Lane(row, tree.end[row], level))
        else:
            pooled[-1] = Lane(before.start, tree.end[row], level, before.heads + 1)
    return pooled
