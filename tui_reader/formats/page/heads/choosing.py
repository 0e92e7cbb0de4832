"""Choose among the shapes that may head the posts of a page: the one whose headers name authors, if any does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tui_reader.formats.page.comments.answers import find_answers
from tui_reader.formats.page.comments.bylines import find_bylines
from tui_reader.formats.page.comments.closed import find_closed
from tui_reader.formats.page.comments.items import find_items
from tui_reader.formats.page.comments.speakers import find_plain, find_profiled
from tui_reader.formats.page.cuts.listed import without_lists
from tui_reader.formats.page.heads.addressed import without_addressed
from tui_reader.formats.page.heads.anchors import Anchors, Likely, likely_shapes
from tui_reader.formats.page.heads.echoes import without_echoes
from tui_reader.formats.page.heads.feet import as_feet
from tui_reader.formats.page.heads.handled import with_handled_opening
from tui_reader.formats.page.heads.header import Head, read_heads
from tui_reader.formats.page.heads.opening import with_opening
from tui_reader.formats.page.heads.shapes import MARKED, WORDS
from tui_reader.formats.page.heads.worded import takes_words
from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.reading import Reading

ENOUGH = 6.0
"""The lowest score of headers that are believed."""
NAMED = 4.0
"""Points for headers that name their authors."""
ALONE = 9.0
"""The score from which on headers may all name the same: below that, it may be a sentence that recurs."""
COVERED = 0.9
"""Share of the headers that must be where headers of another kind are, of which there are more."""
NAMED_SHARE = 0.6
"""Share of the posts that must name one."""
SOME_SHARE = 0.25
"""Share of the posts that must name one for half the points."""
ABOVE = 0.1
"""Share of the lines from which on what stands above the first post may hold posts."""
SAMPLE = 200
"""How many posts are asked whether they hold words."""
FEW = 3
"""Posts up to which the first may be without a word."""


def read_best(page: Page) -> Reading | None:
    """The page read with the shape that fits best; None when none is good enough."""
    if known := find_answers(page) or find_closed(page, aged=True) or find_bylines(page):
        return known
    best: Reading | None = None
    for shape in likely_shapes(page):
        if (best is None or shape.score + NAMED > best.score or _more(shape, best.anchors)) and shape.anchors.heads:
            read = _read(page, shape.anchors)
            best = read if best is None or _better(read, best) else best
    best = best if best and best.score >= ENOUGH else None
    named = best is not None and _names_authors(best)
    empty = _empty(best) if best and named else 1
    if empty and (closed := find_closed(page)) and (not named or _empty(closed) < empty):
        return closed
    if best and best.heads[0].top < ABOVE * len(page.lines):
        return best
    if spoken := find_profiled(page) or (None if best else find_plain(page)):
        read = _reading(page, spoken)
        return read if best is None or _covers(read.heads, best.heads) else best
    return best or (_reading(*listed) if (listed := find_items(page)) else None)


def _empty(read: Reading) -> int:
    """How many of the first posts hold no words."""
    heads = read.heads[: SAMPLE + 1]
    stops = [after.top if head.foot is None else head.foot for head, after in pairwise(heads)]
    held = zip(heads, stops, strict=False)
    return sum(not read.page.count(head.body, max(head.body, stop)) for head, stop in held)


def _names_authors(read: Reading) -> bool:
    return sum(head.author is not None for head in read.heads) >= NAMED_SHARE * len(read.heads)


def _reading(page: Page, anchors: Anchors) -> Reading:
    return Reading(page, anchors, *read_heads(page, anchors), anchors.score)


def _more(shape: Likely, other: Anchors) -> bool:
    return shape.form.numbered and len(shape.anchors.heads) > len(other.heads) and _counted(shape.anchors)


def _better(one: Reading, other: Reading) -> bool:
    """Whether one reading has the higher score, or numbers without a gap that cover the other; that one loses so."""
    if _counted(one.anchors) and _covers(one.heads, other.heads):
        return one.score >= ENOUGH
    return one.score > other.score and not (_counted(other.anchors) and _covers(other.heads, one.heads))


def _counted(anchors: Anchors) -> bool:
    """Whether the posts are numbered without a gap."""
    first = anchors.heads[0].number
    return first is not None and all(head.number == number for number, head in enumerate(anchors.heads, start=first))


def _covers(one: Sequence[Head], other: Sequence[Head]) -> bool:
    """Whether headers stand where nearly all of the others stand, and at more places."""
    tops = [head.top for head in one]
    last = [bisect_left(tops, head.body) - 1 for head in other]
    shared = sum(at >= 0 and one[at].body > head.top for at, head in zip(last, other, strict=True))
    return len(one) > len(other) and shared >= COVERED * len(other)


def _read(page: Page, anchors: Anchors) -> Reading:
    anchors = without_lists(page, without_echoes(page, anchors))
    anchors = as_feet(page, anchors) or anchors
    template, heads = read_heads(page, anchors)
    if opened := with_opening(page, anchors, template):
        anchors = opened
        template, heads = read_heads(page, anchors)
    if len(heads) > FEW and heads[0].number is None and not any(page.filled(heads[0].body, heads[1].top)):
        anchors, heads = replace(anchors, heads=anchors.heads[1:]), heads[1:]  # what stands below the title of a page
    heads = with_handled_opening(page, without_addressed(heads))
    authors = [head.author for head in heads if head.author]
    named = len(authors) >= NAMED_SHARE * len(heads)
    prose = anchors.score < ALONE and MARKED not in anchors.form.tokens and len(set(authors)) == 1
    prose = prose and WORDS in anchors.form.tokens
    if prose or takes_words(page, heads) or sum(_signs(page, head) for head in heads) >= NAMED_SHARE * len(heads):
        return Reading(page, anchors, template, heads, 0.0)
    several = len(set(authors)) > 1
    some = several and len(authors) >= SOME_SHARE * len(heads)
    bonus = NAMED if named and several else NAMED / 2 if some or (named and template.required) else 0.0
    return Reading(page, anchors, template, heads, anchors.score + bonus)


def _signs(page: Page, head: Head) -> bool:
    """Whether a header is a signature behind what somebody wrote: `– Ann`."""
    return page.lines[head.top].lstrip().startswith(("– ", "— ", "-- "))
