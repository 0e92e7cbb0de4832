"""Who answers whom, as far as a page shows it by indentation."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.page.lines import Page, column_of

LEVELS = 3
"""How many levels a page must show; some programs print all answers, of whatever depth, at one column."""
INSIDE = 0.9
"""Share of the comments that must keep right of the column of their headers."""


def parents_by_column(columns: Sequence[int], *, below: bool) -> list[int] | None:
    """The parent of each post, told by the columns at which the headers of comments begin.

    `below` says that one more post stands above the comments, which those of the first level answer: it is the
    first of the result. None when the columns are not those of a tree: a comment must stand at the column
    of a comment above it that it could follow, or deeper than the one right above.
    """
    open_: list[tuple[int, int]] = []
    parents = [ROOT] if below else []
    for place, column in enumerate(columns, start=int(below)):
        left = len(open_)
        while open_ and open_[-1][0] > column:
            open_.pop()
        if len(open_) < left and (not open_ or open_[-1][0] != column):
            return None
        if open_ and open_[-1][0] == column:
            open_.pop()
        parents.append(open_[-1][1] if open_ else 0 if below else UNKNOWN if place else ROOT)
        open_.append((column, place))
    return parents if len(set(columns)) >= LEVELS else None


def below_column(page: Page, bodies: Sequence[int], ends: Sequence[int], columns: Sequence[int]) -> int | None:
    """The line at which the last comment ends because what follows begins left of the header of that comment.

    `bodies` are the lines at which the texts of the comments begin, `ends` those before which they end, but for the
    last one's. None when nothing follows, or the other comments do not keep right of their headers either.
    """
    lefts = [_left(page, *each) for each in zip(bodies, ends, columns, strict=False)]
    if not lefts:
        lefts = [_left(page, bodies[0], next(page.filled(bodies[0], len(page.lines)), bodies[0]) + 1, columns[0])]
    if sum(left is None for left in lefts) < INSIDE * len(lefts):
        return None
    return _left(page, bodies[-1], len(page.lines), columns[-1])


def _left(page: Page, first: int, stop: int, column: int) -> int | None:
    """The first line that begins left of a column."""
    return next((at for at in page.filled(first, stop) if column_of(page.lines[at]) < column), None)
