"""Searching."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _search(reader: Reader, _count: int | None) -> None:
    reader.finder.begin()


def _step(reader: Reader, count: int | None, *, sign: int) -> None:
    reader.finder.step(sign * (count or 1))


def _end(reader: Reader, _count: int | None) -> None:
    reader.finder.end()


ACTIONS: dict[str, Action] = {
    "search": _search,
    "next_hit": partial(_step, sign=1),
    "previous_hit": partial(_step, sign=-1),
    "end_search": _end,
}
