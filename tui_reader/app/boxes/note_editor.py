"""The box in which a note is written."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

HELP = "Enter keeps the note, Ctrl-J begins a new line, Esc leaves it as it was"
DELETES = "; emptied, it is deleted"


class NoteArea(TextArea):
    """A text of some lines in which Enter ends the writing."""

    def on_key(self, event: events.Key) -> None:
        """Keep, leave, or begin a line."""
        act = {"enter": self._keep, "escape": self._leave, "ctrl+j": self._break}.get(event.key)
        if act is not None:
            event.stop()
            event.prevent_default()
            act()

    def _keep(self) -> None:
        self.screen.dismiss(self.text)

    def _leave(self) -> None:
        self.screen.dismiss(None)

    def _break(self) -> None:
        self.insert("\n")


class NoteEditor(ModalScreen[str | None]):
    """A note over the reader; its text when it is to be kept, else None."""

    def __init__(self, title: str, passage: str, text: str) -> None:
        super().__init__(classes="overlay")
        self._title, self._passage, self._text = title, passage, text

    def compose(self) -> ComposeResult:
        """The passage, the note, the keys."""
        with Vertical(id="overlay-note"):
            yield Static(Content(self._passage), id="note-passage")
            yield NoteArea(self._text, id="note-text", compact=True)
            yield Static(Content(HELP + (DELETES if self._text else "")), id="note-keys")

    def on_mount(self) -> None:
        """Give the text the keys, the cursor behind its last word."""
        box, area = self.query_one("#overlay-note"), self.query_one(NoteArea)
        box.border_title = Content(self._title)
        area.move_cursor(area.document.end)
        area.focus()
