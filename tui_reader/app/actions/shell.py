"""The reader itself: help, order, colours, the list of commands, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.pages.help import help_page
from tui_reader.app.pages.query_help import query_page
from tui_reader.app.pages.reasons import why_page

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _help(reader: Reader, _count: int | None) -> None:
    reader.show_page(help_page(reader.keymap.keys, reader.reading.signs))


def _query_help(reader: Reader, _count: int | None) -> None:
    reader.show_page(query_page())


def _why(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    reader.show_page(why_page(reading.thread, reading.node, reading.view()))


def _order(reader: Reader, _count: int | None) -> None:
    reader.reading.toggle_order()
    reader.show_tree()


def _take_in(reader: Reader, _count: int | None) -> None:
    reader.growth.take_in()


def _theme(reader: Reader, _count: int | None) -> None:
    reader.app.search_themes()


def _words(reader: Reader, _count: int | None) -> None:
    reader.speak(words=not reader.reading.signs.words)


def _palette(reader: Reader, _count: int | None) -> None:
    reader.show_palette()


def _quit(reader: Reader, _count: int | None) -> None:
    reader.app.exit()


ACTIONS: dict[str, Action] = {
    "why": _why,
    "help": _help,
    "query_help": _query_help,
    "take_in": _take_in,
    "order": _order,
    "theme": _theme,
    "words": _words,
    "palette": _palette,
    "quit": _quit,
}
