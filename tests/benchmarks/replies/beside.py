"""Weights of what few files tell, fitted after all others and beside them, which stay what they are for other files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tests.benchmarks.replies.fitting import CHANGED, PENALTY, PRECISION, ROUNDS, Stacked, Weights, parents
from tests.evaluation.recovered import Case
from tui_reader.replies.features import COLUMN, FEATURES, TOLD
from tui_reader.replies.manner import HABITS

MOMENTS = [COLUMN[feature] for feature in TOLD]
"""Columns of the moments that posts tell."""
BY_HABIT = [len(FEATURES) + at for at, (trait, _) in enumerate(CHANGED) if trait in HABITS]
"""Columns of what the links that a file states tell of the others."""


def untold(case: Case) -> Case:
    """The case as it was if the post told no moment."""
    rows = case.rows.copy()
    rows[:, MOMENTS] = 0
    return replace(case, rows=rows)


def fit_beside(columns: Sequence[int], cases: Sequence[Case], weights: Weights) -> Weights:
    """The weights with those of some columns, by Newton's method, under which known parents are most probable."""
    known = [case for case in cases if case.accepted.any()]
    result = weights.copy()
    if not known:
        return result
    stacked, right = Stacked(known), parents(known)
    first, rows = stacked.first[:-1], stacked.rows[:, columns].astype(np.float64)
    if not rows.any():
        return result
    for _ in range(ROUNDS):
        shares = stacked.chances(result)[:, None]
        means = np.add.reduceat(shares * rows, first)
        slope = (rows[right] - means).sum(axis=0) - PENALTY * result[columns]
        bend = (rows * shares).T @ rows - means.T @ means
        step = np.linalg.solve(bend + PENALTY * np.eye(len(columns)), slope)
        result[columns] += step
        if np.abs(step).max() < PRECISION:
            break
    return result
