"""The whole thread at a glance: its figures and its map."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from tui_reader.app.background.aside import aside
from tui_reader.app.boxes.map_screen import MapScreen
from tui_reader.app.pages.figures import figures_page
from tui_reader.app.text.page import Page
from tui_reader.stats import figures
from tui_reader.wording import counted

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

_COUNTING: WeakSet[Reader] = WeakSet()
"""Readers whose figures are being counted."""
WIDEST = 92
"""Columns that figures are drawn for at most: what a page over the reader shows."""


def _map(reader: Reader, _count: int | None) -> None:
    reader.app.push_screen(MapScreen(reader.reading), lambda node: None if node is None else reader.jump(node))


def _figures(reader: Reader, _count: int | None) -> None:
    if reader in _COUNTING:
        return
    reading = reader.reading
    thread, people, signs = reading.thread, reading.facts.people, reading.signs
    width = min(reader.size.width * 8 // 10 - 5, WIDEST)

    def show(page: Page) -> None:
        _COUNTING.discard(reader)
        reader.say("")
        reader.show_page(page)

    _COUNTING.add(reader)
    reader.say(f"Counting the words of {counted(len(thread), 'post')}{signs.cut}")
    aside(reader, lambda: figures_page(thread, figures(thread, people), width, signs), show)


ACTIONS: dict[str, Action] = {
    "map": _map,
    "figures": _figures,
}
