"""The weights that the fit finds."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks.replies.fitting import SHIPPED, chances, fit
from tests.evaluation.recovered import Case
from tui_reader.replies.features import COLUMN, FEATURES, Feature
from tui_reader.replies.manner import TRAITS, Trait
from tui_reader.replies.parents import chances as shares_of
from tui_reader.replies.weights import weights_in


def case(true: int, *rows: dict[Feature, float], newcomers: float = 0.0) -> Case:
    return Case(
        "post",
        np.arange(len(rows), dtype=np.int32),
        np.array([at == true for at in range(len(rows))]),
        np.array([[row.get(feature, 0.0) for feature in FEATURES] for row in rows], np.float32),
        np.array([newcomers if trait is Trait.NEWCOMERS else 0.0 for trait in TRAITS]),
    )


def test_a_feature_that_decides_gets_the_weight_of_its_odds() -> None:
    """Three times in four it is true of the parent: ln 3, less what the penalty takes."""
    right = case(1, {}, {Feature.QUOTED: 1.0})
    wrong = case(0, {}, {Feature.QUOTED: 1.0})
    weights = fit([right, right, right, wrong] * 500)
    assert weights[COLUMN[Feature.QUOTED]] == pytest.approx(np.log(3), abs=0.01)
    assert np.count_nonzero(weights) == 1


def test_posts_whose_parent_is_no_candidate_teach_nothing() -> None:
    known = [case(1, {}, {Feature.QUOTED: 1.0})] * 10
    assert fit([*known, case(-1, {}, {Feature.ROOT: 1.0})]) == pytest.approx(fit(known))


def test_a_trait_changes_the_weights_in_the_threads_that_have_it() -> None:
    """The opening post where newcomers write, the previous one where they do not."""
    rows: tuple[dict[Feature, float], ...] = {Feature.ROOT: 1.0}, {Feature.PREVIOUS: 1.0}
    known = [case(0, *rows, newcomers=0.5), case(1, *rows, newcomers=-0.5)] * 500
    broad, narrow = chances(known[:2], fit(known))
    assert broad[0] == pytest.approx(1, abs=0.1)
    assert narrow[1] == pytest.approx(1, abs=0.1)


def test_some_cases_count_more() -> None:
    quoted, other = case(1, {}, {Feature.QUOTED: 1.0}), case(0, {}, {Feature.QUOTED: 1.0})
    weights = fit([quoted, other] * 500, [3.0, 1.0] * 500)
    assert weights[COLUMN[Feature.QUOTED]] == pytest.approx(np.log(3), abs=0.02)


def test_selected_cases_do_not_tell_how_often_the_opening_post_is_answered() -> None:
    rows: tuple[dict[Feature, float], ...] = {Feature.ROOT: 1.0}, {Feature.PREVIOUS: 1.0}
    even = [case(0, *rows), case(1, *rows)] * 200
    left_out = [case(1, *rows)] * 400
    weights = fit([*even, *left_out], selected=[False] * 400 + [True] * 400)
    together = fit([*even, *left_out])
    column = COLUMN[Feature.ROOT]
    assert chances(even[:1], weights)[0][0] > chances(even[:1], together)[0][0] + 0.1
    assert weights[column] > together[column]


def test_the_chances_are_those_of_the_program() -> None:
    rows = ({Feature.QUOTED: 1.0, Feature.DISTANCE: 2.0}, {Feature.PREVIOUS: 1.0}, {Feature.ALIKE: 0.4})
    known = case(0, *rows, newcomers=0.3)
    ours, none = chances([known, case(0)], SHIPPED)
    manner = {**dict.fromkeys(TRAITS, 0.0), Trait.NEWCOMERS: 0.3}
    assert ours == pytest.approx(shares_of(known.rows, np.array([0, 3]), weights_in(manner)), abs=1e-6)
    assert not len(none)
