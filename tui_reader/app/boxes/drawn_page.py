"""A page over the reader that is drawn for the width there is."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.app.boxes.overlays import PageOverlay
from tui_reader.app.text.page import Page


class DrawnPage(PageOverlay):
    """A page drawn for a number of columns, and anew when the terminal gets wider or narrower."""

    def __init__(self, draw: Callable[[int], Page]) -> None:
        super().__init__(Page(""))
        self._draw, self._columns = draw, 0

    def on_resize(self) -> None:
        """Draw the page for the width that the layout gives it."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if self.pane.columns == self._columns:
            return
        self._columns, top = self.pane.columns, self.pane.top
        self.pane.show(self._draw(self._columns))
        self.pane.line(top)
