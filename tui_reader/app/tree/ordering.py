"""The orders in which the tree pane can show a thread."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime

from tui_reader.model import Thread, Tree

TREE, TIME = "tree", "time"


def by_time(thread: Thread, shown: Tree) -> Tree:
    """The posts of a tree as roots, oldest first; a post without a date stands behind the one before it in the file."""
    keys: list[tuple[datetime, int]] = []
    last = datetime.min.replace(tzinfo=UTC)
    for node in range(len(thread.posts)):
        date = thread.posts[node].date
        if date is not None:
            last = date if date.tzinfo else date.replace(tzinfo=UTC)
        keys.append((last, node))
    order = [node for _, node in sorted(keys)] + list(range(len(thread.posts), thread.nodes))
    return _flat([node for node in order if shown.row[node] >= 0], thread.nodes)


def _flat(order: list[int], nodes: int) -> Tree:
    size = len(order)
    row = array("i", [-1]) * nodes
    for place, node in enumerate(order):
        row[node] = place
    ones = array("i", range(1, size + 1))
    return Tree(array("i", order), row, array("i", [-1]) * size, array("i", bytes(4 * size)), ones)
