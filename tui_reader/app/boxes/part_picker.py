"""The choice of how much of a thread is taken, by one key."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events

from tui_reader.app.boxes.overlays import ListOverlay
from tui_reader.app.outside.part import Part, What
from tui_reader.app.pages.lists import Entry


class PartPicker(ListOverlay):
    """The parts with their letters; the node of the entry picked is the place of its part."""

    def __init__(self, title: str, parts: Mapping[What, Part]) -> None:
        self._letters = {
            what.value: Entry(f"{what.value}  {part.name}", at) for at, (what, part) in enumerate(parts.items())
        }
        super().__init__(title, list(self._letters.values()))

    def on_key(self, event: events.Key) -> None:
        """Take the part of a letter."""
        if event.key in self._letters:
            event.stop()
            event.prevent_default()
            self.dismiss(self._letters[event.key])
