"""The whole thread at a glance: its figures and its map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakSet

from tui_reader.app.background.aside import aside
from tui_reader.app.boxes.drawn_page import DrawnPage
from tui_reader.app.boxes.map_screen import MapScreen
from tui_reader.app.text.page import Page
from tui_reader.stats import figures
from tui_reader.wording import counted

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

_COUNTING: WeakSet[Reader] = WeakSet()
"""Readers whose figures are being counted."""


def _map(reader: Reader, _count: int | None) -> None:
    reader.app.push_screen(MapScreen(reader.reading), lambda node: None if node is None else reader.jump(node))


def _figures(reader: Reader, _count: int | None) -> None:
    if reader in _COUNTING:
        return
    reading = reader.reading
    thread, people, signs = reading.thread, reading.facts.people, reading.signs

    def count() -> Callable[[int], Page]:
        from tui_reader.app.pages.figures import figures_page  # what plots is loaded with the first figures

        return partial(figures_page, thread, figures(thread, people), signs)

    def show(draw: Callable[[int], Page]) -> None:
        _COUNTING.discard(reader)
        reader.say("")
        reader.app.push_screen(DrawnPage(draw))

    _COUNTING.add(reader)
    reader.say(f"Counting the words of {counted(len(thread), 'post')}{signs.cut}")
    aside(reader, count, show)


ACTIONS: dict[str, Action] = {
    "map": _map,
    "figures": _figures,
}
