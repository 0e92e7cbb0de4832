"""What the panes share: thousands of lines, of which only those in sight are made."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView

from tui_reader.app.text.cells import cut
from tui_reader.app.widgets.looks import Styles

BORDER_SIGNS = 6
"""Cells of a border that its words leave free: corners, a line beside each, and blanks."""


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling pane of lines; the keys are the application's business."""

    DEFAULT_CSS = """
    LineView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
    }
    """
    PREFIX = ""
    """What the component classes of the pane start with."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.styles_of = Styles(self, self.PREFIX)
        self._title = self._note = ""

    def notify_style_update(self) -> None:
        """Make the styles anew after a change of theme or focus."""
        super().notify_style_update()
        self.styles_of.clear()

    @property
    def top(self) -> int:
        """The line at the top of the pane."""
        return self.scroll_offset.y

    @property
    def lines_in_sight(self) -> int:
        """The height of the pane in lines; 0 before it is laid out."""
        return int(self.scrollable_content_region.height)

    @property
    def columns(self) -> int:
        """The width of a line in cells."""
        return int(self.scrollable_content_region.width)

    @property
    def cursor_offset(self) -> Offset:
        """Where on the screen the line stands that is being read: the top one, unless there is a cursor."""
        return self.content_region.offset

    def set_title(self, title: str) -> None:
        """Write a title into the upper border, never read as markup."""
        self._title = title
        self._write_borders()

    def set_note(self, note: str) -> None:
        """Write a note into the lower border, never read as markup."""
        self._note = note
        self._write_borders()

    def on_resize(self) -> None:
        """Cut the words in the borders anew."""
        self._write_borders()

    def _write_borders(self) -> None:
        title, note = self._title, self._note
        if self.app.has_class("-ascii"):  # else Textual cuts them, with a sign that is not ASCII
            room = max(self.outer_size.width - BORDER_SIGNS, 0)
            title, note = cut(title, room, "..."), cut(note, room, "...")
        self.border_title = Content(title) if title else None
        self.border_subtitle = Content(note) if note else None

    def set_line_count(self, lines: int) -> None:
        """Say how many lines there are, without the layout pass that assigning `virtual_size` costs."""
        size = Size(self.columns, lines)
        self.set_reactive(LineView.virtual_size, size)
        self._scroll_update(size)

    def scroll_to_line(self, line: int) -> None:
        """Put a line at the top, as far as there are lines enough below."""
        self.scroll_to(y=max(0, line), animate=False)
