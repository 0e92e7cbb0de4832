"""Reply trees by shape alone."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from tui_reader.model import Tree
from tui_reader.replies.tree import build_tree


def tree_of(parents: Sequence[int]) -> Tree:
    """The tree of nodes numbered in pre-order, each with its parent or -1."""
    tree = build_tree([parent if parent >= 0 else None for parent in parents], len(parents))
    assert list(tree.node) == list(range(len(parents)))
    return tree


def chain(posts: int) -> Tree:
    """Every post answers the one before."""
    return tree_of([row - 1 for row in range(posts)])


def parents_of(climbs: Sequence[int]) -> list[int]:
    """Any numbers become a pre-order: each row hangs under the row before, climbed up so many times."""
    parents: list[int] = []
    for row, climb in enumerate(climbs):
        parent = row - 1
        for _ in range(climb):
            parent = parents[parent] if parent >= 0 else -1
        parents.append(parent)
    return parents


trees = st.lists(st.integers(0, 4), min_size=1, max_size=40).map(lambda climbs: tree_of(parents_of(climbs)))
