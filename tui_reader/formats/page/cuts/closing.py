"""Where the last post of a page ends: at a line that follows most other posts and hardly ever stands inside them, left
of the column of its header, or below a signature of its author.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.formats.page.cuts.endings import BUTTON_ROW, kind_of, text_of
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.lines import Page, Span, column_of, plain

SHARE = 0.5
"""Share of the posts that such a line must follow, two at least."""
RARE = 0.1
"""Share of the posts that may hold such a line inside."""
NEIGHBOURS = 20
"""How many posts, counted from the last, are looked at."""
LINE = 120
"""Characters of the longest such line."""
INSIDE = 0.9
"""Share of the posts that must keep right of the column of their headers."""
SIGNED, LEAST = 2, 60
"""Last lines of a post that are sought as a signature, and the characters that they hold at least."""


def close_last(page: Page, bodies: Sequence[Span], starts: Sequence[int]) -> Span:
    """The last body up to the first line of the page's own making; what follows it is the foot of the page.

    `starts` are the lines at which the bodies begin: between a body and the next start stands what the page
    prints around posts.
    """
    others = range(len(bodies) - 1)[-NEIGHBOURS:]
    after, inside = Counter[str](), Counter[str]()
    for post in others:
        after.update(_texts(page, (bodies[post][1], starts[post + 1])))
        inside.update(_texts(page, bodies[post]))
    least = max(2, SHARE * len(others))
    sure = {text for text in after if after[text] >= least and inside[text] <= RARE * len(others)}
    first, stop = bodies[-1]
    end = next((at for at in page.filled(first + 1, stop) if not sure.isdisjoint(_said(page.lines[at]))), stop)
    return page.trimmed(first, end)


def below_column(page: Page, heads: Sequence[Head], bodies: Sequence[Span]) -> Span:
    """The last body up to what begins left of the column of its header, where the other posts keep right of theirs."""
    columns = [column_of(page.lines[head.top]) for head in heads]
    if not columns[-1]:
        return bodies[-1]
    first = bodies[-1][0]
    others = bodies[:-1] or [(first, next(page.filled(first, len(page.lines)), first) + 1)]
    lefts = [_left(page, body, column) for body, column in zip(others, columns, strict=False)]
    left = _left(page, bodies[-1], columns[-1])
    if left is None or sum(left is None for left in lefts) < INSIDE * len(lefts):
        return bodies[-1]
    return page.trimmed(first, left)


def _left(page: Page, body: Span, column: int) -> int | None:
    """The first line that begins left of a column."""
    return next((at for at in page.filled(*body) if column_of(page.lines[at]) < column), None)


def below_signature(page: Page, bodies: Sequence[Span], authors: Sequence[str | None]) -> Span:
    """The last body up to the last lines of another post of its author, where these end a paragraph."""
    first, stop = bodies[-1]
    own = (body for body, author in zip(bodies[:-1], authors, strict=False) if author and author == authors[-1])
    ends = {said for body in own if sum(map(len, said := _last_lines(page, body))) >= LEAST}
    lines = page.filled(first, stop) if ends else ()
    signed = (two for one, two in pairwise(lines) if (plain(page.lines[one]), plain(page.lines[two])) in ends)
    end = next((at for at in signed if at + 1 < stop and not page.lines[at + 1].strip()), stop - 1)
    return page.trimmed(first, end + 1)


def _last_lines(page: Page, body: Span) -> tuple[str, ...]:
    """The last lines of a post that has more."""
    lines = page.above(body[1], body[0], SIGNED + 1)
    return tuple(plain(page.lines[at]) for at in reversed(lines[:SIGNED])) if len(lines) > SIGNED else ()


def _texts(page: Page, span: Span) -> set[str]:
    lines = (page.lines[at] for at in page.filled(*span))
    return {said for line in lines if len(line.strip()) <= LINE for said in _said(line)}


def _said(line: str) -> tuple[str, ...]:
    """What a line is known by: its text, and that it holds buttons."""
    return (text_of(line), BUTTON_ROW) if kind_of(line) == BUTTON_ROW else (text_of(line),)
