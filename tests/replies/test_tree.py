from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Tree
from tui_reader.replies.tree import build_tree

Links = tuple[list[int | None], int]


@st.composite
def links(draw: st.DrawFn) -> Links:
    """Any parents at all, of posts and of ghosts, rings and posts that answer themselves included."""
    size = draw(st.integers(0, 14))
    parent = st.none() | st.integers(0, max(size - 1, 0))
    parents = draw(st.lists(parent, min_size=size, max_size=size))
    return parents, draw(st.integers(0, size))


def rings(parents: list[int | None]) -> int:
    """The number of rings: the sets of nodes that one comes back to."""
    back = set()
    for start in range(len(parents)):
        path: list[int] = []
        at: int | None = start
        while at is not None and at not in path:
            path.append(at)
            at = parents[at]
        if at is not None:
            back.add(frozenset(path[path.index(at) :]))
    return len(back)


def kept(tree: Tree) -> list[int | None]:
    rows = [tree.parent[tree.row[node]] for node in range(len(tree))]
    return [None if row < 0 else tree.node[row] for row in rows]


@given(links())
def test_every_node_has_one_row_behind_its_parent(case: Links) -> None:
    tree = build_tree(*case)
    assert sorted(tree.node) == list(range(len(case[0])))
    assert [tree.row[node] for node in tree.node] == list(range(len(tree)))
    assert all(parent < row for row, parent in enumerate(tree.parent))


@given(links())
def test_a_subtree_is_one_slice(case: Links) -> None:
    tree = build_tree(*case)
    for row in range(len(tree)):
        below = [other for other in range(len(tree)) if row in ancestors(tree, other)]
        assert below == list(range(row + 1, tree.end[row]))
        assert tree.depth[row] == len(ancestors(tree, row))


def ancestors(tree: Tree, row: int) -> list[int]:
    found = []
    while (row := tree.parent[row]) >= 0:
        found.append(row)
    return found


@given(links())
def test_one_link_of_each_ring_is_cut_and_no_other(case: Links) -> None:
    parents, _ = case
    changed = [node for node, parent in enumerate(kept(build_tree(*case))) if parent != parents[node]]
    assert len(changed) == rings(parents)


@given(links())
def test_children_are_the_rows_whose_parent_is_the_row(case: Links) -> None:
    tree = build_tree(*case)
    for row in range(-1, len(tree)):
        assert tree.children(row) == [other for other, parent in enumerate(tree.parent) if parent == row]


@given(links())
def test_posts_of_one_parent_stand_in_file_order(case: Links) -> None:
    tree = build_tree(*case)
    for row in range(-1, len(tree)):
        posts = [tree.node[child] for child in tree.children(row) if tree.node[child] < case[1]]
        assert posts == sorted(posts)


def test_a_ghost_stands_where_its_first_reply_would() -> None:
    assert list(build_tree([None, 0, 4, 0, 0], 4).node) == [0, 1, 4, 2, 3]
    assert list(build_tree([None, None, 4, None, 3], 3).node) == [0, 1, 3, 4, 2]


def test_a_ghost_that_nobody_answers_stands_last() -> None:
    assert list(build_tree([None, None, None], 2).node) == [0, 1, 2]


def test_a_chain_may_be_as_deep_as_it_likes() -> None:
    tree = build_tree([None, *range(9_999)], 10_000)
    assert tree.depth[-1] == 9_999
    assert set(tree.end) == {10_000}
