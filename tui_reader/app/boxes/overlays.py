"""What lies over the reader for a moment: a page of text, a list to pick from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui_reader.app.mouse import Marking
from tui_reader.app.pages.lists import Entry
from tui_reader.app.text.cells import cut
from tui_reader.app.text.page import Page
from tui_reader.app.widgets.text_pane import TextPane

ENTRY_CELLS = 144
"""Cells of the longest entry of a list: two lines, so that a screen holds some entries."""


class PageOverlay(Marking[None], ModalScreen[None]):
    """A page over the reader."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss"),
        Binding("j,down", "line(1)"),
        Binding("k,up", "line(-1)"),
        Binding("space,pagedown", "page(1)"),
        Binding("minus,pageup", "page(-1)"),
        Binding("g,home", "edge(False)"),
        Binding("G,end", "edge(True)"),
    ]

    def __init__(self, page: Page) -> None:
        super().__init__(classes="overlay")
        self._page = page

    def compose(self) -> ComposeResult:
        """The one pane."""
        yield TextPane(id="overlay-page")

    @property
    def pane(self) -> TextPane:
        """The pane that shows the page."""
        return self.query_one(TextPane)

    def on_mount(self) -> None:
        """Fill the pane and give it the keys."""
        self.pane.show(self._page)
        self.pane.focus()

    def action_line(self, lines: int) -> None:
        """Scroll by lines."""
        self.pane.line(lines)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self.pane.page(pages)

    def action_edge(self, end: bool) -> None:
        """Scroll to the start or to the end."""
        self.pane.scroll_to_offset(self.pane.length if end else 0, top_third=False)


class Entries(OptionList):
    """The entries of a list, with the keys of the reader beside those of the widget."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down"),
        Binding("k", "cursor_up"),
        Binding("space", "page_down"),
        Binding("minus", "page_up"),
        Binding("g", "first"),
        Binding("G", "last"),
    ]


class ListOverlay(ModalScreen[Entry | None]):
    """A list over the reader; the entry picked is its result."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss"),
    ]

    def __init__(self, title: str, entries: Sequence[Entry], at: int = 0, ellipsis: str = "…") -> None:
        super().__init__(classes="overlay")
        self._title, self._entries, self._at, self._ellipsis = title, entries, at, ellipsis

    def compose(self) -> ComposeResult:
        """The one pane."""
        words = (cut(entry.words, ENTRY_CELLS, self._ellipsis) for entry in self._entries)
        yield Entries(*(Option(Content(line)) for line in words), id="overlay-list")

    @property
    def list(self) -> OptionList:
        """The widget with the entries."""
        return self.query_one(OptionList)

    def on_mount(self) -> None:
        """Fill the pane and give it the keys."""
        self.list.border_title = Content(self._title)
        self.list.highlighted = self._at
        self.list.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back the entry."""
        event.stop()
        self.dismiss(self._entries[event.option_index])
