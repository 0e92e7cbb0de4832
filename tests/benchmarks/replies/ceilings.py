"""How sure links can be by what they rest on: what is right of those that seem sure in a genre never seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from tests.benchmarks.replies.fitting import Weights, chances
from tests.benchmarks.replies.training import SELECTED
from tests.evaluation.edges import SURE
from tests.evaluation.recovered import Case, Recovered
from tui_reader.replies.facts import NOBODY
from tui_reader.replies.footing import Footing, footings

EDGES = 1500
"""Edges that each genre counts for, however many of its parents are known."""
EXPECTED, DOUBT = 0.9, 40
"""Share of right edges that is expected of any footing, and the edges for which that counts."""
TRUSTED = 0.93
"""Share of right edges from which a footing has no ceiling."""
HIGHEST = 0.89
"""Ceiling of what is wrong more often, if only a little."""

BOUNDED: Sequence[Footing] = [one for one in Footing if one not in (Footing.ALONE, Footing.MOMENT)]
"""What can be wrong, but for moments: mail alone tells them, and without it nothing is learnt of them."""

Picked = tuple[Footing, float, bool]
"""What a link rests on, its chance, and whether it is right."""


def ceilings(threads: Sequence[Recovered], weights: Mapping[str, Weights]) -> dict[Footing, float]:
    """The ceilings under which no footing claims more in a genre than `weights`, fitted on others, are right there.

    None where `weights` has no genre. Answers to the opening post count only where labels tell of all of them.
    """
    right, all_of = dict.fromkeys(Footing, EXPECTED * DOUBT), dict.fromkeys(Footing, float(DOUBT))
    for genre, fitted in weights.items():
        of_genre = [one for one in threads if one.genre == genre]
        share = EDGES / max(sum(len(case.nodes) > 0 for one in of_genre for case in one.cases), 1)
        for footing, chance, is_right in _told(of_genre, fitted):
            if chance >= SURE:
                all_of[footing] += share
                right[footing] += is_right * share
    shares = {footing: right[footing] / all_of[footing] for footing in BOUNDED if weights}
    return {footing: min(int(100 * share) / 100, HIGHEST) for footing, share in shares.items() if share < TRUSTED}


def _told(threads: Sequence[Recovered], weights: Weights) -> Iterator[Picked]:
    """The most probable candidates, but for the opening post where labels do not tell of all its answers."""
    for by_hand in (False, True):
        labelled = [one for one in threads if one.by_hand is by_hand]
        cases = [case for one in labelled for case in one.cases if len(case.nodes)]
        leaves_out = not by_hand and any(one.genre in SELECTED for one in labelled)
        yield from (one for one in picked(cases, weights) if not (leaves_out and one[0] is Footing.OPENING))


def picked(cases: Sequence[Case], weights: Weights) -> Iterator[Picked]:
    """The most probable candidates of posts."""
    shares = chances(cases, weights)
    if not cases:
        return
    best = [int(np.where(one.nodes == NOBODY, -1.0, of).argmax()) for one, of in zip(cases, shares, strict=True)]
    rows = np.array([case.rows[at] for case, at in zip(cases, best, strict=True)])
    places = footings(rows, np.array([len(case.nodes) == 1 for case in cases]))
    for case, at, of, place in zip(cases, best, shares, places.tolist(), strict=True):
        yield tuple(Footing)[place], float(of[at]), bool(case.accepted[at])
