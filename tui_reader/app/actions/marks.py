"""Marks on posts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.actions.mine import step_along
from tui_reader.app.pages.lists import Entry, post_entries
from tui_reader.app.undoing import Step
from tui_reader.wording import called

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
        reader.say(f"There are no bookmarks; {reader.key_of('bookmark')} sets one.")


def _along_bookmarks(reader: Reader, count: int | None, *, sign: int) -> None:
    """To the next bookmark in the order shown, round the ends."""
    reading = reader.reading
    rows = sorted(row for node in reading.rows.bookmarks if (row := reading.tree.row[node]) >= 0)
    if not rows:
        reader.say(f"There are no bookmarks here; {reader.key_of('bookmark')} sets one.")
        return
    there = step_along(rows, reading.row, sign * (count or 1))
    if there is None:
        reader.say("There is no other bookmark.")
    else:
        reader.jump(reading.tree.node[there])


def _mute(reader: Reader, _count: int | None) -> None:
    node = reader.reading.branch_to_mute()
    _toggle_mute(reader, node)
    reader.reading.undoing.did(Step(node, _toggle_mute, _toggle_mute))


def _toggle_mute(reader: Reader, node: int) -> None:
    """Mute a branch and fold it, or let it speak and open it."""
    reading = reader.reading
    muted = reading.toggle_mute(node)
    reader.go(node)
    (reading.folding.fold if muted else reading.folding.unfold)(reading.row)
    reader.outline.refresh_folds()
    reader.outline.refresh_rows()
    reader.show_status()
    reader.say(f"{called(reading.thread, node)} and what is below it {'is muted' if muted else 'speaks again'}.")


def _toggle_read(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    reader.mark_read(read=bool(reading.rows.unread[reading.row]))


ACTIONS: dict[str, Action] = {
    "bookmark": _bookmark,
    "bookmarks": _bookmarks,
    "next_bookmark": partial(_along_bookmarks, sign=1),
    "previous_bookmark": partial(_along_bookmarks, sign=-1),
    "toggle_read": _toggle_read,
    "mute": _mute,
}
