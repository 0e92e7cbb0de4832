"""Weights from labels that leave out most answers to the opening post: whom the posts without one answer is guessed.

Expectation maximisation for labels of one kind alone (Elkan and Noto, KDD 2008): an answer to the opening post has a
label less often than any other, so a post without one answers the opening post more often than its words tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.replies.fitting import Stacked, Weights, parents, settled
from tests.evaluation.recovered import Case

LABELLED = 0.1
"""Share of the answers to the opening post that have a label: of .05 to .3 that under which the weights fit mail best,
whose labels are whole, when it is held out.
"""
GUESSES = 3
"""Times that the parents are guessed, each by the weights fitted to the guesses before."""
HIGHEST, HALVINGS = 20.0, 50
"""Highest log odds looked for, and the steps in which they are found."""

Shares = NDArray[np.float64]


class Sample(NamedTuple):
    """The cases of a genre whose parent is known and a candidate, and those without a label."""

    known: Sequence[Case]
    unlabelled: Sequence[Case] = ()


class Fit(NamedTuple):
    """The weights, and the log odds of a label for an answer to the opening post against others, for genres."""

    weights: Weights
    odds: Mapping[str, float]


def fit_guessing(samples: Mapping[str, Sample], start: Weights) -> Fit:
    """The weights under which the labels are most probable, and that other posts have none.

    `start` are weights near those looked for, which makes it quicker.
    """
    stacked = Stacked([case for one in samples.values() for case in (*one.known, *one.unlabelled)])
    ends = [0, *accumulate(len(one.known) + len(one.unlabelled) for one in samples.values())]
    parts = [_Part(stacked, low, high, one) for (low, high), one in zip(pairwise(ends), samples.values(), strict=True)]
    wanted = np.concatenate([part.known for part in parts])
    weights = settled(stacked, wanted, start)
    for _ in range(GUESSES):
        chances = stacked.chances(weights)
        wanted = np.concatenate([part.wanted(chances) for part in parts])
        weights = settled(stacked, wanted, weights)
    return Fit(weights, {genre: part.odds for genre, part in zip(samples, parts, strict=True) if part.unlabelled})


class _Part:
    """The rows of a genre among those that are stacked, first those of known parents."""

    def __init__(self, stacked: Stacked, low: int, high: int, sample: Sample) -> None:
        self.unlabelled = len(sample.unlabelled)
        self._span = slice(stacked.first[low], stacked.first[high])
        self._guessed = stacked.first[low + len(sample.known)] - stacked.first[low]
        self._first = stacked.first[low + len(sample.known) : high] - stacked.first[low + len(sample.known)]
        self._opening = np.concatenate([case.nodes == 0 for case in sample.unlabelled] or [np.zeros(0, np.bool_)])
        self.known = np.zeros(self._span.stop - self._span.start)
        self.known[parents(sample.known)] = 1
        openings = sum(bool(case.accepted[case.nodes == 0].any()) for case in sample.known)
        self._openings = min(openings * (1 - LABELLED) / LABELLED, self.unlabelled)
        others = len(sample.known) - openings
        self.odds = float(np.log(LABELLED * (1 + (self.unlabelled - self._openings) / max(others, 1))))

    def wanted(self, chances: Shares) -> Shares:
        """How much each row counts as the parent: the known, and for the others what is probable without a label."""
        result = self.known.copy()
        if self.unlabelled:
            shares = chances[self._span][self._guessed :]
            odds = odds_for(np.add.reduceat(shares * self._opening, self._first), self._openings)
            tilted = shares * np.exp(odds * self._opening)
            sizes = np.diff([*self._first, len(shares)])
            result[self._guessed :] = tilted / np.repeat(np.add.reduceat(tilted, self._first), sizes)
        return result


def odds_for(chances: Shares, wanted: float) -> float:
    """The log odds that must be added to those of each chance for their sum to be `wanted`."""
    low, high = -HIGHEST, HIGHEST
    for _ in range(HALVINGS):
        odds = (low + high) / 2
        raised = chances * np.exp(odds)
        low, high = (low, odds) if (raised / (raised + 1 - chances)).sum() > wanted else (odds, high)
    return (low + high) / 2
