"""Choose among the shapes that may head the posts of a page: the one whose headers name authors, if any does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui_reader.formats.page.anchors import Anchors, find_anchors
from tui_reader.formats.page.echoes import without_echoes
from tui_reader.formats.page.feet import as_feet
from tui_reader.formats.page.header import Head, read_heads
from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.opening import with_opening
from tui_reader.formats.page.shapes import MARKED, WORDS
from tui_reader.formats.page.speakers import find_plain, find_profiled
from tui_reader.formats.page.template import Template

ENOUGH = 6.0
"""The lowest score of headers that are believed."""
NAMED = 4.0
"""Points for headers that name their authors."""
ALONE = 9.0
"""The score from which on headers may all name the same: below that, it may be a sentence that recurs."""
COVERED = 0.9
"""Share of the headers with numbers or dates that must hold a name alone, where names alone head more posts."""
NAMED_SHARE = 0.6
"""Share of the posts that must name one."""
SOME_SHARE = 0.25
"""Share of the posts that must name one for half the points."""
FEW = 3
"""Posts up to which the first may be without a word."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page read with one shape of headers."""

    anchors: Anchors
    template: Template
    heads: Sequence[Head]
    score: float


def read_best(page: Page) -> Reading | None:
    """The page read with the shape that fits best; None when none is good enough."""
    best: Reading | None = None
    for anchors in find_anchors(page):
        if best is None or anchors.score + NAMED > best.score:
            read = _read(page, anchors)
            best = read if best is None or read.score > best.score else best
    best = best if best and best.score >= ENOUGH else None
    spoken = find_profiled(page) or (None if best else find_plain(page))
    if spoken and (best is None or _covers(spoken, best.heads)):
        return Reading(spoken, *read_heads(page, spoken), spoken.score)
    return best


def _covers(spoken: Anchors, heads: Sequence[Head]) -> bool:
    """Whether names above profiles head these posts and others as well, as where only some posts have a number."""
    lines = [anchor.line for anchor in spoken.heads]
    named = sum(bisect_left(lines, head.top) < bisect_left(lines, head.body) for head in heads)
    return len(lines) > len(heads) and named >= COVERED * len(heads)


def _read(page: Page, anchors: Anchors) -> Reading:
    anchors = without_echoes(page, anchors)
    anchors = as_feet(page, anchors) or anchors
    template, heads = read_heads(page, anchors)
    if opened := with_opening(page, anchors, template):
        anchors = opened
        template, heads = read_heads(page, anchors)
    if len(heads) > FEW and heads[0].number is None and not any(page.filled(heads[0].body, heads[1].top)):
        anchors, heads = replace(anchors, heads=anchors.heads[1:]), heads[1:]  # what stands below the title of a page
    authors = [head.author for head in heads if head.author]
    named = len(authors) >= NAMED_SHARE * len(heads)
    prose = anchors.score < ALONE and MARKED not in anchors.form.tokens and len(set(authors)) == 1
    prose = prose and WORDS in anchors.form.tokens
    if prose or sum(_signs(page, head) for head in heads) >= NAMED_SHARE * len(heads):
        return Reading(anchors, template, heads, 0.0)
    several = len(set(authors)) > 1
    some = several and len(authors) >= SOME_SHARE * len(heads)
    bonus = NAMED if named and several else NAMED / 2 if some or (named and template.required) else 0.0
    return Reading(anchors, template, heads, anchors.score + bonus)


def _signs(page: Page, head: Head) -> bool:
    """Whether a header is a signature behind what somebody wrote: `– Ann`."""
    return page.lines[head.top].lstrip().startswith(("– ", "— ", "-- "))
