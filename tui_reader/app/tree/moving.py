"""Where a movement along the replies leads: pure functions over the tree of a thread.

Each takes the tree and a row and gives the row it leads to, or the same row when there is nothing there.
"""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.model import Tree

Step = Callable[[Tree, int], int]


def parent(tree: Tree, row: int) -> int:
    """The post that this one answers."""
    return tree.parent[row] if tree.parent[row] >= 0 else row


def first_reply(tree: Tree, row: int) -> int:
    """The first answer."""
    return row + 1 if tree.end[row] > row + 1 else row


def root(tree: Tree, row: int) -> int:
    """The opening post above."""
    return ancestor(tree, row, 0)


def ancestor(tree: Tree, row: int, depth: int) -> int:
    """The post above at a depth (0 is a root); the row itself when it is not deeper than that."""
    while tree.depth[row] > depth:
        row = tree.parent[row]
    return row


def next_sibling(tree: Tree, row: int) -> int:
    """The next answer to the same post; of a root, the next root."""
    after = tree.end[row]
    return after if after < len(tree) and tree.parent[after] == tree.parent[row] else row


def previous_sibling(tree: Tree, row: int) -> int:
    """The answer before, to the same post."""
    above, before = tree.parent[row], row - 1
    if before <= above:
        return row
    while tree.parent[before] != above:
        before = tree.parent[before]
    return before


def next_branch(tree: Tree, row: int) -> int:
    """The next answer to a root, or the next root."""
    after = first_reply(tree, row) if tree.depth[row] == 0 else row
    if after == row:
        after = tree.end[ancestor(tree, row, 1)]
    return after if after < len(tree) else row


def previous_branch(tree: Tree, row: int) -> int:
    """The head of this branch; from the head, the branch or the root before."""
    if tree.depth[row] > 1 or row == 0:
        return ancestor(tree, row, 1)
    return ancestor(tree, row - 1, 1)


STEPS: dict[str, Step] = {
    "parent": parent,
    "first_reply": first_reply,
    "root": root,
    "next_sibling": next_sibling,
    "previous_sibling": previous_sibling,
    "next_branch": next_branch,
    "previous_branch": previous_branch,
}
"""The movements by the id of their command."""
NOTHING_THERE: dict[Step, str] = {
    parent: "This post answers no other.",
    first_reply: "No post answers this one.",
    root: "This post opens the discussion.",
    next_sibling: "There is no answer after this one to the same post.",
    previous_sibling: "There is no answer before this one to the same post.",
    next_branch: "There is no further branch.",
    previous_branch: "There is no branch before this one.",
}
"""What is said where a movement leads nowhere."""


def walk(step: Step, tree: Tree, row: int, count: int) -> int:
    """Take a step several times, as far as it leads."""
    for _ in range(count):
        after = step(tree, row)
        if after == row:
            break
        row = after
    return row


def next_set(flags: bytearray, row: int, count: int, *, backwards: bool = False) -> int | None:
    """The `count`-th row after (or before) `row` whose flag is 1, going round at the end; None when there is none."""
    total = flags.count(1)
    if not total:
        return None
    for _ in range((count - 1) % total + 1):
        if backwards:
            found = flags.rfind(1, 0, row)
            row = found if found >= 0 else flags.rfind(1)
        else:
            found = flags.find(1, row + 1)
            row = found if found >= 0 else flags.find(1)
    return row
