"""Marks on posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.pages.lists import Entry, post_entries

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader


def _bookmark(reader: Reader, _count: int | None) -> None:
    reader.reading.toggle_bookmark()
    reader.outline.refresh_rows()


def _bookmarks(reader: Reader, _count: int | None) -> None:
    reading = reader.reading

    def go(entry: Entry) -> None:
        reader.jump(entry.node)

    entries = post_entries(reading.thread, reading.session.bookmarks)
    if entries:
        reader.pick("Bookmarks", entries, go)
    else:
        reader.say("There are no bookmarks; b sets one.")


def _toggle_read(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    reader.mark_read(read=bool(reading.rows.unread[reading.row]))


ACTIONS: dict[str, Action] = {
    "bookmark": _bookmark,
    "bookmarks": _bookmarks,
    "toggle_read": _toggle_read,
}
