"""The reply tree as flat arrays, built without recursion."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from tui_reader.model import Tree

NONE = -1


def build_tree(parents: Sequence[int | None], posts: int) -> Tree:
    """Lay out the tree of `parents[node]` (None for a root) in pre-order.

    Siblings stand in the order of their nodes; a ghost, a node from `posts` on, stands where its first
    reply would. Parents that form a ring are cut at its first node, so every node is shown exactly once.
    """
    links = _without_rings([NONE if parent is None else parent for parent in parents])
    children = _children(links, _places(links, posts))
    size = len(links)
    node, row = array("i", bytes(4 * size)), array("i", bytes(4 * size))
    parent, depth, end = array("i", bytes(4 * size)), array("i", bytes(4 * size)), array("i", bytes(4 * size))
    stack = children.get(NONE, [])[::-1]
    for at in range(size):
        current = stack.pop()
        node[at], row[current] = current, at
        parent[at] = NONE if links[current] == NONE else row[links[current]]
        depth[at] = 0 if parent[at] == NONE else depth[parent[at]] + 1
        stack.extend(reversed(children.get(current, ())))
    for at in range(size - 1, -1, -1):
        end[at] = max(end[at], at + 1)
        if parent[at] != NONE:
            end[parent[at]] = max(end[parent[at]], end[at])
    return Tree(node, row, parent, depth, end)


def branches(tree: Tree, nodes: Iterable[int]) -> bytearray:
    """For each row of a tree 1 when it is one of these nodes or stands below one, else 0."""
    within = bytearray(len(tree))
    for node in nodes:
        row = tree.row[node]
        if not within[row]:
            within[row : tree.end[row]] = b"\1" * (tree.end[row] - row)
    return within


def _places(links: list[int], posts: int) -> list[int]:
    """For each node the post by which it is ordered: itself, or the first post below a ghost."""
    places = list(range(posts)) + [len(links)] * (len(links) - posts)
    for post in range(posts):
        above = links[post]
        while above >= posts and places[above] > post:
            places[above] = post
            above = links[above]
    return places


def _children(links: list[int], places: list[int]) -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for node in sorted(range(len(links)), key=places.__getitem__):
        children.setdefault(links[node], []).append(node)
    return children


def _without_rings(links: list[int]) -> list[int]:
    """The links with one cut in each ring; `seen` holds the walk that came to a node first."""
    seen = [NONE] * len(links)
    for start in range(len(links)):
        at = start
        while at != NONE and seen[at] == NONE:
            seen[at] = start
            at, last = links[at], at
            if at != NONE and seen[at] == start:
                links[last] = NONE
    return links
