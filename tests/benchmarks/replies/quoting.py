"""The figures of many quotes, by their length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tests.benchmarks.replies.figures import share
from tests.evaluation.finds import Find

LENGTHS = ((1, 3), (4, 6), (7, 14), (15, 1 << 30))
"""Words, from and to."""


class Quoting(NamedTuple):
    """What is told of the quotes of some threads; shares are 0..1, NaN of nothing.

    A quote is right when passage and origin are; `placed` are those of which passage and source are, `held` those
    of which the post named as the source holds the words, `placed_held` is the share of these placed. `sources` and
    `origins` are shares of the passages found, `span` and `source_span` mean overlaps with what is labelled.
    """

    labelled: int
    found: float
    placed: float
    held: float
    placed_held: float
    precision: float
    recall: float
    f1: float
    sources: float
    origins: float
    span: float
    source_span: float
    false: float


def quoting(finds: Iterable[Find], posts: int) -> Quoting:
    """All figures; `false` counts the quotes told of that nobody labelled, for 1,000 posts."""
    finds = list(finds)
    labelled = [find for find in finds if find.labelled]
    found = [find for find in labelled if find.found]
    held = [find for find in labelled if find.held]
    right = sum(find.origin for find in found)
    invented = len(finds) - len(labelled)
    sources = sum(find.source for find in found)
    precision, recall = share(right, len(labelled) and len(found) + invented), share(right, len(labelled))
    return Quoting(
        labelled=len(labelled),
        found=share(len(found), len(labelled)),
        placed=share(sources, len(labelled)),
        held=share(len(held), len(labelled)),
        placed_held=share(sum(find.source for find in held), len(held)),
        precision=precision,
        recall=recall,
        f1=share(2 * precision * recall, precision + recall),
        sources=share(sources, len(found)),
        origins=share(right, len(found)),
        span=_mean([find.span for find in found]),
        source_span=_mean([find.source_span for find in found]),
        false=1000 * share(invented, posts),
    )


def _mean(values: Sequence[float | None]) -> float:
    known = [value for value in values if value is not None]
    return share(sum(known), len(known))


def of_length(finds: Iterable[Find], low: int, high: int) -> list[Find]:
    """The quotes of some length in words."""
    return [find for find in finds if low <= find.size <= high]
