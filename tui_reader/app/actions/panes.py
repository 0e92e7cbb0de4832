"""Moving between the panes and scrolling their texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.actions.limits import widen
from tui_reader.app.actions.passages import end_answers
from tui_reader.app.actions.quotes import open_block, to_source
from tui_reader.app.bars import Notice

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

_INWARD = {"tree": "post", "hits": "post", "post": "source"}
_OUTWARD = {"source": "post", "post": "tree"}


def _enter(reader: Reader, count: int | None) -> None:
    if reader.at == "source":
        to_source(reader, count)
    elif reader.at != "post" or not open_block(reader):
        reader.enter_pane(_INWARD[reader.at])


def _inward(reader: Reader, _count: int | None) -> None:
    reader.enter_pane(_INWARD.get(reader.at, reader.at))


def _outward(reader: Reader, _count: int | None) -> None:
    reader.enter_pane(_OUTWARD.get(reader.at, reader.at))


def _back_a_layer(reader: Reader, _count: int | None) -> None:
    if reader.query_one(Notice).drop():
        return
    if reader.reading.answered is not None:
        end_answers(reader)
    elif reader.at in _OUTWARD:
        reader.enter_pane(_OUTWARD[reader.at])
    elif reader.listing.shown:
        reader.listing.close()
    elif reader.reading.sought is None and reader.reading.limits:
        widen(reader)
    else:
        reader.finder.end()


def _lines(reader: Reader, count: int | None, *, sign: int) -> None:
    reader.text.line(sign * (count or 1))


def _pages(reader: Reader, count: int | None, *, sign: int) -> None:
    for _ in range(count or 1):
        if not reader.text.page(sign):
            break


def _to_end(reader: Reader, _count: int | None, *, end: bool) -> None:
    reader.text.scroll_to_offset(reader.text.length if end else 0, top_third=False)


def _zoom(reader: Reader, _count: int | None) -> None:
    reader.toggle_class("-zoomed")


ACTIONS: dict[str, Action] = {
    "zoom": _zoom,
    "enter": _enter,
    "inward": _inward,
    "outward": _outward,
    "back_a_layer": _back_a_layer,
    "line_down": partial(_lines, sign=1),
    "line_up": partial(_lines, sign=-1),
    "page_down": partial(_pages, sign=1),
    "page_up": partial(_pages, sign=-1),
    "text_start": partial(_to_end, end=False),
    "text_end": partial(_to_end, end=True),
}
