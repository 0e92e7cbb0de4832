from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.overview.lanes import Lane, lanes
from tui_reader.model import Tree
from tui_reader.replies.tree import build_tree


def tree_of(parents: list[int | None]) -> Tree:
    return build_tree(parents, len(parents))


FORK = tree_of([None, 0, 1, 1, 3, 4])
"""0 ─ 1 ┬ 2
         └ 3 ─ 4 ─ 5"""


def test_a_chain_is_one_lane_and_its_branches_hang_below() -> None:
    assert lanes(FORK, 10) == [Lane(0, 2, 0), Lane(2, 3, 1), Lane(3, 6, 1)]


def test_a_branch_stays_closed_where_there_is_no_room() -> None:
    assert lanes(FORK, 2) == [Lane(0, 6, 0)]


def test_small_neighbours_are_pooled_and_the_largest_opened() -> None:
    parents: list[int | None] = [None, *[0] * 20]
    parents += [10] * 5
    found = lanes(tree_of(parents), 9)
    assert len(found) <= 9
    assert [lane.heads for lane in found if lane.level == 1] == [1, 1, 7, 1, 10]


def test_more_roots_than_room_are_pooled() -> None:
    assert lanes(tree_of([None] * 50), 2) == [Lane(0, 50, 0, 50)]


@given(st.lists(st.integers(0, 60), max_size=80), st.integers(1, 30))
def test_every_row_has_one_lane_and_the_room_is_kept(links: list[int], room: int) -> None:
    tree = tree_of([None, *(link % (n + 2) - 1 if link % (n + 2) else None for n, link in enumerate(links))])
    found = lanes(tree, room)
    assert [row for lane in found for row in range(lane.start, lane.end)] == list(range(len(tree)))
    assert len(found) <= room


def test_a_chain_of_many_thousands_is_one_lane() -> None:
    assert lanes(tree_of([None, *range(20_000)]), 40) == [Lane(0, 20_001, 0)]
