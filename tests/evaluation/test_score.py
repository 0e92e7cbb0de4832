"""The scorer itself, on cases small enough to check by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.evaluation.passages import Squeezed, overlap
from tests.evaluation.score import Score, score

BODIES = {"1": "Tea at four.", "2": "Tea at\nfour. No, at five.", "3": "«Tea at four.» Why not at six?"}
LABELS = {
    "posts": [{"id": "1", "parents": [None]}, {"id": "2", "parents": ["1"]}, {"id": "3", "parents": ["2", "1"]}],
    "quotes": [{"post": "2", "text": "Tea at four.", "source": "1", "origin": "1"}],
    "unscored_quotes": [{"post": "3", "text": "Tea at four."}],
}


def quote(start: int, end: int, source: str | None = "1", origin: str | None = "1") -> dict[str, Any]:
    place = {"source_start": 0, "source_end": 12}
    return {"start": start, "end": end, "source": source, "origin": origin, **place}


def post(name: str, parent: str | None, *quotes: dict[str, Any], confidence: float = 1.0) -> dict[str, Any]:
    body = BODIES.get(name, "")
    return {"id": name, "body": body, "parent": parent, "confidence": confidence, "quotes": list(quotes)}


def judged(*posts: dict[str, Any], labels: dict[str, Any] = LABELS) -> Score:
    return score(labels, {"posts": list(posts)})


def test_a_thread_as_labelled_has_no_faults() -> None:
    found = judged(post("1", None), post("2", "1", quote(0, 12)), post("3", "1"))
    assert found.faults == []
    assert (found.accuracy, found.precision, found.recall, found.f1, found.sources) == (1, 1, 1, 1, 1)
    assert len(found.edges) == 2, "the opening post has nothing to answer"


def test_missing_and_invented_posts() -> None:
    found = judged(post("1", None), post("2", "1", quote(0, 12)), post("footer", "1"))
    assert found.missing == ("3",)
    assert found.invented == ("footer",)
    assert found.accuracy == 0.5


@pytest.mark.parametrize(("confidence", "broken"), [(0.9, 0), (0.91, 1)])
def test_a_wrong_edge_is_held_against_a_sure_guess(confidence: float, broken: int) -> None:
    found = judged(post("1", None), post("2", None, quote(0, 12), confidence=confidence), post("3", "2"))
    assert found.accuracy == 0.5
    assert len(found.overconfident) == broken


def test_a_ghost_can_be_the_parent() -> None:
    labels = {"posts": [{"id": "2", "parents": ["lost"]}], "quotes": []}
    assert judged(post("2", None) | {"missing": "lost"}, labels=labels).accuracy == 1
    assert judged(post("2", None), labels=labels).accuracy == 0


def test_a_quote_with_another_origin_is_found_and_wrong() -> None:
    found = judged(post("1", None), post("2", "1", quote(0, 12, origin="3")), post("3", "1"))
    assert (found.precision, found.recall, found.f1, found.sources) == (0, 0, 0, 1)


def test_a_passage_too_long_is_no_find() -> None:
    found = judged(post("1", None), post("2", "1", quote(0, 25)), post("3", "1"))
    assert (found.precision, found.recall) == (0, 0)
    assert [find.labelled for find in found.finds] == [True, False]


def test_an_unscored_quote_counts_neither_way() -> None:
    found = judged(post("1", None), post("2", "1", quote(0, 12)), post("3", "1", quote(1, 13)))
    assert found.f1 == 1


def test_a_quote_nobody_made_lowers_precision_only() -> None:
    found = judged(post("1", None), post("2", "1", quote(0, 12)), post("3", "1", quote(15, 30)))
    assert (found.precision, found.recall) == (0.5, 1)


def test_a_quote_from_elsewhere_is_no_claim() -> None:
    found = judged(post("1", None), post("2", "1", quote(0, 12)), post("3", "1", quote(15, 30, None, None)))
    assert found.precision == 1


def test_the_pieces_of_a_cut_quote_count_once() -> None:
    label = {"post": "2", "text": "Tea (...) five.", "pieces": ["Tea at", "at five."], "source": "1", "origin": "1"}
    labels = {"posts": [], "quotes": [label]}
    found = judged(post("2", "1", quote(0, 6), quote(17, 25)), labels=labels)
    assert (found.precision, found.recall) == (1, 1)


@pytest.mark.parametrize(
    ("text", "source", "held"),
    [
        ("Tea at four.", "1", True),
        ("TEA at four", "1", True),
        ("No, at five.", "1", False),
        ("Tea at four.", "9", False),
    ],
    ids=["word for word", "in capitals", "not there", "no such post"],
)
def test_whether_the_source_named_holds_the_words(text: str, source: str, *, held: bool) -> None:
    labels = {**LABELS, "quotes": [{"post": "2", "text": text, "source": source}]}
    (find,) = judged(post("1", None), post("2", "1"), labels=labels).finds
    assert find.held == held


def test_places_ignore_white_space() -> None:
    text = Squeezed("  a b\n\nc ")
    assert text.place(2, 8) == (0, 3)
    assert text.find('"b c"') == [(1, 3)]
    assert text.find("d") == []


def test_overlap_is_intersection_over_union() -> None:
    assert overlap((0, 4), (2, 6)) == pytest.approx(1 / 3)
    assert overlap((0, 2), (2, 4)) == 0
    assert overlap((1, 1), (1, 1)) == 0
