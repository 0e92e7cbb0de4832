"""The results for edges: by thread, by genre beside the baselines, and how far the confidences can be relied on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.benchmarks.replies.figures import (
    COVERAGE,
    LONG,
    Figures,
    accuracy,
    at_coverage,
    beyond_second,
    figures,
    risk,
)
from tests.benchmarks.replies.groups import Group
from tests.benchmarks.replies.judges import BASELINES, Judge, ours
from tests.benchmarks.replies.quoting import quoting
from tests.benchmarks.replies.tables import Cell, section, table
from tests.evaluation.recovered import Recovered

EDGES = ("edges", *BASELINES, "ours")
SURENESS = ("P at .5", "R at .5", "ECE", "by chance", "sure", "then right")


def by_thread(threads: Iterable[Recovered]) -> str:
    """A line a thread, with the figures of its quotes."""
    head = ("thread", "posts", *EDGES, "beyond 2", "paths", *SURENESS, "quotes", "F1", "source", "origin")
    words = "The edges of each thread beside the baselines, and its quotes."
    return section("Threads, as posted", words, table(head, map(_thread_row, threads)))


def _thread_row(thread: Recovered) -> list[Cell]:
    edges = ours(thread)
    of, quotes = figures([edges]), quoting(thread.score.finds, len(thread.posts))
    return [
        f"{thread.genre}: {thread.name}",
        len(thread.posts),
        len(edges),
        *(accuracy([judge(thread)]) for judge in BASELINES.values()),
        of.right,
        accuracy(beyond_second([edges])),
        of.paths,
        *_sureness(of),
        *(quotes.labelled, quotes.f1, quotes.sources, quotes.origins),
    ]


def _sureness(of: Figures) -> list[Cell]:
    """The cells under `SURENESS`."""
    return [of.call_precision, of.call_recall, of.error, of.chance_error, of.sure, of.right_when_sure]


def edges_by_genre(title: str, words: str, groups: Mapping[str, Group], judges: Mapping[str, Judge]) -> str:
    """A line for each group and each of the ways of judging; these are named when there are several."""
    rows = [
        _genre_row(f"{name}, {way}" if len(judges) > 1 else name, group, judge)
        for name, group in groups.items()
        for way, judge in judges.items()
    ]
    head = ("genre", "threads", *EDGES, "95 %", "per thread", "beyond 2", "long", "paths", *SURENESS)
    return section(title, words, table(head, rows))


def _genre_row(name: str, group: Group, judge: Judge) -> list[Cell]:
    threads = [judge(one) for one in group]
    of = figures(threads)
    return [
        name,
        of.threads,
        of.edges,
        *(accuracy([baseline(one) for one in group]) for baseline in BASELINES.values()),
        of.right,
        f"{of.low:.3f}–{of.high:.3f}",
        of.mean,
        accuracy(beyond_second(threads)),
        accuracy([edges for edges, one in zip(threads, group, strict=True) if len(one.posts) >= LONG]),
        of.paths,
        *_sureness(of),
    ]


def coverage(groups: Mapping[str, Group]) -> str:
    """What is right of the surest edges."""
    rows: list[list[Cell]] = []
    for name, group in groups.items():
        edges = [edge for one in group for edge in ours(one)]
        rows.append([name, len(edges), *at_coverage(edges), risk(edges)])
    words = "The share that is right of the surest edges, and the mean share that is wrong over all coverages."
    return section(
        "Risk and coverage", words, table(("genre", "edges", *(f"{part:.0%}" for part in COVERAGE), "risk"), rows)
    )
