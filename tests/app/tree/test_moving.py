import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.builders import trams
from tests.app.trees import chain, trees
from tui_reader.app.tree import moving
from tui_reader.model import Tree

TREE = trams().tree
"""Rows: 0 Ada, 1 Bo, 2 Ada, 3 Cyd, 4 Dee, 5 ghost, 6 Eve."""


@pytest.mark.parametrize(
    ("command", "row", "there"),
    [
        ("parent", 2, 1),
        ("parent", 0, 0),
        ("first_reply", 1, 2),
        ("first_reply", 3, 3),
        ("root", 3, 0),
        ("next_sibling", 1, 4),
        ("next_sibling", 4, 4),
        ("next_sibling", 0, 5),
        ("previous_sibling", 4, 1),
        ("previous_sibling", 5, 0),
        ("previous_sibling", 1, 1),
        ("next_branch", 0, 1),
        ("next_branch", 3, 4),
        ("next_branch", 4, 5),
        ("previous_branch", 3, 1),
        ("previous_branch", 4, 1),
        ("previous_branch", 5, 4),
    ],
)
def test_movements_along_the_replies(command: str, row: int, there: int) -> None:
    assert moving.STEPS[command](TREE, row) == there


@given(trees, st.sampled_from(sorted(moving.STEPS)), st.data())
def test_no_movement_leaves_the_tree(tree: Tree, command: str, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(tree) - 1))
    assert 0 <= moving.STEPS[command](tree, row) < len(tree)


@given(trees, st.data())
def test_siblings_are_the_children_of_one_parent_in_order(tree: Tree, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(tree) - 1))
    siblings = tree.children(tree.parent[row])
    at = siblings.index(row)
    assert moving.next_sibling(tree, row) == siblings[min(at + 1, len(siblings) - 1)]
    assert moving.previous_sibling(tree, row) == siblings[max(at - 1, 0)]


def test_a_count_goes_as_far_as_there_is_a_way() -> None:
    deep = chain(5000)
    assert moving.walk(moving.parent, deep, 4999, 5) == 4994
    assert moving.walk(moving.parent, deep, 4999, 1_000_000) == 0
    assert moving.root(deep, 4999) == 0


def test_the_next_flag_goes_round_the_end() -> None:
    flags = bytearray([0, 1, 0, 1, 0])
    assert moving.next_set(flags, 1, 1) == 3
    assert moving.next_set(flags, 3, 1) == 1
    assert moving.next_set(flags, 3, 1, backwards=True) == 1
    assert moving.next_set(flags, 0, 1, backwards=True) == 3
    assert moving.next_set(flags, 0, 2) == 3
    assert moving.next_set(bytearray(5), 0, 1) is None
