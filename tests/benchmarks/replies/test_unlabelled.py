"""The weights from labels that leave out most answers to the opening post."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks.replies.fitting import SHIPPED, chances
from tests.benchmarks.replies.test_fitting import case, fit
from tests.benchmarks.replies.unlabelled import Sample, fit_guessing, odds_for
from tui_reader.replies.features import Feature

ROWS: tuple[dict[Feature, float], ...] = {Feature.ROOT: 1.0}, {Feature.PREVIOUS: 1.0}
TO_OPENING, TO_PREVIOUS, TO_UNKNOWN = case(0, *ROWS), case(1, *ROWS), case(-1, *ROWS)
EVEN = np.zeros(len(SHIPPED))


def test_labels_that_leave_nothing_out_are_taken_as_they_are() -> None:
    known = [TO_OPENING, TO_PREVIOUS, TO_PREVIOUS] * 100
    weights, odds = fit_guessing({"mail": Sample(known)}, EVEN)
    assert weights == pytest.approx(fit(known), abs=1e-3)
    assert odds == {}


def test_posts_without_a_label_count_for_the_opening_post() -> None:
    """As many answer it as a reader found."""
    known = [TO_OPENING] * 40 + [TO_PREVIOUS] * 800
    unlabelled = [TO_UNKNOWN] * 600
    weights, odds = fit_guessing({"forum": Sample(known, unlabelled, 0.5)}, EVEN)
    (opening, _), *_ = chances([TO_UNKNOWN], weights)
    assert opening == pytest.approx((40 + 300) / 1440, abs=0.01)
    assert odds["forum"] == pytest.approx(np.log(40 / 340) - np.log(800 / 1100), abs=0.02)


def test_posts_without_any_label_count_beside_others() -> None:
    """A rendering that gives the labels away is fitted on by the share alone, and has no odds of a label."""
    samples = {"forum": Sample([TO_PREVIOUS] * 400), "forum, as posted": Sample([], [TO_UNKNOWN] * 400, 0.25)}
    weights, odds = fit_guessing(samples, EVEN)
    (opening, _), *_ = chances([TO_UNKNOWN], weights)
    assert opening == pytest.approx(100 / 800, abs=0.01)
    assert odds == {}


def test_chances_are_raised_to_a_sum() -> None:
    of = np.array([0.1, 0.5, 0.9])
    raised = of * np.exp(odds_for(of, 2.0))
    assert (raised / (raised + 1 - of)).sum() == pytest.approx(2.0)
    assert odds_for(of, 1.5) == pytest.approx(0.0, abs=1e-9)
