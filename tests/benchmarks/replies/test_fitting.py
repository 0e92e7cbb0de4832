"""The weights that the fit finds."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks.replies.fitting import SHIPPED, chances, fit
from tests.evaluation.recovered import FEATURES, Case
from tui_reader.replies.features import Candidate, Feature
from tui_reader.replies.parents import probabilities


def case(true: int, *rows: dict[Feature, float]) -> Case:
    return Case(
        "post",
        np.arange(len(rows), dtype=np.int32),
        np.array([at == true for at in range(len(rows))]),
        np.array([[row.get(feature, 0.0) for feature in FEATURES] for row in rows], np.float32),
    )


def test_a_feature_that_decides_gets_the_weight_of_its_odds() -> None:
    """Three times in four it is true of the parent: ln 3, less what the penalty takes."""
    right = case(1, {}, {Feature.QUOTED: 1.0})
    wrong = case(0, {}, {Feature.QUOTED: 1.0})
    weights = fit([right, right, right, wrong] * 500)
    assert weights[FEATURES.index(Feature.QUOTED)] == pytest.approx(np.log(3), abs=0.01)
    assert np.count_nonzero(weights) == 1


def test_posts_whose_parent_is_no_candidate_teach_nothing() -> None:
    known = [case(1, {}, {Feature.QUOTED: 1.0})] * 10
    assert fit([*known, case(-1, {}, {Feature.ROOT: 1.0})]) == pytest.approx(fit(known))


def test_the_chances_are_those_of_the_program() -> None:
    rows = ({Feature.QUOTED: 1.0, Feature.DISTANCE: 2.0}, {Feature.PREVIOUS: 1.0}, {Feature.ALIKE: 0.4})
    ours, none = chances([case(0, *rows), case(0)], SHIPPED)
    assert ours == pytest.approx(probabilities([Candidate(0, row) for row in rows]))
    assert not len(none)
