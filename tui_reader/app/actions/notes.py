"""Notes beside posts and passages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.actions.standing import stand_on
from tui_reader.app.boxes.note_editor import NoteEditor
from tui_reader.app.pages.lists import Entry
from tui_reader.app.pages.notes import note_entries
from tui_reader.app.pointing import passage_at
from tui_reader.app.undoing import Step
from tui_reader.model import Place
from tui_reader.wording import called

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader
    from tui_reader.state.notes import Spot

PASSAGE = 300
"""Characters of the passage shown above a note that is written."""


def _spot(reader: Reader) -> Spot:
    """What a note would stand beside: the passage stood on, the quote shown or its source, else the post."""
    passage = None if reader.at == "tree" else passage_at(reader)
    return passage or (reader.reading.node, 0, 0)


def _write(reader: Reader, _count: int | None) -> None:
    reading = reader.reading
    spot = _spot(reader)
    node, start, end = spot

    def keep(text: str | None) -> None:
        if text is not None and text.strip() != before:
            _put(reader, spot, text)
            undo, redo = (partial(_write_again, start=start, end=end, text=one) for one in (before, text))
            reading.undoing.did(Step(node, undo, redo))
            if before and not text.strip():
                reader.say(f"The note is deleted; {reader.key_of('undo_link')} takes that back.")

    before = reading.session.notes.text(spot)
    post = called(reading.thread, node)
    passage = " ".join(reading.thread.post(node).body[start:end][:PASSAGE].split()) if end else ""
    title = f"Note on a passage of {post}" if end else f"Note on {post}"
    reader.app.push_screen(NoteEditor(title, passage, before), keep)


def _write_again(reader: Reader, node: int, start: int, end: int, text: str) -> None:
    """Write a note as it was before a change, or after it, at its post."""
    reader.jump(node)
    _put(reader, (node, start, end), text)
    reader.say(f"The note on {called(reader.reading.thread, node)} is {'as it was' if text.strip() else 'deleted'}.")


def _put(reader: Reader, spot: Spot, text: str) -> None:
    reading = reader.reading
    reading.session.notes.write(reading.thread, spot, text)
    reading.annotate()
    reader.texts.show_post(keep_scroll=True)
    reader.texts.show_source()
    reader.outline.refresh_rows()
    reader.seek_anew()


def _list(reader: Reader, _count: int | None) -> None:
    entries = note_entries(reader.reading.thread)
    if not entries:
        reader.say(f"There are no notes; {reader.key_of('note')} writes one.")
        return

    def go(entry: Entry) -> None:
        if entry.span[1]:
            stand_on(reader, Place(entry.node, *entry.span))
        else:
            reader.jump(entry.node)

    reader.pick("Notes", entries, go)


ACTIONS: dict[str, Action] = {
    "note": _write,
    "notes": _list,
}
