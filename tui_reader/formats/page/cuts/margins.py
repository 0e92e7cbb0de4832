"""Lines that stand left of the block of a post's text, and not flush left: programs that indent nested blocks
print signatures and buttons like that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui_reader.formats.page.lines import Page, Span, column_of

NESTED = 4
"""Columns of the least indentation that shows that blocks are nested."""
LINES = 15
"""Lines outside the text below a post; where there are more, they are the text."""
SHARE = 0.75
"""Share of the posts of which no more than the first line stands inside, that shows the same."""


def cut_outer(page: Page, bodies: Sequence[Span]) -> list[Span]:
    """The bodies without their last lines from the first on that stands outside the block of the text."""
    margin = _margin(page, bodies)
    if margin < NESTED:
        return list(bodies)
    starts = [_outer(page, body, margin) for body in bodies]
    cut = [(body, start) for body, start in zip(bodies, starts, strict=True) if start < body[1]]
    long = any(sum(1 for _ in page.filled(start, body[1])) > LINES for body, start in cut)
    bare = sum(not any(page.filled(body[0] + 1, start)) for body, start in cut)
    if long or bare >= SHARE * len(bodies):
        return list(bodies)
    return [page.trimmed(body[0], start) for body, start in zip(bodies, starts, strict=True)]


def _margin(page: Page, bodies: Sequence[Span]) -> int:
    """The least indentation at which two bodies begin; 0 when there is none."""
    indents = Counter(column_of(page.lines[first]) for first, stop in bodies if first < stop)
    return min((indent for indent, count in indents.items() if count > 1), default=0)


def _outer(page: Page, body: Span, margin: int) -> int:
    """The first line from which on none stands inside the margin; one that is flush left may belong to either.

    A body that begins outside the margin has none.
    """
    start = body[1]
    if start <= body[0] or column_of(page.lines[body[0]]) < margin:
        return start
    for at in page.filled(body[1] - 1, body[0], -1):
        indent = column_of(page.lines[at])
        if indent >= margin:
            break
        start = at if indent else start
    return start
