"""Lines below the last post that a page prints above the first one, too: where the thread stands, `Print`, pages."""

from __future__ import annotations

from tui_reader.formats.page.lines import Page, Span, plain

SIDEBARS = ("subscribe from remote instance",)
"""How the line begins below the name of a community and `Subscribe`, which Lemmy prints beside the comments."""
NAMES = 3
"""How many lines that column begins with above such a line: the name as shown, as in addresses, and a button."""
NAME = 60
"""Characters of the longest such line."""


def cut_menu(page: Page, body: Span, top: int) -> Span:
    """The last body without the lines at its end that stand above `top`, the header of the first post, as well."""
    first, stop = body
    above = {plain(page.lines[at]) for at in page.filled(0, top)}
    while first < stop - 1 and plain(page.lines[stop - 1]) in above:
        first, stop = page.trimmed(first, stop - 1)
    return first, stop


def cut_sidebar(page: Page, body: Span) -> Span:
    """The last body without the column beside the comments, which a copy holds below them."""
    first, stop = body
    known = (at for at in page.filled(first + 1, stop) if page.lines[at].strip().lower().startswith(SIDEBARS))
    start = next(known, None)
    for at in page.above(start, first + 1, NAMES) if start else ():
        if len(page.lines[at].strip()) > NAME:
            break
        start = at
    return page.trimmed(first, stop if start is None else start)
