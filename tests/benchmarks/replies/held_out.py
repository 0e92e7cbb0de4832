"""Weights fitted on some threads and judged on others: halves of the threads, and a genre held out in turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.benchmarks.replies.fitting import Weights, fit
from tests.benchmarks.replies.judges import Judge, weighted
from tests.evaluation.edges import Edge
from tests.evaluation.recovered import Recovered


def fitted(threads: Sequence[Recovered]) -> Weights:
    """Weights fitted jointly on threads."""
    return fit(case for one in threads for case in one.cases)


def halves(threads: Sequence[Recovered]) -> Judge:
    """Each thread judged by weights fitted on the half of the threads that it is not in."""
    half = {name: at % 2 for at, name in enumerate(dict.fromkeys(one.name for one in threads))}
    judges = [weighted(fitted([one for one in threads if half[one.name] != side])) for side in (0, 1)]

    def judge(thread: Recovered) -> list[Edge]:
        return judges[half[thread.name]](thread)

    return judge


def genres_apart(threads: Sequence[Recovered]) -> Judge:
    """Each thread judged by weights fitted on the threads of all other genres."""
    genres = {one.genre for one in threads}
    of: Mapping[str, Judge] = {
        genre: weighted(fitted([one for one in threads if one.genre != genre])) for genre in genres
    }
    every = weighted(fitted(threads))

    def judge(thread: Recovered) -> list[Edge]:
        return of.get(thread.genre, every)(thread)

    return judge
