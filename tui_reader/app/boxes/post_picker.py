"""The box in which a post is named: by its id, a name, some of its words, or from a short list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui_reader.app.pages.lists import Entry

NOTHING_FITS = "There is no such post, or it stands below this one."

Fitting = Callable[[str], Sequence[Entry]]
"""The posts that fit what was typed, the best first; those most likely meant when nothing was."""


class PostPicker(ModalScreen[int | None]):
    """A choice of a post over the reader; its node, or None."""

    def __init__(self, title: str, fitting: Fitting) -> None:
        super().__init__(classes="overlay")
        self._title, self._fitting = title, fitting
        self._entries: Sequence[Entry] = ()

    def compose(self) -> ComposeResult:
        """A line to type in, and the posts that fit."""
        with Vertical(id="overlay-pick"):
            yield Input(placeholder="id, name or words; Enter takes the first", id="pick-words", compact=True)
            yield OptionList(id="pick-list")

    def on_mount(self) -> None:
        """Offer the likely posts and give the line the keys."""
        self.query_one("#overlay-pick").border_title = Content(self._title)
        self._list()
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what fits by now."""
        event.stop()
        self._list()

    def _list(self) -> None:
        self._entries = self._fitting(self.query_one(Input).value.strip())
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(Content(entry.words)) for entry in self._entries)
        if not self._entries:
            options.add_option(Option(NOTHING_FITS, disabled=True))
        options.highlighted = 0 if self._entries else None

    def on_key(self, event: events.Key) -> None:
        """Move in the list, take a post, or leave."""
        options = self.query_one(OptionList)
        acts: dict[str, Callable[[], object]] = {
            "down": options.action_cursor_down,
            "up": options.action_cursor_up,
            "enter": lambda: self._take(options.highlighted),
            "escape": lambda: self.dismiss(None),
        }
        if event.key in acts:
            event.stop()
            event.prevent_default()
            acts[event.key]()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the post that is highlighted."""
        event.stop()
        self._take(self.query_one(OptionList).highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the post that was clicked on."""
        event.stop()
        self._take(event.option_index)

    def _take(self, index: int | None) -> None:
        if index is not None:
            self.dismiss(self._entries[index].node)
