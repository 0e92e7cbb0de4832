"""The weights that are fitted beside others."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks.replies.beside import MOMENTS, fit_beside, untold
from tests.benchmarks.replies.fitting import SHIPPED
from tests.benchmarks.replies.test_fitting import case
from tui_reader.replies.features import COLUMN, Feature

EVEN = np.zeros(len(SHIPPED))
AT, WITHIN = COLUMN[Feature.TOLD], COLUMN[Feature.TOLD_WITHIN]


def test_a_moment_that_decides_gets_the_weight_of_its_odds() -> None:
    """Three times in four it is true of the parent: ln 3, less what the penalty takes."""
    right, wrong = case(1, {}, {Feature.TOLD: 1.0}), case(0, {}, {Feature.TOLD: 1.0})
    weights = fit_beside(MOMENTS, [right, right, right, wrong] * 500, EVEN)
    assert weights[AT] == pytest.approx(np.log(3), abs=0.01)


def test_the_other_weights_stay_as_they_are() -> None:
    known = [case(1, {Feature.PREVIOUS: 1.0}, {Feature.TOLD: 1.0}), case(0, {Feature.ROOT: 1.0}, {})] * 50
    weights = fit_beside(MOMENTS, known, SHIPPED)
    assert np.delete(weights, [AT, WITHIN]) == pytest.approx(np.delete(SHIPPED, [AT, WITHIN]))
    assert weights[AT] != SHIPPED[AT]


def test_without_moments_all_weights_stay() -> None:
    known = [untold(case(1, {}, {Feature.TOLD: 1.0, Feature.QUOTED: 1.0}))]
    assert known[0].rows[1, COLUMN[Feature.QUOTED]] == 1
    assert fit_beside(MOMENTS, known, SHIPPED) == pytest.approx(SHIPPED)
