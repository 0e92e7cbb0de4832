"""The cross-validated figures beside the bars: those of the linear model that the features were first measured with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tests.benchmarks.replies.figures import Threads, accuracy, beyond_second, share
from tests.benchmarks.replies.groups import Group
from tests.benchmarks.replies.judges import BASELINES, Judge
from tests.benchmarks.replies.tables import Cell, section, table


class Bar(NamedTuple):
    """Shares of edges: all that should be right, those beyond the second post, and of these what `previous` gets."""

    right: float
    beyond: float
    previous: float


BARS: Mapping[str, Bar] = {
    "mail, as posted": Bar(0.913, 0.892, 0.682),
    "mail, names and marks stripped": Bar(0.894, 0.868, 0.682),
    "mail, quotes deleted": Bar(0.833, 0.792, 0.682),
    "discourse, as posted": Bar(0.853, 0.849, 0.784),
    "discourse, names and marks stripped": Bar(0.849, 0.848, 0.784),
    "discourse, quotes deleted": Bar(0.813, 0.813, 0.784),
}
"""By genre and rendering, of threads of another list and other topics than those trained on."""

WORDS = """`ours` is `joint` above, `labelled` the same told that labels leave out most answers to the opening post. The
bars are those of weights learnt from posts with labels alone, and of other threads, of which more are second posts
that have one candidate: compare what is `beyond 2`, and which share of the errors of `previous` goes (`less`)."""


def beside_bars(groups: Mapping[str, Group], judge: Judge, judge_labelled: Judge) -> str:
    """A line for each group that has a bar."""
    head = ("genre", "edges", "ours", "labelled", "bar", "beyond 2", "labelled", "bar", "less", "bar's less")
    rows = [_row(name, groups[name], bar, judge, judge_labelled) for name, bar in BARS.items() if name in groups]
    return section("Bars", WORDS, table(head, rows))


def _row(name: str, group: Group, bar: Bar, judge: Judge, judge_labelled: Judge) -> list[Cell]:
    threads: Threads = [judge(one) for one in group]
    labelled: Threads = [judge_labelled(one) for one in group]
    previous = accuracy(beyond_second([BASELINES["previous"](one) for one in group]))
    beyond, beyond_labelled = accuracy(beyond_second(threads)), accuracy(beyond_second(labelled))
    return [
        *(name, sum(map(len, threads))),
        *(accuracy(threads), accuracy(labelled), bar.right),
        *(beyond, beyond_labelled, bar.beyond),
        *(_less(beyond_labelled, previous), _less(bar.beyond, bar.previous)),
    ]


def _less(right: float, previous: float) -> float:
    """The share of the errors of `previous` that is taken away."""
    return share(right - previous, 1 - previous)
