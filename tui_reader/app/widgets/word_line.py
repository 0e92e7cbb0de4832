"""One line of the reply tree in words, for ears: no guides, no signs, no counts without what they count."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from textual.strip import Strip

from tui_reader.app.text.cells import fit
from tui_reader.app.tree.row import Row
from tui_reader.app.widgets.looks import Styles
from tui_reader.wording import counted


def word_line(row: Row, hidden: int, width: int, styles: Styles, *, over: tuple[str, ...]) -> Strip:
    """A line of `width` cells; `hidden` replies are folded away under it, the roles `over` lie on top."""
    states = "".join(f", {state}" for state in _states(row, hidden))
    words = f": {row.summary}" if row.summary else ""
    text = fit(f"{row.said}{states}{words}", width, "...")
    return Strip([Segment(text, styles("author-unread" if row.unread else "author", *over))], width)


def _states(row: Row, hidden: int) -> Iterator[str]:
    if row.mine:
        yield "yours"
    if row.unread:
        yield "new, unread" if row.new else "unread"
    if row.muted:
        yield "muted"
    if row.bookmarked:
        yield "bookmarked"
    if row.hits:
        yield counted(row.hits, "hit")
    if hidden:
        yield f"{counted(hidden, 'post')} folded below"
    if hidden and row.hidden_unread:
        yield f"{row.hidden_unread:,} of them unread"
    if hidden and row.hidden_hits:
        yield f"{counted(row.hidden_hits, 'hit')} in them"
