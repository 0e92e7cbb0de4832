"""The notes of the reader on the page of a post: at its head, or under the line of the passage they stand beside."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.app.pages.body import Aside, BodyOnPage
from tui_reader.app.pages.lists import Entry
from tui_reader.app.pages.view import View
from tui_reader.app.text.page import PageMaker
from tui_reader.model import Note, Thread
from tui_reader.wording import called


def say_notes(maker: PageMaker, thread: Thread, node: int, view: View) -> None:
    """The notes beside the whole post, each a block of its own."""
    for note in thread.notes.get(node, ()):
        if not note.end:
            maker.say(f"{_block(note, view)}\n", "own-note")


def note_asides(thread: Thread, node: int, view: View) -> Iterator[Aside]:
    """The notes beside passages, each under the line in which its passage ends."""
    for note in thread.notes.get(node, ()):
        if note.end:
            line_end = thread.post(node).body.find("\n", note.end)
            at = line_end if line_end >= 0 else len(thread.post(node).body)
            yield Aside(at, at, f"\n{_block(note, view)}", "own-note")


def lay_notes(body: BodyOnPage, thread: Thread, node: int) -> None:
    """Mark the passages that have notes."""
    for note in thread.notes.get(node, ()):
        body.lay(note.start, note.end, "noted")


def _block(note: Note, view: View) -> str:
    bar = "| " if view.signs.ascii else "▎ "
    return "\n".join(f"{bar}{line}" for line in note.text.split("\n"))


def note_entries(thread: Thread) -> list[Entry]:
    """Every note as a line of a list, from the top of the file down."""
    return [
        Entry(f"{called(thread, node)}: {' '.join(note.text.split())}", node, span=(note.start, note.end))
        for node, notes in thread.notes.items()
        for note in notes
    ]
