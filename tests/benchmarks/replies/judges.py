"""Ways to say what a post answers: the program itself, other weights, and the baselines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.replies.fitting import Weights, chances
from tests.evaluation.edges import Edge
from tests.evaluation.recovered import Case, Recovered
from tui_reader.replies.ceilings import CEILINGS
from tui_reader.replies.facts import NOBODY
from tui_reader.replies.features import COLUMN, Feature
from tui_reader.replies.footing import Footing, limited

Judge = Callable[[Recovered], list[Edge]]
"""The edges of a thread as one way of judging gives them."""

_CASCADE = (
    (Feature.QUOTED,),
    (Feature.ATTRIBUTED, Feature.ATTRIBUTED_EARLIER),
    (Feature.NAMED,),
)
"""The latest post of which the first of these is true is the parent, else the previous one."""


def _picked(pick: Callable[[int, Case], int]) -> Judge:
    """The judge that picks a node for each post by its place and its candidates, always sure."""

    def judge(thread: Recovered) -> list[Edge]:
        return [
            replace(edge, got=thread.posts[pick(edge.place, case)], confidence=1.0)
            for edge, case in zip(found(thread), thread.cases, strict=True)
        ]

    return judge


def found(thread: Recovered) -> list[Edge]:
    """The labelled edges of the posts that were found."""
    return [edge for edge in thread.score.edges if edge.place >= 0]


def _similar(place: int, case: Case) -> int:
    return int(case.nodes[case.rows[:, COLUMN[Feature.ALIKE]].argmax()]) if place else 0


def _cascade(place: int, case: Case) -> int:
    for features in _CASCADE:
        true = case.rows[:, [COLUMN[feature] for feature in features]].any(axis=1) if place else np.zeros(0)
        if true.any():
            return int(case.nodes[true].max())
    return max(place - 1, 0)


BASELINES: Mapping[str, Judge] = {
    "first": _picked(lambda place, case: 0),
    "previous": _picked(lambda place, case: max(place - 1, 0)),
    "similar": _picked(_similar),
    "cascade": _picked(_cascade),
}
"""First post, previous post, of the candidates the one with the most similar words, and rules in turn."""


def ours(thread: Recovered) -> list[Edge]:
    """The program as it is."""
    return list(thread.score.edges)


def weighted(weights: Weights, ceilings: Mapping[Footing, float] = CEILINGS) -> Judge:
    """The most probable candidate under other weights and ceilings."""

    def judge(thread: Recovered) -> list[Edge]:
        shares = chances(thread.cases, weights)
        return [_best(thread, *known, ceilings) for known in zip(found(thread), thread.cases, shares, strict=True)]

    return judge


def _best(
    thread: Recovered, edge: Edge, case: Case, shares: NDArray[np.float64], ceilings: Mapping[Footing, float]
) -> Edge:
    if not len(shares):
        return edge
    best = int(np.where(case.nodes == NOBODY, -1.0, shares).argmax())
    alone = np.array([len(shares) == 1])
    (confidence,) = limited(shares[best : best + 1], case.rows[best : best + 1], alone, ceilings).tolist()
    return replace(edge, got=thread.posts[int(case.nodes[best])], confidence=confidence)
