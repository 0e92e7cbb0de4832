"""Runs of shared words of two posts, joined over small edits and parted at attributions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.replies.cover import Cover
from tui_reader.replies.material import Lines, Material
from tui_reader.replies.shared import BRIDGE

Run = tuple[int, int, int]
"""Words from a place that equal those from an earlier place: (place, earlier place, length)."""


@dataclass(slots=True)
class Passage:
    """Words of a post that stand in an earlier post too, in the same order, small edits apart."""

    post: int
    source: int
    runs: list[Run]
    attributed: bool = False
    marked: bool = False
    opening: bool = False
    """Whether nothing speaks for it but that it is a short paragraph above others of its post."""
    reused: bool = False
    """Whether it is program text that the writer goes on with: it tells of an answer and is no quotation."""

    @property
    def start(self) -> int:
        """The first word."""
        return self.runs[0][0]

    @property
    def end(self) -> int:
        """The word after the last."""
        return self.runs[-1][0] + self.runs[-1][2]

    @property
    def matched(self) -> int:
        """The number of words that are the same."""
        return sum([run[2] for run in self.runs]) if len(self.runs) > 1 else self.runs[0][2]


def joined_runs(material: Material, post: int, source: int, runs: list[Run]) -> list[Passage]:
    """The runs of one pair of posts joined over small edits, none of them overlapping in the later post."""
    passages: list[Passage] = []
    runs = _apart(runs)
    borders = _borders(material, post, runs[0][0], runs[-1][0] + runs[-1][2])
    for at, origin, length in _between(material, post, source, runs, sorted(borders)) if borders else runs:
        last = passages[-1] if passages else None
        if last and at not in borders and _continues(material.lines, last.runs[-1], at, origin):
            last.runs.append((at, origin, length))
        else:
            passages.append(Passage(post, source, [(at, origin, length)]))
    return passages


def _apart(runs: list[Run]) -> list[Run]:
    """The runs in order of place, the longer one keeping the words on which two overlap."""
    if len(runs) == 1:
        return runs
    taken = Cover((min(at for at, _, _ in runs), max(at + length for at, _, length in runs)))
    kept = []
    for at, origin, length in sorted(runs, key=lambda run: (-run[2], run[0])):
        if free := taken.free(at, at + length):
            taken.take(*free)
            kept.append((free[0], origin + free[0] - at, free[1] - free[0]))
    return sorted(kept)


def _borders(material: Material, post: int, low: int, high: int) -> set[int]:
    """The words from `low` to `high` at which a quotation may begin: behind an attribution, or two blank lines."""
    return {*material.gaps_in(low, high), *[head for head, _ in material.heads_in(post, low, high)]}


def _between(material: Material, post: int, source: int, runs: list[Run], borders: list[int]) -> Iterator[Run]:
    """The runs cut where a new quotation begins."""
    for at, origin, length in runs:
        inside = borders[bisect_right(borders, at) : bisect_left(borders, at + length)]
        cuts = [border for border in inside if _begins(material, post, border, source, origin + border - at)]
        for low, high in pairwise([at, *cuts, at + length]):
            yield low, origin + low - at, high - low


def _begins(material: Material, post: int, word: int, source: int, other: int) -> bool:
    """Whether a border is one indeed: what tells so stands in the later post, and not in the earlier."""
    if material.heads_in(source, other, other):
        return False
    return bool(material.heads_in(post, word, word)) or not material.gaps_in(other, other)


def _continues(lines: Lines, run: Run, at: int, origin: int) -> bool:
    """Whether a run goes on after another one: few words between them on both sides, and no line of the later post."""
    end = run[0] + run[2]
    if at - end > BRIDGE or not 0 <= origin - run[1] - run[2] <= BRIDGE:
        return False
    return at == end or not any(end <= lines[line][0] and lines[line][1] <= at for line in lines.over(end, at))
