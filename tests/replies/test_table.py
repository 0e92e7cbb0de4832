"""The candidates of posts, and the traits of threads."""

from __future__ import annotations

import numpy as np
import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, Said, begun
from tui_reader.replies.facts import NOBODY
from tui_reader.replies.features import COLUMN, Feature
from tui_reader.replies.manner import Trait, habits, traits
from tui_reader.replies.recover import find_quoting
from tui_reader.replies.table import BLOCK, Rows, Table
from tui_reader.replies.work import Work

LONG = 40


def table(*talk: Said) -> Table:
    quoting = find_quoting(begun(*talk), Work(lambda words, share: None, lambda: False))
    return Table(quoting.material, quoting.found, quoting.names)


def many(posts: int, persons: int) -> list[Said]:
    return [(f"Person{number % persons}", f"Number {number} goes by.") for number in range(posts)]


def of_last(talk: list[Said]) -> tuple[list[int], Rows]:
    *_, block = table(*talk).blocks()
    return block.nodes[block.first[-2] :].tolist(), block.rows[block.first[-2] :]


def test_every_post_but_the_first_is_judged_once() -> None:
    blocks = list(table(*many(2 * BLOCK + 3, 5)).blocks())
    assert np.concatenate([block.posts for block in blocks]).tolist() == list(range(1, 2 * BLOCK + 3))
    assert all(len(block.rows) == len(block.nodes) == block.first[-1] for block in blocks)


def test_the_opening_post_the_nearest_and_the_quoted_are_candidates() -> None:
    talk = many(LONG, 4)
    talk[7] = ("Person3", KILN)
    nodes, _ = of_last([*talk, ("Dee", f"{KILN}\n\nWhen?")])
    assert {0, 7, LONG - 1, LONG - 10} <= set(nodes)


def test_posts_that_share_rare_words_are_candidates() -> None:
    talk = many(LONG, 4)
    talk[7], talk[9] = ("Person3", CLAY), ("Person1", GLAZE)
    nodes, rows = of_last([*talk, ("Dee", "Nobody else digs in a pit behind a school.")])
    assert 7 in nodes
    alike = rows[:, COLUMN[Feature.ALIKE]]
    assert nodes[int(alike.argmax())] == 7


def test_the_last_posts_of_persons_are_candidates() -> None:
    nodes, _ = of_last([("Ada", KILN), ("Bo", "I am off."), *many(20, 1), ("Dee", "Well.")])
    assert 1 in nodes


def test_the_other_posts_are_one_row() -> None:
    nodes, rows = of_last(many(LONG, 2))
    assert nodes[0] == NOBODY
    assert nodes.count(NOBODY) == 1
    assert np.exp(rows[0, COLUMN[Feature.ELSEWHERE_MANY]]) == pytest.approx(LONG - 1 - (len(nodes) - 1))
    assert of_last(many(5, 2))[0] == [0, 1, 2, 3]


def test_traits_tell_who_writes() -> None:
    broad, narrow = (traits(table(*many(LONG, persons)).facts) for persons in (LONG, 2))
    assert broad[Trait.NEWCOMERS] > 0 > narrow[Trait.NEWCOMERS]
    assert broad[Trait.OPENING] == broad[Trait.PREVIOUS] == 0.0


def test_traits_tell_how_many_posts_there_are() -> None:
    short, long, longer = (traits(table(*many(posts, 3)).facts)[Trait.SIZE] for posts in (4, 120, 140))
    assert short < 0 < long == longer


def test_settled_links_tell_of_habits_and_one_tells_little() -> None:
    opening = habits((post, 0) for post in range(1, 20))
    previous = habits((post, post - 1) for post in range(1, 20))
    assert opening[Trait.OPENING] > 0 > previous[Trait.OPENING]
    assert previous[Trait.PREVIOUS] > 0 > opening[Trait.PREVIOUS]
    assert habits([(1, 0)]) == habits([]), "the second post has no choice"
    assert 0 < habits([(2, 0)])[Trait.OPENING] < opening[Trait.OPENING]


def test_traits_tell_whether_two_take_turns() -> None:
    pair, round_ = (traits(table(*many(LONG, persons)).facts) for persons in (2, 3))
    assert pair[Trait.TURNS] > 0 > round_[Trait.TURNS]


def test_the_post_between_two_of_the_writer_is_a_turn_of_his() -> None:
    nodes, rows = of_last([("Ada", KILN), ("Bo", GLAZE), ("Ada", CLAY), ("Bo", "So it is.")])
    assert rows[:, COLUMN[Feature.PREVIOUS_TURN]].tolist() == [node == 2 for node in nodes]


def test_who_is_quoted_within_a_quote_is_not_addressed() -> None:
    said = f"Ada wrote:\n> {KILN}\n{CLAY}"
    nested = f"Bo wrote:\n> Ada wrote:\n>> {KILN}\n> {CLAY}\nYes."
    nodes, rows = of_last([("Ada", KILN), ("Bo", said), ("Cyd", "Hm."), ("Dee", nested)])
    assert rows[:, COLUMN[Feature.ATTRIBUTED]].tolist() == [node == 1 for node in nodes]
    assert not rows[:, COLUMN[Feature.ADDRESSED]].any()
