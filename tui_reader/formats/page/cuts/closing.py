"""Where the last post of a page ends: at a line that follows most other posts and hardly ever stands inside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui_reader.formats.page.cuts.endings import BUTTON_ROW, kind_of, text_of
from tui_reader.formats.page.lines import Page, Span

SHARE = 0.5
"""Share of the posts that such a line must follow, two at least."""
RARE = 0.1
"""Share of the posts that may hold such a line inside."""
NEIGHBOURS = 20
"""How many posts, counted from the last, are looked at."""
LINE = 120
"""Characters of the longest such line."""


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


def _texts(page: Page, span: Span) -> set[str]:
    lines = (page.lines[at] for at in page.filled(*span))
    return {said for line in lines if len(line.strip()) <= LINE for said in _said(line)}


def _said(line: str) -> tuple[str, ...]:
    """What a line is known by: its text, and that it holds buttons."""
    return (text_of(line), BUTTON_ROW) if kind_of(line) == BUTTON_ROW else (text_of(line),)
