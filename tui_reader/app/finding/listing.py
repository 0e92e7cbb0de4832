"""The list of hits below the panes: opened, closed, and kept in step with the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.pages.hit_line import HitLine, hit_line
from tui_reader.app.widgets.hit_list import HitList

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader


class Listing:
    """The list of hits of a reader; `pane` shows it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.pane = HitList(self._line, ascii_only=reader.reading.signs.ascii)

    def _line(self, node: int, number: int) -> HitLine:
        reading = self._reader.reading
        assert reading.sought is not None
        return hit_line(reading.thread, reading.view(node), reading.sought.hits, node, number)

    def show(self) -> None:
        """List the hits of the present search; without one the list closes."""
        sought = self._reader.reading.sought
        self.pane.show(sought.walk if sought else None)
        self.pane.set_title(f"Hits of {sought.query}" if sought else "")
        if sought is None:
            self.close()

    def open(self) -> None:
        """Show the list and give it the keys."""
        sought = self._reader.reading.sought
        if sought is None or not len(sought.walk):
            self.close()
            key = self._reader.key_of("search")
            self._reader.say("Nothing was found." if sought else f"Nothing is being sought; {key} searches.")
            return
        self.pane.display = True
        self._reader.enter_pane("hits")

    def close(self) -> None:
        """Take the list away; the marks of the search stay."""
        self.pane.display = False
        if self._reader.at == "hits":
            self._reader.enter_pane("tree")

    @property
    def shown(self) -> bool:
        """Whether the list is open."""
        return bool(self.pane.display)
