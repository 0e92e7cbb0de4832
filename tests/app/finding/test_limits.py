from __future__ import annotations

from tests.app.builders import reading
from tui_reader.app.finding.limits import Limits
from tui_reader.app.tree.around import Around
from tui_reader.search import parse


def narrowed(*limits: tuple[str, list[int]]) -> Limits:
    made = Limits()
    for words, nodes in limits:
        made.narrow(parse(words), nodes)
    return made


def test_limits_narrow_one_another_and_are_taken_back() -> None:
    limits = narrowed(("tram", [1, 2, 3]), ("mill", [2, 3, 4]))
    assert (limits.words, limits.count) == ("tram & mill", 2)
    limits.widen()
    assert (limits.words, limits.count) == ("tram", 3)
    limits.widen()
    assert not limits
    limits.widen()
    assert not limits


def test_what_the_queries_find_later_goes_up_the_stack() -> None:
    limits = narrowed(("tram", [1, 2]), ("mill", [2]))
    limits.refresh({"tram": [1, 2, 3], "mill": [3, 4]})
    assert [sorted(limit.nodes) for limit in limits.stack] == [[1, 2, 3], [3]]


def test_the_place_moves_to_the_nearest_shown_and_folds_wait() -> None:
    read = reading()
    read.folding.fold(read.tree.row[1])
    read.limit(lambda limits: limits.narrow(parse("x"), [3, 4]))
    assert (read.node, list(read.tree.node), list(read.folding.visible)) == (3, [3, 4], [0, 1])
    read.limit(Limits.cycle)
    assert list(read.tree.node) == [0, 1, 2, 3, 4]
    read.limit(Limits.clear)
    assert read.node == 3
    assert len(read.tree) == read.thread.nodes


def test_folds_of_the_whole_tree_come_back_where_they_hide_nothing_one_stands_on() -> None:
    read = reading()
    read.folding.fold(read.tree.row[1])
    read.limit(lambda limits: limits.narrow(parse("x"), [4]))
    read.note_place(0)
    read.limit(Limits.widen)
    assert read.folds() == {1}


def test_unread_and_hits_are_those_of_what_is_shown() -> None:
    read = reading()
    read.limit(lambda limits: limits.narrow(parse("x"), [1, 3, 5]))
    assert read.rows.unread.count(1) == 3
    read.mark_read(0)
    assert read.rows.unread.count(1) == 3
    read.mark_read(3)
    assert read.rows.unread.count(1) == 2


def test_a_post_whose_parent_is_not_shown_says_so() -> None:
    read = reading()
    read.limit(lambda limits: limits.narrow(parse("x"), [0, 1, 3]))
    assert [read.rows.row(node).apart for node in (0, 1, 3)] == [False, False, True]
    read.limit(Limits.cycle)
    assert not read.rows.row(3).apart


def test_a_limit_holds_in_the_order_of_time_too() -> None:
    read = reading()
    read.limit(lambda limits: limits.narrow(parse("x"), [5, 2, 3]))
    read.toggle_order()
    assert list(read.tree.node) == [2, 3, 5]
    assert len(read.folding) == 3
    read.limit(Limits.clear)
    assert len(read.tree) == read.thread.nodes
    assert read.node == 2


def test_a_guest_is_shown_until_the_limits_change() -> None:
    read = reading()
    read.limit(lambda limits: limits.narrow(parse("x"), [2]))
    read.limit(lambda limits: limits.guests.add(5))
    assert list(read.tree.node) == [2, 5]
    assert read.limits.count == 1
    read.limit(lambda limits: limits.narrow(parse("y"), [2]))
    assert list(read.tree.node) == [2]
    assert read.limits.around is Around.NOTHING
