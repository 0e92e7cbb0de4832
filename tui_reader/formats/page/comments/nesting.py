"""Who answers whom, as far as a page shows it by indentation."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.document import ROOT, UNKNOWN

LEVELS = 3
"""How many levels a page must show; some programs print all answers, of whatever depth, at one column."""


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
