"""Who answers whom by the ids that mails state, with ghosts for messages that are not there.

The algorithm of https://www.jwz.org/doc/threading.html without its merging by subject, which guesses. A node
is the index of a message, or from the number of messages on that of a ghost. Every step is linear and none
is recursive.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import gt

from tui_reader.formats.document import ROOT

GONE = -3
"""The parent of a ghost that holds nothing together."""


@dataclass(frozen=True, slots=True)
class Links:
    """`parents[node]` is a node, `ROOT` or `GONE`; `ghosts` are the ids of the nodes past the messages."""

    parents: array[int]
    ghosts: Sequence[bytes]


def link(ids: Sequence[bytes], answered: Callable[[int], Iterable[bytes]], known: array[int] | None = None) -> Links:
    """Link messages by id.

    `ids` are the ids of the messages, b"" for none; `answered(message)` gives the ids that a message says it
    answers, the nearest first, and is read no further than needed. `known` are the messages of these nearest ids,
    `ROOT` where they are not known yet. Edges of a ring are cut at its newest node.
    """
    node_of = {name: node for node, name in enumerate(ids) if name}
    parents, ghosts = array("l", [ROOT]) * len(ids) if known is None else known[:], list[bytes]()
    for message in [message for message, parent in enumerate(parents) if parent < 0]:
        node = message
        for name in answered(message):
            parent = node_of.setdefault(name, len(parents))
            if parent == len(parents):
                parents.append(ROOT)
                ghosts.append(name)
            if parent == node:
                continue
            parents[node] = parent
            node = parent
            if node < len(ids) or parents[node] != ROOT:
                break
    cut_rings(parents)
    _drop_empty(parents, len(ids))
    _join_chains(parents, len(ids))
    return Links(parents, ghosts)


def groups(parents: array[int]) -> list[list[int]]:
    """The nodes of each tree in order, the trees in the order of their first node."""
    trees = list[list[int]]()
    tree_of: list[list[int] | None] = [None] * len(parents)
    for node, parent in enumerate(parents):
        if parent == GONE:
            continue
        tree = tree_of[parent if parent >= 0 else node]
        if tree is None:
            tree = _tree_above(node, parents, tree_of) if parent >= 0 else []
            if not tree:
                trees.append(tree)
        tree_of[node] = tree
        tree.append(node)
    return trees


def _tree_above(start: int, parents: array[int], tree_of: list[list[int] | None]) -> list[int]:
    """The tree of a node, a new one for a new root; it becomes that of all nodes up to where it is known."""
    path, node = [start], start
    while tree_of[node] is None and parents[node] >= 0:
        node = parents[node]
        path.append(node)
    tree = tree_of[node]
    if tree is None:
        tree = []
    for passed in path:
        tree_of[passed] = tree
    return tree


def cut_rings(parents: array[int]) -> None:
    """Make a root of the newest node of each ring; parents below 0 are none."""
    if all(map(gt, range(len(parents)), parents)):
        return  # each answers one before it
    walk = array("l", [-1]) * len(parents)
    for start in range(len(parents)):
        node = start
        while node >= 0 and walk[node] < 0:
            walk[node] = start
            node = parents[node]
        if node >= 0 and walk[node] == start:
            parents[_newest(parents, node)] = ROOT


def _newest(parents: array[int], start: int) -> int:
    newest, node = start, parents[start]
    while node != start:
        newest, node = max(newest, node), parents[node]
    return newest


def _drop_empty(parents: array[int], first_ghost: int) -> None:
    children = _child_counts(parents)
    for ghost in range(first_ghost, len(parents)):
        node = ghost
        while node >= first_ghost and children[node] == 0 and parents[node] != GONE:
            parent = parents[node]
            parents[node] = GONE
            if parent >= 0:
                children[parent] -= 1
            node = parent


def _join_chains(parents: array[int], first_ghost: int) -> None:
    """A ghost whose only child is a ghost tells nothing: its place goes to the child."""
    children = _child_counts(parents)
    for ghost in range(first_ghost, len(parents)):
        parent = parents[ghost]
        while parent >= first_ghost and children[parent] == 1:
            parents[ghost], parents[parent] = parents[parent], GONE
            parent = parents[ghost]


def _child_counts(parents: array[int]) -> array[int]:
    counts = array("l", [0]) * len(parents)
    for parent in parents:
        if parent >= 0:
            counts[parent] += 1
    return counts
