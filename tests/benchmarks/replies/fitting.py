"""Weights of the features under which the known parents are most probable: conditional logistic regression."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.recovered import Case
from tui_reader.replies.chances import chances as shares_of
from tui_reader.replies.features import COLUMN, FEATURES, Feature
from tui_reader.replies.manner import TRAITS, Trait
from tui_reader.replies.weights import CHANGES, WEIGHTS

PENALTY = 2.0
"""Weight of the squared length of the weights."""
ROUNDS = 30
PRECISION = 1e-3
"""Change of the weights, in nats, below which they are settled."""
NEAR = 0.1
"""Change of the weights below which the covariances stay much the same."""

Weights = NDArray[np.float64]
"""The weight of each feature, then each change that a trait makes to one."""

CHANGED: tuple[tuple[Trait, Feature], ...] = tuple((trait, one) for trait, of in CHANGES.items() for one in of)
SHIPPED: Weights = np.array([*(WEIGHTS[one] for one in FEATURES), *(CHANGES[trait][one] for trait, one in CHANGED)])

_TRAIT = [TRAITS.index(trait) for trait, _ in CHANGED]
_FEATURE = [COLUMN[feature] for _, feature in CHANGED]


class Stacked:
    """The candidates of many posts as one array; all cases have candidates."""

    def __init__(self, cases: Sequence[Case]) -> None:
        counts = np.array([len(case.nodes) for case in cases], dtype=np.int64)
        self.first = np.concatenate([[0], np.cumsum(counts)])
        rows = np.concatenate([case.rows for case in cases])
        traits = np.repeat(np.array([case.traits for case in cases], dtype=np.float32), counts, axis=0)
        self.rows = np.concatenate([rows, rows[:, _FEATURE] * traits[:, _TRAIT]], axis=1)

    def chances(self, weights: Weights) -> NDArray[np.float64]:
        """The probability of each candidate of each post."""
        return shares_of(self.rows, self.first, weights.astype(np.float32))

    def spread(
        self, shares: NDArray[np.float64], each: NDArray[np.float64], count: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """The covariances of the features under these probabilities, summed over all posts by how much each counts."""
        scaled = self.rows * np.sqrt(shares * each).astype(np.float32)[:, None]
        squares = scaled.T @ scaled
        np.multiply(self.rows, shares.astype(np.float32)[:, None], out=scaled)
        means = np.add.reduceat(scaled, self.first[:-1]) * np.sqrt(count).astype(np.float32)[:, None]
        return (squares - means.T @ means).astype(np.float64)


def parents(known: Sequence[Case]) -> NDArray[np.int64]:
    """The rows of the parents of cases that are stacked."""
    first = np.cumsum([0, *(len(case.nodes) for case in known)])[:-1]
    return first + np.array([case.accepted.argmax() for case in known], dtype=np.int64)


def settled(stacked: Stacked, wanted: NDArray[np.float64], start: Weights | None = None) -> Weights:
    """The weights, by Newton's method, under which rows are parents as often as `wanted` most probably."""
    first = stacked.first[:-1]
    count = np.add.reduceat(wanted, first)
    each = np.repeat(count, np.diff(stacked.first))

    def fitness(weights: Weights) -> float:
        known = np.maximum(stacked.chances(weights), np.finfo(np.float64).tiny)
        return float(wanted @ np.log(known) - PENALTY / 2 * weights @ weights)

    weights = np.zeros(stacked.rows.shape[1]) if start is None else start
    step, bend = weights, np.zeros(0)
    for _ in range(ROUNDS):
        shares = stacked.chances(weights)
        slope = (wanted - shares * each) @ stacked.rows - PENALTY * weights
        if not len(bend) or np.abs(step).max() > NEAR:
            bend = stacked.spread(shares, each, count) + PENALTY * np.eye(len(weights))
        weights, step = _climbed(fitness, weights, np.linalg.solve(bend, slope))
        if np.abs(step).max() < PRECISION:
            break
    return weights


def _climbed(fitness: Callable[[Weights], float], weights: Weights, step: Weights) -> tuple[Weights, Weights]:
    """The weights after a step, halved until they fit better than before, and that step."""
    before = fitness(weights)
    while np.abs(step).max() >= PRECISION and fitness(weights + step) < before:
        step = step / 2
    return weights + step, step


def chances(cases: Sequence[Case], weights: Weights) -> list[NDArray[np.float64]]:
    """The probability of each candidate of each post; empty for a post without candidates."""
    result = [np.zeros(0)] * len(cases)
    asked = [at for at, case in enumerate(cases) if len(case.nodes)]
    if asked:
        stacked = Stacked([cases[at] for at in asked])
        for at, shares in zip(asked, np.split(stacked.chances(weights), stacked.first[1:-1]), strict=True):
            result[at] = shares
    return result
