"""Weights fitted on some threads and judged on others: folds of the threads, and a genre held out in turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from os import cpu_count

import numpy as np

from tests.benchmarks.replies.ceilings import ceilings
from tests.benchmarks.replies.fitting import SELECTED, SHIPPED, Weights, fit
from tests.benchmarks.replies.judges import Judge, weighted
from tests.benchmarks.replies.told import untold, with_told
from tests.evaluation.edges import Edge
from tests.evaluation.recovered import Case, Recovered
from tui_reader.replies.features import COLUMN, DATED
from tui_reader.replies.manner import TRAITS, Trait, habits

WORTH: Mapping[str, float] = {"forum": 0.4, "reddit": 2.0}
"""What a post of a genre counts where that is not 1: few threads count more, and those whose parents are known only
where a post quoted count less.
"""

CAUTION = 0.9
"""What the weights are multiplied by: the most, in twentieths, with which the edges that are called sure are right in
.97 in every genre, judged by folds and when held out.
"""
FOLDS = 5
"""Parts of the threads, each judged by weights fitted on all the others."""


def fitted(threads: Sequence[Recovered]) -> Weights:
    """Weights fitted jointly and made cautious: each case as it is and with every other link stated, one without dates.

    The mean of two fits: in one all labels tell how often the opening post is answered, in the other not those of the
    genres `SELECTED`. What moments that posts tell weigh is added to these.
    """
    known = [(case, one.genre) for at, one in enumerate(threads) for case in varied(one, at % 2 == 0)]
    cases, worth = [case for case, _ in known], [WORTH.get(genre, 1.0) / 2 for _, genre in known]
    trusted, selected = [False] * len(known), [genre in SELECTED for _, genre in known]
    plain = list(map(untold, cases))
    first = fit(plain, worth, trusted, SHIPPED / CAUTION)
    weights: Weights = CAUTION * with_told(cases, worth, (first + fit(plain, worth, selected, first)) / 2)
    return weights


def varied(thread: Recovered, dated: bool) -> Iterator[Case]:
    """The cases of a thread as they are and with half of the links stated; those or these without dates."""
    yield from thread.cases if dated else map(undated, thread.cases)
    yield from map(undated, half_stated(thread)) if dated else half_stated(thread)


def half_stated(thread: Recovered) -> Iterator[Case]:
    """The cases of a thread with the traits that it had if the links of every other one of them were stated."""
    places = {post: place for place, post in enumerate(thread.posts)}
    known = [case for case in thread.cases if len(case.nodes) and case.accepted.any()]
    links = [(places[case.post], int(case.nodes[case.accepted.argmax()])) for case in known]
    for side in (0, 1):
        told = habits(links[side::2])
        for case in known[1 - side :: 2]:
            traits = [told.get(trait, value) for trait, value in zip(TRAITS, case.traits.tolist(), strict=True)]
            yield replace(case, traits=np.array(traits))


def undated(case: Case) -> Case:
    """The case as it was if the file did not tell when posts were written."""
    rows, traits = case.rows.copy(), case.traits.copy()
    rows[:, [COLUMN[feature] for feature in DATED]] = 0
    traits[TRAITS.index(Trait.DATED)] = 0
    return replace(case, rows=rows, traits=traits)


def without_dates(judge: Judge) -> Judge:
    """The judge when files do not tell when posts were written."""

    def judged(thread: Recovered) -> list[Edge]:
        return judge(replace(thread, cases=tuple(map(undated, thread.cases))))

    return judged


def others(threads: Sequence[Recovered]) -> dict[str, Weights]:
    """For each genre the weights fitted on the threads of all others; none where there is one genre alone."""
    genres = dict.fromkeys(one.genre for one in threads)
    if len(genres) < 2:
        return {}
    return {genre: fitted([one for one in threads if one.genre != genre]) for genre in genres}


def cautious(threads: Sequence[Recovered]) -> Judge:
    """The judge with the weights and the ceilings that follow from some threads."""
    return weighted(fitted(threads), ceilings(threads, others(threads)))


def folds(threads: Sequence[Recovered]) -> Judge:
    """Each thread judged by weights fitted on the threads of all folds but its own; all folds have all genres."""
    fold = {name: at % FOLDS for at, name in enumerate(dict.fromkeys(one.name for one in threads))}
    judges = _each_cautious([[one for one in threads if fold[one.name] != side] for side in range(FOLDS)])

    def judge(thread: Recovered) -> list[Edge]:
        return judges[fold[thread.name]](thread)

    return judge


def genres_apart(threads: Sequence[Recovered]) -> Judge:
    """Each thread judged by weights fitted on the threads of all other genres."""
    genres = list(dict.fromkeys(one.genre for one in threads))
    *apart, every = _each_cautious([[one for one in threads if one.genre != genre] for genre in (*genres, None)])
    of = dict(zip(genres, apart, strict=True))

    def judge(thread: Recovered) -> list[Edge]:
        return of.get(thread.genre, every)(thread)

    return judge


def _each_cautious(parts: Sequence[Sequence[Recovered]]) -> list[Judge]:
    with ThreadPoolExecutor(cpu_count()) as pool:
        return list(pool.map(cautious, parts))
