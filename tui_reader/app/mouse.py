"""What the mouse does on the reader: it chooses panes, folds, picks, does commands, and marks words to copy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import events, on
from textual.actions import SkipAction
from textual.geometry import Offset
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from tui_reader.app.actions.folds import toggle_fold
from tui_reader.app.actions.quotes import list_answers, show_quote, toggle_block
from tui_reader.app.keys.bar import KeyBar
from tui_reader.app.keys.keymap import PANES
from tui_reader.app.outside.copying import copy
from tui_reader.app.pages.targets import Kind, meant
from tui_reader.app.widgets.hit_list import HitList
from tui_reader.app.widgets.text_pane import TextPane
from tui_reader.app.widgets.thread_tree import ThreadTree

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader


class Marking(Screen[ScreenResultType]):
    """A screen on which the mouse marks words of text panes, for Ctrl-C to copy."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The widget at a cell, and the place in its text; a text pane knows the place itself."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if isinstance(widget, TextPane):
            return widget, widget.place_at(Offset(x, y) - widget.content_region.offset)
        return widget, offset


class Mouse(Marking[None]):
    """The reader as the mouse sees it."""

    @property
    def _reader(self) -> Reader:
        return cast("Reader", self)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Give the keys to the pane that is clicked on."""
        for name in PANES:
            if self.query_one(f"#{name}").region.contains(event.screen_x, event.screen_y):
                self._reader.enter_pane(name)

    def on_text_selected(self) -> None:
        """Say how what is marked is copied."""
        if self.get_selected_text():
            self._reader.say("Ctrl-C copies what is marked.")

    def action_copy_text(self) -> None:
        """Copy what is marked; without anything marked the key is another's."""
        marked = self.get_selected_text()
        if not marked:
            raise SkipAction
        copy(self._reader, marked, "what is marked")

    @on(ThreadTree.FoldClicked)
    def _fold_clicked(self, event: ThreadTree.FoldClicked) -> None:
        self._reader.go(event.node)
        toggle_fold(self._reader)

    @on(ThreadTree.Opened)
    def _opened(self) -> None:
        self._reader.enter_pane("post")

    @on(TextPane.Picked)
    def _picked(self, event: TextPane.Picked) -> None:
        kind, index = meant(event.target)
        acts: dict[Kind, Callable[[int], None]] = {
            Kind.NODE: self._reader.jump,
            Kind.QUOTE: partial(show_quote, self._reader),
            Kind.PASSAGE: partial(list_answers, self._reader),
            Kind.FOLD: partial(toggle_block, self._reader),
        }
        acts[kind](index)

    @on(HitList.Picked)
    def _hit_picked(self, event: HitList.Picked) -> None:
        self._reader.perform("first_in_list", event.position + 1)

    @on(KeyBar.Clicked)
    def _key_clicked(self, event: KeyBar.Clicked) -> None:
        self._reader.perform(event.name)
