"""Lines below the last post that a page prints above the first one, too: where the thread stands, `Print`, pages."""

from __future__ import annotations

from tui_reader.formats.page.lines import Page, Span, plain


def cut_menu(page: Page, body: Span, top: int) -> Span:
    """The last body without the lines at its end that stand above `top`, the header of the first post, as well."""
    first, stop = body
    above = {plain(page.lines[at]) for at in page.filled(0, top)}
    while first < stop - 1 and plain(page.lines[stop - 1]) in above:
        first, stop = page.trimmed(first, stop - 1)
    return first, stop
