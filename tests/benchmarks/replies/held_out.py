"""Weights fitted on some threads and judged on others: folds of the threads, and a genre held out in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from os import cpu_count
from typing import NamedTuple

import numpy as np

from tests.benchmarks.replies.beside import BY_HABIT, MOMENTS, fit_beside, untold
from tests.benchmarks.replies.ceilings import ceilings
from tests.benchmarks.replies.fitting import SHIPPED, Weights
from tests.benchmarks.replies.groups import grouped
from tests.benchmarks.replies.judges import Judge, weighted
from tests.benchmarks.replies.training import SELECTED
from tests.benchmarks.replies.unlabelled import Fit, Sample, fit_guessing
from tests.evaluation.edges import Edge
from tests.evaluation.recovered import Case, Recovered
from tui_reader.replies.features import COLUMN, DATED, Feature
from tui_reader.replies.manner import TRAITS, Trait, habits

CAUTION = 0.95
"""What the weights are multiplied by: the most, in twentieths, with which the expected calibration error of no genre is
above .06 when it is held out.
"""
FOLDS = 5
"""Parts of the threads, each judged by weights fitted on all the others."""


class Model(NamedTuple):
    """A judge of posts, and one that knows of labels that leave out most answers to the opening post."""

    judge: Judge
    judge_labelled: Judge


def fitted(threads: Sequence[Recovered]) -> Fit:
    """Weights fitted jointly and made cautious, on each case with its dates and without.

    What moments that posts tell weigh, and what stated links tell of the others, is fitted after all other weights.
    """
    plain, odds = fit_guessing(_samples(threads), SHIPPED / CAUTION)
    plain = fit_beside(MOMENTS, [case for one in threads for case in one.cases], plain)
    whole = [one for one in threads if one.genre not in SELECTED]
    plain = fit_beside(BY_HABIT, [case for one in whole for case in half_stated(one)], plain)
    return Fit(CAUTION * plain, odds)


def _samples(threads: Sequence[Recovered]) -> dict[str, Sample]:
    """A sample for each genre, for what a reader labelled of it, and for a rendering that has no known parents."""
    by_hand = grouped((one for one in threads if one.by_hand), lambda one: one.genre)
    opening = {genre: _opening(of) for genre, of in by_hand.items()}

    def name(one: Recovered) -> str:
        return f"{one.genre} by hand" if one.by_hand else one.genre if one.cases else f"{one.genre}, {one.rendering}"

    told = [one for one in threads if one.cases or one.unlabelled]
    return {group: _sample(of, opening.get(of[0].genre, 0.0)) for group, of in grouped(told, name).items()}


def _sample(threads: Sequence[Recovered], opening: float) -> Sample:
    """The cases of threads that have a choice, with dates and without, and no moments told."""
    known = [untold(case) for one in threads for case in one.cases if telling(case)]
    others = [untold(case) for one in threads for case in one.unlabelled if len(case.nodes) > 1 and opening]
    return Sample([*known, *map(undated, known)], [*others, *map(undated, others)], opening)


def _opening(threads: Sequence[Recovered]) -> float:
    """The share of posts with a choice that answer the opening post."""
    known = [case for one in threads for case in one.cases if telling(case)]
    return sum(bool(case.accepted[case.nodes == 0].any()) for case in known) / max(len(known), 1)


def telling(case: Case) -> bool:
    """Whether the known parent is one of several candidates."""
    return len(case.nodes) > 1 and bool(case.accepted.any())


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
    if len(genres) == 1:
        return {}
    return {genre: fitted([one for one in threads if one.genre != genre]).weights for genre in genres}


def cautious(threads: Sequence[Recovered]) -> Model:
    """The model with the weights and the ceilings that follow from some threads."""
    weights, odds = fitted(threads)
    limits = ceilings(threads, others(threads))

    def judge_labelled(thread: Recovered) -> list[Edge]:
        shifted = weights.copy()
        shifted[COLUMN[Feature.ROOT]] += odds.get(thread.genre, 0.0)
        return weighted(shifted, limits)(thread)

    return Model(weighted(weights, limits), judge_labelled)


def folds(threads: Sequence[Recovered]) -> Callable[[Recovered], Model]:
    """For each thread the model of the threads of all folds but its own; all folds have all genres."""
    fold = {name: at % FOLDS for at, name in enumerate(dict.fromkeys(one.name for one in threads))}
    models = _each_cautious([[one for one in threads if fold[one.name] != side] for side in range(FOLDS)])
    return lambda thread: models[fold[thread.name]]


def genres_apart(threads: Sequence[Recovered]) -> Callable[[Recovered], Model]:
    """For each thread the model of the threads of all genres but its own."""
    genres = list(dict.fromkeys(one.genre for one in threads))
    *apart, every = _each_cautious([[one for one in threads if one.genre != genre] for genre in (*genres, None)])
    of = dict(zip(genres, apart, strict=True))
    return lambda thread: of.get(thread.genre, every)


def _each_cautious(parts: Sequence[Sequence[Recovered]]) -> list[Model]:
    with ThreadPoolExecutor(cpu_count()) as pool:
        return list(pool.map(cautious, parts))
