"""The weights that the fit finds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from tests.benchmarks.replies.fitting import SHIPPED, Stacked, Weights, chances, parents, settled
from tests.evaluation.recovered import Case
from tui_reader.replies.chances import chances as shares_of
from tui_reader.replies.features import COLUMN, FEATURES, Feature
from tui_reader.replies.manner import TRAITS, Trait
from tui_reader.replies.weights import weights_in


def case(true: int, *rows: dict[Feature, float], newcomers: float = 0.0) -> Case:
    return Case(
        "post",
        np.arange(len(rows), dtype=np.int32),
        np.array([at == true for at in range(len(rows))]),
        np.array([[row.get(feature, 0.0) for feature in FEATURES] for row in rows], np.float32),
        np.array([newcomers if trait is Trait.NEWCOMERS else 0.0 for trait in TRAITS]),
    )


def fit(known: Sequence[Case]) -> Weights:
    """The weights under which the parents of the cases are most probable."""
    stacked = Stacked(known)
    wanted = np.zeros(len(stacked.rows))
    wanted[parents(known)] = 1
    return settled(stacked, wanted)


def test_a_feature_that_decides_gets_the_weight_of_its_odds() -> None:
    """Three times in four it is true of the parent: ln 3, less what the penalty takes."""
    right = case(1, {}, {Feature.QUOTED: 1.0})
    wrong = case(0, {}, {Feature.QUOTED: 1.0})
    weights = fit([right, right, right, wrong] * 500)
    assert weights[COLUMN[Feature.QUOTED]] == pytest.approx(np.log(3), abs=0.01)
    assert np.count_nonzero(weights) == 1


def test_a_trait_changes_the_weights_in_the_threads_that_have_it() -> None:
    """The opening post where newcomers write, the previous one where they do not."""
    rows: tuple[dict[Feature, float], ...] = {Feature.ROOT: 1.0}, {Feature.PREVIOUS: 1.0}
    known = [case(0, *rows, newcomers=0.5), case(1, *rows, newcomers=-0.5)] * 500
    broad, narrow = chances(known[:2], fit(known))
    assert broad[0] == pytest.approx(1, abs=0.1)
    assert narrow[1] == pytest.approx(1, abs=0.1)


def test_rows_count_as_often_as_they_are_parents() -> None:
    quoted, other = case(1, {}, {Feature.QUOTED: 1.0}), case(0, {}, {Feature.QUOTED: 1.0})
    wanted = np.array([0.0, 3.0, 1.0, 0.0] * 500)
    weights = settled(Stacked([quoted, other] * 500), wanted)
    assert weights[COLUMN[Feature.QUOTED]] == pytest.approx(np.log(3), abs=0.02)


def test_the_chances_are_those_of_the_program() -> None:
    rows = ({Feature.QUOTED: 1.0, Feature.DISTANCE: 2.0}, {Feature.PREVIOUS: 1.0}, {Feature.ALIKE: 0.4})
    known = case(0, *rows, newcomers=0.3)
    ours, none = chances([known, case(0)], SHIPPED)
    manner = {**dict.fromkeys(TRAITS, 0.0), Trait.NEWCOMERS: 0.3}
    assert ours == pytest.approx(shares_of(known.rows, np.array([0, 3]), weights_in(manner)), abs=1e-6)
    assert not len(none)
