"""The exchange between two: the posts in which two writers answer each other."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.stats.people import NOBODY, People


def exchange(thread: Thread, people: People, node: int) -> list[int]:
    """The posts of two writers that hang together by replies around a node, in the order of the tree.

    The two are the writer of `node` and that of the post it answers; of a post that answers nobody else, the
    first other who answers it. Empty when there is no other.
    """
    writer, other = people.of[node], _other(thread, people, node)
    if NOBODY in {writer, other}:
        return []
    pair, tree, of = {writer, other}, thread.tree, people.of
    top = tree.row[node]
    while tree.parent[top] >= 0 and of[tree.node[tree.parent[top]]] in pair:
        top = tree.parent[top]
    row, stop = top, tree.end[top]
    found = []
    while row < stop:
        theirs = of[tree.node[row]] in pair
        if theirs:
            found.append(tree.node[row])
        row = row + 1 if theirs else tree.end[row]
    return found


def _other(thread: Thread, people: People, node: int) -> int:
    tree, of = thread.tree, people.of
    parent = thread.replies[node].parent
    answers = (of[tree.node[row]] for row in tree.children(tree.row[node]))
    near = [*([] if parent is None else [of[parent]]), *answers]
    return next((person for person in near if person not in {NOBODY, of[node]}), NOBODY)
