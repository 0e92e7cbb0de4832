"""The list of hits, and other lists of what to find in a thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.actions.standing import stand_on
from tui_reader.app.background.aside import aside
from tui_reader.app.pages.lists import LIST_LIMIT, Entry, most_answered
from tui_reader.app.pages.unanswered import unanswered_entries, unanswered_from
from tui_reader.model import Place
from tui_reader.wording import called

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

UNANSWERED = "is:question is:unanswered"
"""The query for questions that wait for an answer."""


def _list_hits(reader: Reader, _count: int | None) -> None:
    if reader.at == "hits":
        reader.listing.close()
    else:
        reader.listing.open()


def _by_lines(reader: Reader, count: int | None, *, sign: int) -> None:
    sought = reader.reading.sought
    if sought is not None and len(sought.walk):
        _to_hit(reader, sought.walk.position + sign * (count or 1))


def _by_pages(reader: Reader, count: int | None, *, sign: int) -> None:
    _by_lines(reader, (count or 1) * max(reader.listing.pane.lines_in_sight - 1, 1), sign=sign)


def _to_end(reader: Reader, count: int | None, *, otherwise: int) -> None:
    _to_hit(reader, otherwise if count is None else count - 1)


def _to_hit(reader: Reader, position: int) -> None:
    sought = reader.reading.sought
    if sought is not None and len(sought.walk):
        sought.walk.position = min(max(position, 0), len(sought.walk) - 1)
        reader.finder.stand()
        reader.show_status()


def _unanswered(reader: Reader, _count: int | None) -> None:
    reader.finder.list_hits_of(UNANSWERED)


def _unanswered_here(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    name = called(reading.thread, reading.node)
    entries = unanswered_entries(reading.thread, reading.facts, reading.node)
    if entries:
        reader.pick(f"Not taken up from {name}", entries, partial(_stand_on_passage, reader))
    else:
        reader.say(f"Nothing in {name} is left that nobody quotes.")


def _unanswered_passages(reader: Reader, _count: int | None) -> None:
    thread, facts, node = reader.reading.thread, reader.reading.facts, reader.reading.node

    def show(entries: list[Entry]) -> None:
        if entries:
            title = f"Not taken up, from {called(thread, node)} on"
            title += f": the first {LIST_LIMIT}" if len(entries) == LIST_LIMIT else ""
            reader.pick(title, entries, partial(_stand_on_passage, reader))
        else:
            reader.say("Every paragraph is quoted by some post.")

    aside(reader, lambda: unanswered_from(thread, facts, node), show)


def _most_answered(reader: Reader, _count: int | None) -> None:
    entries = most_answered(reader.reading.thread, reader.reading.facts)
    if entries:
        reader.pick("Passages answered most", entries, partial(_stand_on_passage, reader))
    else:
        reader.say("No post quotes another.")


def _stand_on_passage(reader: Reader, entry: Entry) -> None:
    stand_on(reader, Place(entry.node, *entry.span))


ACTIONS: dict[str, Action] = {
    "list_hits": _list_hits,
    "next_in_list": partial(_by_lines, sign=1),
    "previous_in_list": partial(_by_lines, sign=-1),
    "first_in_list": partial(_to_end, otherwise=0),
    "last_in_list": partial(_to_end, otherwise=1 << 60),
    "list_page_down": partial(_by_pages, sign=1),
    "list_page_up": partial(_by_pages, sign=-1),
    "unanswered": _unanswered,
    "unanswered_here": _unanswered_here,
    "unanswered_passages": _unanswered_passages,
    "most_answered": _most_answered,
}
