"""Weights of what few files tell, fitted after all others and beside them, which stay what they are for other files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tests.benchmarks.replies.fitting import PENALTY, PRECISION, ROUNDS, Stacked, Weights
from tests.evaluation.recovered import Case
from tui_reader.replies.features import COLUMN, TOLD

_COLUMNS = [COLUMN[feature] for feature in TOLD]


def untold(case: Case) -> Case:
    """The case as it was if the post told no moment."""
    rows = case.rows.copy()
    rows[:, _COLUMNS] = 0
    return replace(case, rows=rows)


def with_told(cases: Sequence[Case], worth: Sequence[float], weights: Weights) -> Weights:
    """The weights with those of the moments told, by Newton's method, under which the known parents are most probable.

    `worth` is how much each case counts.
    """
    every = zip(cases, worth, strict=True)
    telling = [one for one in every if one[0].accepted.any() and one[0].rows[:, _COLUMNS].any()]
    result = weights.copy()
    if not telling:
        return result
    stacked, counts = Stacked([case for case, _ in telling]), np.array([count for _, count in telling])[:, None]
    first, each = stacked.first[:-1], np.repeat(counts, np.diff(stacked.first), axis=0)
    parents = first + np.array([case.accepted.argmax() for case, _ in telling])
    rows = stacked.rows[:, _COLUMNS]
    for _ in range(ROUNDS):
        shares = stacked.chances(result)[:, None]
        means = np.add.reduceat(shares * rows, first)
        slope = (counts * (rows[parents] - means)).sum(axis=0) - PENALTY * result[_COLUMNS]
        bend = (rows * shares * each).T @ rows - (means * counts).T @ means
        step = np.linalg.solve(bend + PENALTY * np.eye(len(_COLUMNS)), slope)
        result[_COLUMNS] += step
        if np.abs(step).max() < PRECISION:
            break
    return result
