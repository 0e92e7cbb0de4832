"""Threads grouped for one line of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tests.evaluation.recovered import Recovered

Group = Sequence[Recovered]


def grouped(threads: Iterable[Recovered], key: Callable[[Recovered], str]) -> dict[str, list[Recovered]]:
    """The threads by some key, in order of first appearance."""
    result: dict[str, list[Recovered]] = {}
    for thread in threads:
        result.setdefault(key(thread), []).append(thread)
    return result


def by_genre(threads: Iterable[Recovered]) -> dict[str, list[Recovered]]:
    """The threads by genre and rendering, those with edges to judge; apart those that a reader labelled."""
    ordered = sorted((one for one in threads if one.score.edges), key=lambda one: one.genre)
    return grouped(ordered, lambda one: f"{one.genre}{' by hand' * one.by_hand}, {one.rendering}")
