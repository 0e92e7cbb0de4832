"""The way from post to post of one person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tui_reader.app.reading import Reading


def along_person(reading: Reading, steps: int) -> int | None:
    """The node `steps` posts by the same writer further on, or back for a negative number, in the order shown.

    Goes as far as there are posts; None when there is none that way, or the post has no writer's name.
    """
    author = reading.thread.post(reading.node).author
    rows = reading.rows_by(author or "")
    if steps > 0:
        ahead = rows[bisect_right(rows, reading.row) :][:steps]
    else:
        ahead = rows[: bisect_left(rows, reading.row)][steps:][::-1]
    return reading.tree.node[ahead[-1]] if ahead else None
