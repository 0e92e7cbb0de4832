from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.app.trees import chain, tree_of, trees
from tui_reader.app.tree.around import Around, nearest_shown
from tui_reader.app.tree.shown_tree import shown_tree
from tui_reader.model import Tree


def above(tree: Tree, row: int) -> list[int]:
    """The ancestors of a row, the nearest first."""
    found = []
    while (row := tree.parent[row]) >= 0:
        found.append(row)
    return found


@given(trees, st.data())
def test_a_node_hangs_under_its_nearest_ancestor_that_is_shown(tree: Tree, data: st.DataObject) -> None:
    nodes = data.draw(st.sets(st.integers(0, len(tree) - 1), min_size=1))
    shown = shown_tree(tree, nodes, Around.NOTHING)
    assert list(shown.node) == sorted(nodes)
    for row, node in enumerate(shown.node):
        expected = next((other for other in above(tree, node) if other in nodes), -1)
        assert (shown.node[shown.parent[row]] if shown.parent[row] >= 0 else -1) == expected
        assert shown.depth[row] == sum(other in nodes for other in above(tree, node))
        assert shown.end[row] - row == sum(node <= other < tree.end[node] for other in nodes)
    assert [shown.row[node] >= 0 for node in range(len(tree))] == [node in nodes for node in range(len(tree))]


@given(trees, st.data())
def test_ancestors_make_it_a_part_of_the_whole_tree(tree: Tree, data: st.DataObject) -> None:
    nodes = data.draw(st.sets(st.integers(0, len(tree) - 1), min_size=1))
    shown = shown_tree(tree, nodes, Around.ANCESTORS)
    assert set(shown.node) == nodes.union(*(above(tree, node) for node in nodes))
    assert [shown.depth[row] for row in range(len(shown))] == [tree.depth[node] for node in shown.node]


def test_whole_branches_are_those_off_the_root_that_hold_a_hit() -> None:
    tree = tree_of([-1, 0, 1, 1, 0, 4, -1, 6])
    assert list(shown_tree(tree, [3], Around.BRANCHES).node) == [0, 1, 2, 3]
    assert list(shown_tree(tree, [5, 6], Around.BRANCHES).node) == [0, 4, 5, 6]


@given(trees, st.data())
def test_the_nearest_shown_node_is_the_nearest(tree: Tree, data: st.DataObject) -> None:
    nodes = data.draw(st.sets(st.integers(0, len(tree) - 1), min_size=1))
    node = data.draw(st.integers(0, len(tree) - 1))
    near = nearest_shown(tree, shown_tree(tree, nodes, Around.NOTHING), node)
    assert near == min(nodes, key=lambda other: (abs(other - node), -other))


def test_a_deep_chain_is_no_matter() -> None:
    shown = shown_tree(chain(50_000), [10, 49_999], Around.NOTHING)
    assert list(shown.parent) == [-1, 0]
