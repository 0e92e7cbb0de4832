"""The part of a reply tree that a limit shows, as a tree of its own."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from tui_reader.app.tree.around import Around
from tui_reader.model import Tree

Rows = NDArray[np.int32]
Shown = NDArray[np.bool_]
"""For each row of the whole tree whether it is shown."""


def shown_tree(tree: Tree, nodes: Iterable[int], around: Around) -> Tree:
    """The tree of some nodes and of what is to be shown around them, in the order of the whole.

    A node hangs under its nearest ancestor that is shown. `row` of the result is -1 for what is not shown.
    """
    shown = np.zeros(len(tree), np.bool_)
    shown[_numbers(tree.row)[np.fromiter(nodes, np.int32)]] = True
    return _cut_out(tree, _WIDEN[around](tree, shown))


def _numbers(values: array[int]) -> Rows:
    return np.frombuffer(values, np.int32)


def _leave(_tree: Tree, shown: Shown) -> Shown:
    return shown


def _add_ancestors(tree: Tree, shown: Shown) -> Shown:
    """A row is shown where the slice of its subtree holds a shown one."""
    before = _counted(shown)
    return before[_numbers(tree.end)] > before[:-1]


def _add_branches(tree: Tree, shown: Shown) -> Shown:
    """Show every branch off a root that holds a shown row; a root that is shown brings no branch with it."""
    starts = np.flatnonzero(_numbers(tree.depth) <= 1)
    branches = np.zeros(len(tree), np.bool_)
    branches[starts] = np.logical_or.reduceat(shown, starts)
    brought = np.repeat(branches[starts], np.diff(starts, append=len(tree)))
    return _add_ancestors(tree, brought)


_WIDEN: Mapping[Around, Callable[[Tree, Shown], Shown]] = {
    Around.NOTHING: _leave,
    Around.ANCESTORS: _add_ancestors,
    Around.BRANCHES: _add_branches,
}


def _counted(shown: Shown) -> Rows:
    """How many rows are shown before each, and before the end."""
    return np.concatenate([[0], np.cumsum(shown)]).astype(np.int32)


def _cut_out(tree: Tree, shown: Shown) -> Tree:
    rows = np.flatnonzero(shown)
    place = _counted(shown)
    node = _numbers(tree.node)[rows]
    end = place[_numbers(tree.end)[rows]]
    row = np.full(len(tree), -1, np.int32)
    row[node] = np.arange(len(rows), dtype=np.int32)
    return Tree(*map(_array, (node, row, _parents(tree, shown, place)[rows], _depths(end), end)))


def _parents(tree: Tree, shown: Shown, place: Rows) -> Rows:
    """The place of the nearest shown ancestor of each row, or -1.

    Every row points at itself where it is shown, else at its parent; following all pointers at once doubles how
    far each reaches, so a chain of n rows takes log2(n) rounds. The last pointer is that of what lies above all.
    """
    parent = np.append(_numbers(tree.parent), np.int32(-1))
    nearest = np.where(np.append(shown, True), np.arange(len(parent)), parent)  # -1 is the last
    nearest[-1] = len(parent) - 1
    while not np.array_equal(further := nearest[nearest], nearest):
        nearest = further
    places = np.append(place[:-1], np.int32(-1))
    return places[nearest[parent]].astype(np.int32)[:-1]


def _depths(end: Rows) -> Rows:
    """The depth of each row: how many of the subtrees begun before it have not ended."""
    ended = np.cumsum(np.bincount(end, minlength=len(end) + 1))[: len(end)]
    return (np.arange(len(end)) - ended).astype(np.int32)


def _array(values: Rows) -> array[int]:
    return array("i", values.astype(np.int32).tobytes())
