"""Weights of the features under which the known parents are most probable: conditional logistic regression."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.recovered import FEATURES, Case
from tui_reader.replies.weights import WEIGHTS

PENALTY = 1.0
"""Weight of the squared length of the weights."""
ROUNDS = 30
PRECISION = 1e-4
"""Change of the weights, in nats, below which they are settled."""

Weights = NDArray[np.float64]

SHIPPED: Weights = np.array([WEIGHTS[feature] for feature in FEATURES])


class Stacked:
    """The candidates of many posts as one array; all cases have candidates."""

    def __init__(self, cases: Sequence[Case]) -> None:
        counts = np.array([len(case.nodes) for case in cases], dtype=np.int64)
        self.first = np.concatenate([[0], np.cumsum(counts)])[:-1]
        self.rows = np.concatenate([case.rows for case in cases]).astype(np.float64)
        self._of = np.repeat(np.arange(len(cases)), counts)

    def chances(self, weights: Weights) -> NDArray[np.float64]:
        """The probability of each candidate of each post."""
        scores = self.rows @ weights
        shares = np.exp(scores - np.maximum.reduceat(scores, self.first)[self._of])
        result: NDArray[np.float64] = shares / np.add.reduceat(shares, self.first)[self._of]
        return result


def fit(known: Iterable[Case]) -> Weights:
    """The weights, by Newton's method, of the cases whose parent is among the candidates."""
    usable = [case for case in known if case.accepted.any()]
    stacked = Stacked(usable)
    true = stacked.rows[stacked.first + np.array([case.accepted.argmax() for case in usable])]
    weights = np.zeros(len(FEATURES))
    for _ in range(ROUNDS):
        shares = stacked.chances(weights)[:, None]
        means = np.add.reduceat(shares * stacked.rows, stacked.first)
        slope = (true - means).sum(axis=0) - PENALTY * weights
        bend = (stacked.rows * shares).T @ stacked.rows - means.T @ means + PENALTY * np.eye(len(FEATURES))
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < PRECISION:
            break
    return weights


def chances(cases: Sequence[Case], weights: Weights) -> list[NDArray[np.float64]]:
    """The probability of each candidate of each post; empty for a post without candidates."""
    result = [np.zeros(0)] * len(cases)
    asked = [at for at, case in enumerate(cases) if len(case.nodes)]
    if asked:
        stacked = Stacked([cases[at] for at in asked])
        for at, shares in zip(asked, np.split(stacked.chances(weights), stacked.first[1:]), strict=True):
            result[at] = shares
    return result
