"""The part of a reply tree that a limit shows, as a tree of its own."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from itertools import accumulate, compress

from tui_reader.model import Tree


class Around(StrEnum):
    """What is shown around the posts that fulfil a limit."""

    NOTHING = "hits alone"
    ANCESTORS = "with ancestors"
    BRANCHES = "whole branches"


def shown_tree(tree: Tree, nodes: Iterable[int], around: Around) -> Tree:
    """The tree of some nodes and of what is to be shown around them, in the order of the whole.

    A node hangs under its nearest ancestor that is shown. `row` of the result is -1 for what is not shown.
    """
    shown = bytearray(len(tree))
    for node in nodes:
        shown[tree.row[node]] = 1
    _WIDEN[around](tree, shown)
    return _cut_out(tree, shown)


def _leave(_tree: Tree, _shown: bytearray) -> None:
    pass


def _add_ancestors(tree: Tree, shown: bytearray) -> None:
    for row in range(len(tree) - 1, -1, -1):
        if shown[row] and tree.parent[row] >= 0:
            shown[tree.parent[row]] = 1


def _add_branches(tree: Tree, shown: bytearray) -> None:
    """Show every branch off a root that holds a shown row; a root that is shown brings no branch with it."""
    row = 0
    while row < len(tree):
        end = tree.end[row] if tree.depth[row] else row + 1
        if shown.find(1, row, end) >= 0:
            shown[row:end] = b"\1" * (end - row)
        row = end
    _add_ancestors(tree, shown)


_WIDEN: Mapping[Around, Callable[[Tree, bytearray], None]] = {
    Around.NOTHING: _leave,
    Around.ANCESTORS: _add_ancestors,
    Around.BRANCHES: _add_branches,
}


def _cut_out(tree: Tree, shown: bytearray) -> Tree:
    rows = array("i", compress(range(len(tree)), shown))
    place = array("i", accumulate(shown, initial=0))
    parent = _parents(tree, shown, place, rows)
    depth = array("i")
    for above in parent:
        depth.append(depth[above] + 1 if above >= 0 else 0)
    node = array("i", (tree.node[row] for row in rows))
    end = array("i", (place[tree.end[row]] for row in rows))
    return Tree(node, places_of(node, len(tree)), parent, depth, end)


def _parents(tree: Tree, shown: bytearray, place: array[int], rows: array[int]) -> array[int]:
    """The place of the nearest shown ancestor of each of `rows`, or -1; `place[row]` is where a shown row goes."""
    nearest = array("i")
    for row, above in enumerate(tree.parent):
        nearest.append(place[row] if shown[row] else nearest[above] if above >= 0 else -1)
    return array("i", (nearest[above] if (above := tree.parent[row]) >= 0 else -1 for row in rows))


def places_of(order: Iterable[int], nodes: int) -> array[int]:
    """For each of so many nodes its place in an order, -1 for those that are not in it."""
    places = array("i", [-1]) * nodes
    for place, node in enumerate(order):
        places[node] = place
    return places


def nearest_shown(whole: Tree, shown: Tree, node: int) -> int:
    """The shown node that stands nearest to a node in the whole tree; of two, the later one."""
    row = whole.row[node]
    after = bisect_left(shown.node, row, key=whole.row.__getitem__)
    near = shown.node[max(after - 1, 0) : after + 1]
    return min(reversed(near), key=lambda other: abs(whole.row[other] - row))
