"""The figures of many edges: accuracy with its interval, claims, calibration, and what is right where it is sure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.edges import BINS, SURE, Edge, calibration_error, calls, right_paths

Threads = Sequence[Sequence[Edge]]
"""The edges of each thread."""

DRAWS = 1000
SEED = 0
LONG = 10
"""Posts from which a thread is long."""
COVERAGE = (0.2, 0.4, 0.6, 0.8, 1.0)
"""Shares of the edges, surest first."""
NONE = float("nan")


class Figures(NamedTuple):
    """What is told of the edges of some threads; shares are 0..1, NaN of nothing."""

    threads: int
    edges: int
    right: float
    low: float
    high: float
    mean: float
    paths: float
    call_precision: float
    call_recall: float
    error: float
    chance_error: float
    sure: float
    right_when_sure: float


def share(part: float, whole: float) -> float:
    """A part of a whole; NaN of nothing."""
    return part / whole if whole else NONE


def accuracy(threads: Threads) -> float:
    """Share of all edges that are right."""
    return share(sum(edge.right for edges in threads for edge in edges), sum(map(len, threads)))


def beyond_second(threads: Threads) -> Threads:
    """The edges of all posts but the second of a thread, which has one candidate."""
    return [[edge for edge in edges if edge.place != 1] for edges in threads]


def figures(threads: Threads) -> Figures:
    """All figures of some threads."""
    threads = [edges for edges in threads if edges]
    every = [edge for edges in threads for edge in edges]
    claimed, right = calls(every)
    sure = [edge.right for edge in every if edge.confidence >= SURE]
    low, high = interval(threads)
    return Figures(
        threads=len(threads),
        edges=len(every),
        right=accuracy(threads),
        low=low,
        high=high,
        mean=share(sum(accuracy([edges]) for edges in threads), len(threads)),
        paths=share(sum(map(right_paths, threads)), len(every)),
        call_precision=share(right, claimed),
        call_recall=share(right, len(every)),
        error=calibration_error(every),
        chance_error=chance_error(every),
        sure=share(len(sure), len(every)),
        right_when_sure=share(sum(sure), len(sure)),
    )


def chance_error(edges: Sequence[Edge]) -> float:
    """The calibration error that one judge in twenty exceeds by chance who is right as often as he says."""
    if not edges:
        return NONE
    confidence, _ = _columns(edges)
    bins = np.minimum((confidence * BINS).astype(np.int64), BINS - 1)
    drawn = np.random.default_rng(SEED)
    gaps = (confidence - (drawn.random(len(edges)) < confidence) for _ in range(DRAWS))
    return float(np.quantile([np.abs(np.bincount(bins, gap)).sum() for gap in gaps], 0.95)) / len(edges)


def interval(threads: Threads) -> tuple[float, float]:
    """The 95 % interval of the accuracy, by drawing threads anew with replacement."""
    if not threads:
        return NONE, NONE
    counts = np.array([(sum(edge.right for edge in edges), len(edges)) for edges in threads], dtype=np.float64)
    drawn = np.random.default_rng(SEED).integers(0, len(counts), (DRAWS, len(counts)))
    right, whole = counts[drawn].sum(axis=1).T
    low, high = np.quantile(right / whole, (0.025, 0.975))
    return float(low), float(high)


def _columns(edges: Sequence[Edge]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return (
        np.array([edge.confidence for edge in edges], dtype=np.float64),
        np.array([edge.right for edge in edges], dtype=np.float64),
    )


def at_coverage(edges: Sequence[Edge]) -> list[float]:
    """The share that is right of the surest edges, for each of the shares `COVERAGE`."""
    confidence, right = _columns(edges)
    ordered = right[np.argsort(-confidence, kind="stable")]
    return [share(float(ordered[:count].sum()), count) for count in (round(part * len(edges)) for part in COVERAGE)]


def risk(edges: Sequence[Edge]) -> float:
    """The area under the curve of the share that is wrong over the share that is claimed, surest first."""
    if not edges:
        return NONE
    confidence, right = _columns(edges)
    wrong = 1 - right[np.argsort(-confidence, kind="stable")]
    return float((wrong.cumsum() / np.arange(1, len(edges) + 1)).mean())
