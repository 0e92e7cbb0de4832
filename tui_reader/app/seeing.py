"""When a post counts as read: it was on the screen for a moment, a long one to its end or for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui_reader.app.reader import Reader

PATIENCE = 5.0
"""Seconds on the screen after which a post counts as read although its end was not in sight."""


class Seeing:
    """Marks the post at the place of a reader read once it was seen; passing by is not seeing."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._timer: Timer | None = None

    def begin(self, seconds: float) -> None:
        """Another post is shown; it is looked at after some seconds, and again as long as it is not read."""
        if self._timer is not None:
            self._timer.stop()
        reading = self._reader.reading
        if reading.rows.unread[reading.row]:
            self._look_later(reading.node, seconds, 0.0)

    def _look_later(self, node: int, seconds: float, seen: float) -> None:
        self._timer = self._reader.set_timer(seconds, lambda: self._look(node, seconds, seen))

    def _look(self, node: int, seconds: float, seen: float) -> None:
        """Mark the post read, or go on looking; only the time in which it can be seen counts."""
        reader = self._reader
        if node != reader.reading.node:
            return
        if self._in_sight():
            seen += seconds
        if seen >= PATIENCE or (seen and reader.texts.post.bottom_reached):
            reader.mark_read()
        else:
            self._look_later(node, seconds, seen)

    def _in_sight(self) -> bool:
        """Whether the post is on the screen: a narrow one shows one pane at a time, and a list may lie over all."""
        reader = self._reader
        return reader.is_current and (reader.at == "post" or not reader.has_class("-narrow"))
