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

GUESSES = 3
"""Times that the parents are guessed, each by the weights fitted to the guesses before."""
HIGHEST, HALVINGS = 20.0, 50
"""Highest log odds looked for, and the steps in which they are found."""

Shares = NDArray[np.float64]


class Sample(NamedTuple):
    """Cases whose parent is known and a candidate, and cases without a label.

    `opening` is the share of these, 0..1, that answers the opening post, as a reader found it who labelled some.
    """

    known: Sequence[Case]
    unlabelled: Sequence[Case] = ()
    opening: float = 0.0


class Fit(NamedTuple):
    """The weights, and the log odds of a label for an answer to the opening post against others, for samples."""

    weights: Weights
    odds: Mapping[str, float]


def fit_guessing(samples: Mapping[str, Sample], start: Weights) -> Fit:
    """The weights under which the labels are most probable, and the share of other posts that answer the opening post.

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
    told = zip(samples.items(), parts, strict=True)
    return Fit(weights, {name: part.odds for (name, sample), part in told if part.openings and sample.known})


class _Part:
    """The rows of a sample among those that are stacked, first those of known parents."""

    def __init__(self, stacked: Stacked, low: int, high: int, sample: Sample) -> None:
        self.openings = sample.opening * len(sample.unlabelled)
        self._span = slice(stacked.first[low], stacked.first[high])
        self._guessed = stacked.first[low + len(sample.known)] - stacked.first[low]
        self._first = stacked.first[low + len(sample.known) : high] - stacked.first[low + len(sample.known)]
        self._opening = np.concatenate([case.nodes == 0 for case in sample.unlabelled] or [np.zeros(0, np.bool_)])
        self.known = np.zeros(self._span.stop - self._span.start)
        self.known[parents(sample.known)] = 1
        known = sum(bool(case.accepted[case.nodes == 0].any()) for case in sample.known)
        others, left = len(sample.known) - known, len(sample.unlabelled) - self.openings
        self.odds = _log_odds(known, self.openings) - _log_odds(others, left)

    def wanted(self, chances: Shares) -> Shares:
        """How much each row counts as the parent: the known, and for the others what is probable without a label."""
        result = self.known.copy()
        if self.openings:
            shares = chances[self._span][self._guessed :]
            odds = odds_for(np.add.reduceat(shares * self._opening, self._first), self.openings)
            tilted = shares * np.exp(odds * self._opening)
            sizes = np.diff([*self._first, len(shares)])
            result[self._guessed :] = tilted / np.repeat(np.add.reduceat(tilted, self._first), sizes)
        return result


def _log_odds(labelled: float, unlabelled: float) -> float:
    """The log of the share that has a label, half a post more of each than there are."""
    return float(np.log((labelled + 0.5) / (labelled + unlabelled + 1)))


def odds_for(chances: Shares, wanted: float) -> float:
    """The log odds that must be added to those of each chance for their sum to be `wanted`."""
    low, high = -HIGHEST, HIGHEST
    for _ in range(HALVINGS):
        odds = (low + high) / 2
        raised = chances * np.exp(odds)
        low, high = (low, odds) if (raised / (raised + 1 - chances)).sum() > wanted else (odds, high)
    return (low + high) / 2
