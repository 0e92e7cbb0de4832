"""Which runs lie over a line, found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from tui_reader.app.text.page import Run

Layer = tuple[int, Run]
"""A run with its place in the order in which runs lie over each other."""


class RunIndex:
    """Runs by size and start.

    Runs of similar size (within a factor of two) are kept together, sorted by start. Those that reach into a
    span must start less than twice their size before it, so two bisections per size find all of them and
    little else, also below one run that covers everything.
    """

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        sizes: dict[int, list[Layer]] = {}
        for layer in enumerate(runs):
            sizes.setdefault((layer[1].end - layer[1].start).bit_length(), []).append(layer)
        for layers in sizes.values():
            layers.sort(key=_start)
        self._sizes = [(1 << bits, [run.start for _, run in layers], layers) for bits, layers in sizes.items()]

    def over(self, start: int, end: int) -> list[Run]:
        """The runs that share a sign with the span, in the order in which they lie."""
        found: list[Layer] = []
        for reach, starts, layers in self._sizes:
            first, last = bisect_left(starts, start - reach), bisect_left(starts, end)
            found += [layer for layer in layers[first:last] if start < min(layer[1].end, end)]
        found.sort(key=itemgetter(0))
        return [run for _, run in found if run.start < run.end]


def _start(layer: Layer) -> int:
    return layer[1].start


def pieces(start: int, end: int, runs: Sequence[Run]) -> Iterator[tuple[int, int, list[Run]]]:
    """Cut a span where runs start and end: each piece with the runs over it, the top one last."""
    edges = {start, end}
    for run in runs:
        edges.add(max(run.start, start))
        edges.add(min(run.end, end))
    cuts = sorted(edges)
    for first, last in pairwise(cuts):
        yield first, last, [run for run in runs if run.start <= first and run.end >= last]
