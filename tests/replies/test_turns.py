"""What the probable parents of other posts tell: who answers the writer, and who answers back later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tui_reader.replies.facts import NOBODY, _neighbours
from tui_reader.replies.features import COLUMN, FEATURES, Feature
from tui_reader.replies.table import Block
from tui_reader.replies.turns import LEAST, with_turns

ADA, BEN, CLEO = 0, 1, 2
ALL = tuple(range(1, 5))
TALK = (ADA, BEN, CLEO, ADA, ADA)
"""Who wrote five posts; each has all earlier ones as candidates."""
CHANCES = ([1.0], [0.25, 0.75], [0.0, 0.6, 0.4], [0.2, 0.1, 0.1, 0.6])
"""How probable each candidate of the posts from the second on is."""

Weights = NDArray[np.float64]
WEIGHTS: Weights = np.zeros(len(FEATURES))
WEIGHTS[COLUMN[Feature.ALIKE]] = 1.0


def facts(
    writers: Sequence[int], settled: Mapping[int, int] | None = None, naming: Sequence[int] = (), quoting: int = 0
) -> Any:
    """What is known of posts; some name somebody, one may quote, of some the parent is settled."""
    mine, _ = _neighbours(writers)
    flags = np.zeros((2, len(writers)), dtype=np.bool_)
    flags[0, list(naming)] = True
    flags[1, quoting] = quoting > 0
    return SimpleNamespace(
        posts=len(writers), person=np.array(writers), persons=3, mine=mine, settled=settled or {},
        naming=flags[0], quoting=flags[1],
    )  # fmt: skip


def block(posts: Sequence[int], chances: Sequence[Sequence[float]] = CHANCES) -> Block:
    """Posts with all earlier ones as candidates, as probable as said."""
    first = np.concatenate([[0], np.cumsum(posts)])
    rows = np.zeros((first[-1], len(FEATURES)), dtype=np.float32)
    rows[:, COLUMN[Feature.ALIKE]] = np.log(np.maximum(np.concatenate([chances[post - 1] for post in posts]), 1e-9))
    return Block(np.array(posts), first, np.concatenate([np.arange(post) for post in posts]), rows)


def told(feature: Feature, known: Any, *blocks: Block, weights: Weights = WEIGHTS) -> list[list[float]]:
    """The feature of each candidate of all posts, to two digits."""
    result = []
    for one in with_turns(blocks, known, weights):
        values = one.rows[:, COLUMN[feature]].round(2).tolist()
        result += [values[start:end] for start, end in pairwise(one.first)]
    return result


def test_who_answers_the_writer_and_is_not_answered_yet() -> None:
    one, two, three, four = told(Feature.ANSWERS_ME, facts(TALK), block(ALL))
    assert [one, two] == [[0.0], [0.0, 0.0]]
    assert three == pytest.approx([0.0, 1.0, 0.25])
    assert four == pytest.approx([0.0, 1.0 - 0.6, 0.25 * (1 - 0.4), 0.0])


def test_what_stands_before_the_last_post_of_the_writer_is_told_apart() -> None:
    *_, three, four = told(Feature.ANSWERS_ME_BEFORE, facts(TALK), block(ALL))
    assert three == [0.0, 0.0, 0.0]
    assert four == pytest.approx([0.0, 0.4, 0.15, 0.0])


def test_who_answers_what_the_last_post_of_the_writer_answered() -> None:
    writers, chances = (ADA, BEN, CLEO, BEN, CLEO), ([1.0], [0.25, 0.75], [0.0, 0.6, 0.4], [0.2, 0.1, 0.1, 0.6])
    *_, three, four = told(Feature.BESIDE_MINE, facts(writers), block(ALL, chances))
    assert three == [0.0, 0.0, 0.0], "the opening post is answered by too many"
    assert four == pytest.approx([0.0, 0.0, 0.75 * 0.75, 0.75 * 0.6], abs=0.01)


def test_whose_writer_answers_the_post_later() -> None:
    one, two, three, four = told(Feature.ANSWERED_LATER, facts(TALK), block(ALL))
    assert one == pytest.approx([0.6 + 0.1])
    assert two == pytest.approx([0.4 + 0.1, 0.0])
    assert three == [0.0, 0.0, 0.0]
    assert four == [0.0] * 4


def test_the_opening_post_is_told_apart() -> None:
    of_root = told(Feature.ANSWERED_LATER_ROOT, facts(TALK), block(ALL))
    assert [one[0] for one in of_root] == pytest.approx([0.7, 0.5, 0.0, 0.0])
    assert not any(any(one[1:]) for one in of_root)


def test_the_latest_post_of_the_other_is_told_apart() -> None:
    one = block(ALL)
    one.rows[[0, 2], COLUMN[Feature.LATEST]] = 1
    of_latest = told(Feature.ANSWERED_LATER_LATEST, facts(TALK), one)
    assert of_latest[0] == pytest.approx([0.7])
    assert not any(map(any, of_latest[1:]))


@pytest.mark.parametrize("feature", [Feature.ANSWERS_ME, Feature.ANSWERED_LATER])
def test_two_blocks_tell_the_same_as_one(feature: Feature) -> None:
    whole = told(feature, facts(TALK), block(ALL))
    assert told(feature, facts(TALK), block((1, 2)), block((3, 4))) == whole


def test_what_turns_tell_of_one_parent_tells_of_others() -> None:
    weights = WEIGHTS.copy()
    weights[COLUMN[Feature.ANSWERS_ME]] = 1.0
    likely = np.array([0.0, 0.6 * np.e, 0.4 * np.e**0.25])
    answered = likely / likely.sum()
    *_, four = told(Feature.ANSWERS_ME, facts(TALK), block(ALL), weights=weights)
    assert four == pytest.approx([0.0, 1.0 - answered[1], 0.25 * (1.0 - answered[2]), 0.0], abs=0.01)


def test_stated_parents_are_certain() -> None:
    *_, three, _ = told(Feature.ANSWERS_ME, facts(TALK, settled={2: 0}), block(ALL))
    assert three == pytest.approx([0.0, 1.0, 1.0])


def test_parents_that_are_hardly_probable_do_not_count() -> None:
    hardly = [[1.0], [1.0, 0.0], [LEAST / 2, 1.0 - LEAST, LEAST / 2], [1.0, 0.0, 0.0, 0.0]]
    assert told(Feature.ANSWERED_LATER, facts((ADA, BEN, CLEO, ADA, BEN)), block(ALL, hardly))[1] == [0.0, 0.0]


def test_who_quotes_or_names_somebody_is_told_nothing() -> None:
    for known in (facts(TALK, naming=[3]), facts(TALK, quoting=3)):
        *_, three, four = told(Feature.ANSWERS_ME, known, block(ALL))
        assert three == [0.0] * 3
        assert any(four)


def test_of_unknown_writers_nothing_is_told() -> None:
    for feature in (Feature.ANSWERS_ME, Feature.ANSWERED_LATER):
        assert not any(map(any, told(feature, facts([NOBODY] * 5), block(ALL))))
