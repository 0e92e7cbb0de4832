"""What links rest on, and how sure that can be."""

from __future__ import annotations

import numpy as np
import pytest

from tests.replies.talk import read
from tui_reader.replies.features import COLUMN, FEATURES, Feature
from tui_reader.replies.footing import Footing, footings, limited
from tui_reader.replies.passages import FAR


def row(*true: Feature) -> list[float]:
    return [1.0 if feature in true else 0.0 for feature in FEATURES]


@pytest.mark.parametrize(
    ("true", "footing"),
    [
        ((Feature.QUOTED, Feature.NAMED, Feature.PREVIOUS, Feature.AFTER_MINE), Footing.QUOTE),
        ((Feature.NAMED, Feature.PREVIOUS, Feature.AFTER_MINE), Footing.NAME),
        ((Feature.SAME_AUTHOR, Feature.PREVIOUS), Footing.OWN),
        ((Feature.PREVIOUS, Feature.AFTER_MINE), Footing.TURN),
        ((Feature.PREVIOUS,), Footing.ABOVE),
        ((Feature.ROOT,), Footing.OPENING),
        ((Feature.ALIKE, Feature.AFTER_MINE), Footing.WORDS),
    ],
)
def test_a_link_rests_on_the_surest_of_what_is_true(true: tuple[Feature, ...], footing: Footing) -> None:
    rows = np.array([row(*true)], np.float32)
    (place,) = footings(rows, np.array([False]))
    assert tuple(Footing)[place] is footing


@pytest.mark.parametrize(
    ("true", "footing"),
    [
        ((Feature.QUOTED,), Footing.FAR),
        ((Feature.QUOTED, Feature.ATTRIBUTED_EARLIER), Footing.QUOTE),
        ((Feature.QUOTED, Feature.ROOT), Footing.QUOTE),
    ],
)
def test_a_quote_from_far_above_is_one_where_a_name_or_the_opening_post_tells_so(
    true: tuple[Feature, ...], footing: Footing
) -> None:
    rows = np.array([row(*true)] * 2, np.float32)
    rows[:, COLUMN[Feature.QUOTED_FAR]] = np.log([FAR, FAR + 1])
    assert [tuple(Footing)[place] for place in footings(rows, np.zeros(2, np.bool_))] == [Footing.QUOTE, footing]


def test_the_only_earlier_post_is_sure() -> None:
    rows = np.array([row(Feature.ROOT, Feature.PREVIOUS)] * 2, np.float32)
    told = limited(np.ones(2), rows, np.array([True, False]), {Footing.ABOVE: 0.8})
    assert told.tolist() == [1.0, 0.8]


def test_a_ceiling_leaves_what_is_below_it() -> None:
    rows = np.array([row(Feature.ROOT)], np.float32)
    assert limited(np.array([0.4]), rows, np.array([False]), {Footing.OPENING: 0.8}).tolist() == [0.4]


NEWCOMERS = [
    ("Ada", "Does anybody know how to wire a heron lamp to the mains?"),
    ("Bo", "Ask the electrician."),
    ("Cyd", "The heron lamp hums when the mains hum."),
    ("Dee", "My heron lamp hums too when the mains hum at night, like a kettle of brass."),
    ("Eve", "Kettle of brass? Night? The heron lamp hums like mains, yes."),
]


def test_posts_of_newcomers_who_quote_and_name_nobody_are_sure_of_nothing() -> None:
    replies = read(*NEWCOMERS).replies
    assert [reply.parent for reply in replies] == [None, 0, 0, 2, 3]
    assert replies[1].confidence == 1
    assert all(reply.confidence < 0.9 for reply in replies[2:])


def test_the_runner_up_is_no_likelier_for_a_ceiling() -> None:
    for reply in read(*NEWCOMERS).replies[2:]:
        assert reply.runner_up
        assert reply.runner_up[1] + reply.confidence <= 1.0001
