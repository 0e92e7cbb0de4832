"""The status line as a widget: it tells as much as its width has room for."""

from __future__ import annotations

from tui_reader.app.bars import Bar
from tui_reader.app.reading import Reading
from tui_reader.app.status import Work, status_words


class StatusBar(Bar):
    """Where the reader is and what is going on."""

    _told: tuple[Reading, Work | None, str] | None = None

    def tell(self, reading: Reading, work: Work | None, typed: str) -> None:
        """Tell what `status_words` says of these."""
        self._told = reading, work, typed
        self.on_resize()

    def on_resize(self) -> None:
        """Tell as much as there is room for now."""
        if self._told is not None:
            self.show(status_words(*self._told, self.size.width))
