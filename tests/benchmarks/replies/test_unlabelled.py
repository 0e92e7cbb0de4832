"""What posts without a known parent tell of answers to the opening post."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.benchmarks.replies.unlabelled import COUNTS, unlabelled
from tests.evaluation.labelled import Labelled
from tests.evaluation.recovered import Recovered, recovered
from tests.evaluation.rendering import Rendering
from tests.replies.talk import CLAY, GLAZE, KILN, begun
from tui_reader.model import SafeText

WRITERS = ("Ada", "Bo", "Ada", "Cyd", "Dov", "Cyd")
BODIES = (CLAY, KILN, GLAZE, "Which clay is that?", "And mine is grey.", "Grey it is.")


def thread(genre: str, parents: dict[int, int]) -> Recovered:
    posts = begun(*zip(WRITERS, BODIES, strict=True)).posts
    labels = [{"id": f"#{at}", "parents": [f"#{parents[at]}"] if at in parents else []} for at in range(len(posts))]
    return recovered(Labelled("pots", genre, SafeText("Pots"), tuple(posts), {"posts": labels}), Rendering.POSTED)


def test_the_first_posts_of_writers_without_a_known_parent_answer_the_opening_post() -> None:
    known = thread("discourse", {1: 0, 3: 2})
    (case,) = known.unlabelled
    assert (case.post, case.nodes[case.accepted].tolist()) == ("#4", [0])
    assert [one.post for one in known.cases] == ["#1", "#3"]


def test_they_tell_nothing_where_no_parent_is_known() -> None:
    assert thread("discourse", {}).unlabelled == ()


def test_they_count_less_than_a_known_parent_and_only_where_labels_leave_out_answers() -> None:
    known = thread("discourse", {1: 0})
    told = [count for _, count in unlabelled([known, replace(known, genre="mail")])]
    assert told == [COUNTS["discourse"]] * len(known.unlabelled)
    assert np.all(np.array(told) < 0.5)
