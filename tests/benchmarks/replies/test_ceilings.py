"""The ceilings that follow from what was right in other genres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from tests.benchmarks.fit_replies import module
from tests.benchmarks.replies.ceilings import HIGHEST, ceilings
from tests.benchmarks.replies.fitting import SHIPPED
from tests.evaluation.recovered import Case, Recovered
from tests.evaluation.rendering import Rendering
from tests.evaluation.score import Score
from tui_reader.replies.features import COLUMN, FEATURES, Feature
from tui_reader.replies.footing import Footing
from tui_reader.replies.manner import TRAITS

NOTHING = Score((), (), (), ())
WEIGHTS = np.zeros(len(SHIPPED))
WEIGHTS[[COLUMN[feature] for feature in (Feature.QUOTED, Feature.ROOT, Feature.PREVIOUS)]] = 5.0


def links(feature: Feature, right: int, wrong: int) -> list[Case]:
    """Links to the candidate of which a feature is true."""
    rows = np.zeros((2, len(FEATURES)), np.float32)
    rows[1, COLUMN[feature]] = 1.0
    traits, nodes = np.zeros(len(TRAITS)), np.arange(2, dtype=np.int32)
    return [Case("post", nodes, np.array([at < wrong, at >= wrong]), rows, traits) for at in range(right + wrong)]


def thread(genre: str, cases: Sequence[Case]) -> Recovered:
    return Recovered(f"{genre} 0", genre, Rendering.POSTED, (), False, NOTHING, tuple(cases))


def test_what_is_right_where_it_seems_sure_has_no_ceiling() -> None:
    known = thread("mail", links(Feature.QUOTED, 99, 1) + links(Feature.PREVIOUS, 60, 40))
    limits = ceilings([known], {"mail": WEIGHTS})
    assert Footing.QUOTE not in limits
    assert limits[Footing.ABOVE] == pytest.approx(0.6, abs=0.03)


def test_what_is_not_known_is_not_sure() -> None:
    assert ceilings([thread("mail", links(Feature.QUOTED, 9, 0))], {"mail": WEIGHTS})[Footing.NAME] == HIGHEST


def test_the_opening_post_counts_where_all_answers_to_it_are_known() -> None:
    known = [thread(genre, links(Feature.ROOT, 100 * (genre == "mail"), 100)) for genre in ("mail", "forum")]
    every = ceilings(known, {"mail": WEIGHTS, "forum": WEIGHTS})
    assert every[Footing.OPENING] == pytest.approx(0.5, abs=0.03)


def test_the_opening_post_counts_in_what_a_reader_labelled() -> None:
    known = thread("forum", links(Feature.ROOT, 300, 700))
    left_out, told = (ceilings([replace(known, by_hand=by_hand)], {"forum": WEIGHTS}) for by_hand in (False, True))
    assert left_out[Footing.OPENING] == HIGHEST
    assert told[Footing.OPENING] == pytest.approx(0.3, abs=0.03)
    assert ceilings([thread("forum", [])], {"forum": WEIGHTS})[Footing.OPENING] == HIGHEST


def test_one_genre_tells_nothing_of_others() -> None:
    assert not ceilings([thread("mail", links(Feature.QUOTED, 1, 9))], {})


def test_the_ceilings_are_written_as_a_module() -> None:
    told: dict[str, dict[Footing, float]] = {}
    exec(module([thread("mail", links(Feature.QUOTED, 1, 0))], {Footing.NAME: 0.5}), told)
    assert told["CEILINGS"] == {Footing.NAME: 0.5}
    assert "1 known parents of 1 threads" in str(told["__doc__"])
