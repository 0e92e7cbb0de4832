"""The figures of edges, on threads small enough to count."""

from __future__ import annotations

import pytest

from tests.evaluation.edges import Edge, calibration_error, calls, edges, right_paths


def edge(post: str, got: str | None, wanted: str | None, confidence: float = 1.0) -> Edge:
    return Edge(post, int(post) - 1, got, (wanted,), confidence)


def test_a_post_without_labels_is_not_judged() -> None:
    labels = {"posts": [{"id": "1", "parents": [None]}, {"id": "2"}, {"id": "3", "parents": ["1", "2"]}]}
    posts = [{"id": name, "parent": "2", "confidence": 0.5} for name in "123"]
    assert edges(labels, {"posts": posts}) == [Edge("3", 2, "2", ("1", "2"), 0.5)]


def test_a_post_that_was_not_found_is_wrong() -> None:
    labels = {"posts": [{"id": "1", "parents": [None]}, {"id": "2", "parents": [None]}]}
    (missing,) = edges(labels, {"posts": []})
    assert not missing.right


def test_a_path_is_right_when_all_of_its_edges_are() -> None:
    known = [edge("2", "1", "1"), edge("3", "1", "2"), edge("4", "3", "3"), edge("5", "2", "2"), edge("6", "4", "4")]
    assert right_paths(known) == 2, "2 and 5; 4 and 6 hang below 3, which is wrong"


def test_a_path_ends_where_nothing_is_known() -> None:
    assert right_paths([edge("5", "4", "4")]) == 1


def test_edges_in_a_circle_end() -> None:
    assert right_paths([edge("2", "3", "3"), edge("3", "2", "2")]) == 2


def test_a_parent_is_claimed_from_one_half() -> None:
    known = [edge("2", "1", "1", 0.5), edge("3", "1", "2", 0.9), edge("4", "3", "3", 0.49), edge("5", None, None)]
    assert calls(known) == (2, 1)


@pytest.mark.parametrize(
    ("known", "error"),
    [
        ([edge("2", "1", "1", 1.0)], 0.0),
        ([edge("2", "1", "3", 1.0)], 1.0),
        ([edge("2", "1", "1", 0.75), edge("3", "1", "2", 0.75)], 0.25),
        ([], 0.0),
    ],
)
def test_confidence_is_compared_with_what_is_right(known: list[Edge], error: float) -> None:
    assert calibration_error(known) == pytest.approx(error)
