"""What a map needs of a reading, gathered once."""

from __future__ import annotations

from tui_reader.app.overview.axis import axis
from tui_reader.app.overview.grid import Survey
from tui_reader.app.reading import Reading


def survey(reading: Reading) -> Survey:
    """Gather the replies, times, persons and marks of a thread; takes a while for a large one.

    The map shows the tree of replies, whatever order the tree pane is in.
    """
    thread, tree, of = reading.thread, reading.thread.tree, reading.facts.people.of
    shown = [reading.tree.row[node] for node in tree.node]

    def flags(of_shown: bytearray) -> bytearray:
        return bytearray(of_shown[row] if row >= 0 else 0 for row in shown)

    return Survey(
        tree, axis(thread), [of[node] for node in tree.node], flags(reading.rows.unread), flags(reading.rows.hits)
    )
