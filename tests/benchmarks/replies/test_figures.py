"""The figures that are told of many edges and quotes."""

from __future__ import annotations

import math

import pytest

from tests.benchmarks.replies.figures import (
    accuracy,
    at_coverage,
    beyond_second,
    chance_error,
    figures,
    interval,
    risk,
)
from tests.benchmarks.replies.quoting import of_length, quoting
from tests.benchmarks.replies.tables import table
from tests.evaluation.edges import Edge
from tests.evaluation.finds import Find


def edges(*right: bool, confidence: float = 0.95) -> list[Edge]:
    return [Edge(str(at), at, "0", ("0" if one else "x",), confidence) for at, one in enumerate(right, 1)]


def test_threads_count_by_their_edges_and_by_themselves() -> None:
    of = figures([edges(True, True, True), edges(False), []])
    assert (of.threads, of.edges, of.right, of.mean) == (2, 4, 0.75, 0.5)
    assert (of.sure, of.right_when_sure) == (1.0, 0.75)
    assert (of.call_precision, of.call_recall) == (0.75, 0.75)


def test_second_posts_have_one_candidate() -> None:
    assert accuracy(beyond_second([edges(True, False, False)])) == 0


def test_an_interval_holds_the_accuracy_and_is_the_same_each_time() -> None:
    threads = [edges(True, True, False), edges(True, False), edges(False, True, True, True)]
    low, high = interval(threads)
    assert low < accuracy(threads) < high
    assert interval(threads) == (low, high)
    assert interval([edges(True)] * 3) == (1.0, 1.0)


def test_confidences_of_few_edges_seem_off_by_chance() -> None:
    few, many = (edges(*[True] * count, confidence=0.5) for count in (100, 2500))
    assert chance_error(few) == pytest.approx(1.96 * 0.5 / 100**0.5, rel=0.1)
    assert chance_error(many) == pytest.approx(1.96 * 0.5 / 2500**0.5, rel=0.1)
    assert chance_error(edges(True, True, confidence=1.0)) == 0


def test_the_surest_come_first() -> None:
    known = [*edges(False, confidence=0.2), *edges(True, True, True, True, confidence=0.9)]
    assert at_coverage(known) == pytest.approx([1, 1, 1, 1, 0.8])
    assert risk(known) == pytest.approx(0.2 / 5)


def test_quotes_are_counted_by_what_was_found() -> None:
    known = [
        Find("a", 3, labelled=True, found=True, origin=True, source=True, held=True, span=1.0, source_span=0.5),
        Find("b", 9, labelled=True, found=True, source=True, span=0.9),
        Find("c", 9, labelled=True, held=True),
        Find("d", 9, labelled=False, found=True),
    ]
    of = quoting(known, 100)
    assert of.labelled == 3
    assert (of.found, of.placed, of.precision, of.recall) == pytest.approx((2 / 3, 2 / 3, 1 / 3, 1 / 3))
    assert (of.held, of.placed_held) == pytest.approx((2 / 3, 1 / 2))
    assert (of.sources, of.origins, of.span, of.source_span, of.false) == pytest.approx((1.0, 0.5, 0.95, 0.5, 10.0))
    assert len(of_length(known, 4, 10)) == 3


def test_a_table_shows_what_is_not_known() -> None:
    assert table(("of", "n"), [("a", math.nan), ("bc", 0.5)]).split("\n") == [
        "| of |     n |",
        "| -- | ----: |",
        "| a  |     - |",
        "| bc | 0.500 |",
    ]
