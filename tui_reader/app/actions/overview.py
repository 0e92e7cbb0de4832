"""The whole thread at a glance: its figures and its map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.aside import aside
from tui_reader.app.map_screen import MapScreen
from tui_reader.app.pages.figures import figures_page
from tui_reader.stats import figures

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

WIDEST = 92
"""Columns that figures are drawn for at most: what a page over the reader shows."""


def _map(reader: Reader, _count: int | None) -> None:
    reader.app.push_screen(MapScreen(reader.reading), lambda node: None if node is None else reader.jump(node))


def _figures(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    thread, people, signs = reading.thread, reading.facts.people, reading.signs
    width = min(reader.size.width * 8 // 10 - 5, WIDEST)
    aside(reader, lambda: figures_page(thread, figures(thread, people), width, signs), reader.show_page)


ACTIONS: dict[str, Action] = {
    "map": _map,
    "figures": _figures,
}
