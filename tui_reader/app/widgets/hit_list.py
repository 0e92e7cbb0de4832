"""The hits of a search as a pane: one line a hit, the present one under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui_reader.app.finding.hit_walk import HitWalk
from tui_reader.app.pages.hit_line import HitLine
from tui_reader.app.text.cells import cut, fit
from tui_reader.app.widgets.line_view import LineView
from tui_reader.app.widgets.looks import TREE_LOOKS, component_css, component_names, person_look
from tui_reader.app.widgets.thread_tree import top_for
from tui_reader.app.widgets.tree_line import Part, author_cells

LABEL_CELLS = 9
"""Cells for the name of a post; a longer one takes what it needs."""
LEAD = 20
"""Signs shown before a hit that would else lie outside the pane."""


class HitList(LineView):
    """The hits of a walk. `source` says what the line of a hit of a node is; it is asked for lines in sight only."""

    COMPONENT_CLASSES = component_names("hit-list", TREE_LOOKS)
    DEFAULT_CSS = component_css("HitList", "hit-list", TREE_LOOKS)
    PREFIX = "hit-list"
    ALLOW_SELECT = False

    class Picked(Message):
        """A line was clicked on; `position` counts the hits of the walk."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def __init__(self, source: Callable[[int, int], HitLine], *, ascii_only: bool = False) -> None:
        super().__init__(id="hits")
        self._source = source
        self._ellipsis = "..." if ascii_only else "…"
        self._walk: HitWalk | None = None
        self._lines: dict[int, HitLine] = {}

    def show(self, walk: HitWalk | None) -> None:
        """Show the hits of a walk instead."""
        self._walk = walk
        self._lines.clear()
        self.set_line_count(len(walk) if walk else 0)
        self.follow()

    def follow(self) -> None:
        """Bring the present hit into sight."""
        if self._walk is not None and self.lines_in_sight:
            self.scroll_to_line(top_for(max(self._walk.position, 0), self.top, self.lines_in_sight))
        self.refresh()

    def on_resize(self) -> None:
        """Keep the present hit in sight."""
        super().on_resize()
        self.set_line_count(len(self._walk) if self._walk else 0)
        self.follow()

    def on_click(self, event: events.Click) -> None:
        """Tell which line was clicked on."""
        spot = event.get_content_offset(self)
        if spot is not None and self._walk is not None and self.top + spot.y < len(self._walk):
            self.post_message(self.Picked(self.top + spot.y))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line, width = self.top + y, self.columns
        if self._walk is None or line >= len(self._walk):
            return Strip.blank(width, self.rich_style)
        over: tuple[str, ...] = ()
        if line == self._walk.position:
            over = ("cursor",) if self.has_focus else ("cursor-blurred",)
        parts = _parts(self._line(line), width, self._ellipsis)
        segments = [Segment(text, self.styles_of(*roles, *over)) for text, roles in parts if text]
        return Strip(segments).adjust_cell_length(width, self.styles_of(*over))

    def _line(self, position: int) -> HitLine:
        assert self._walk is not None
        if len(self._lines) > 4 * max(self.lines_in_sight, 1):
            self._lines.clear()
        if position not in self._lines:
            self._lines[position] = self._source(*self._walk.at(position))
        return self._lines[position]


def _parts(line: HitLine, width: int, ellipsis: str) -> Iterator[Part]:
    label = f" {line.label:<{LABEL_CELLS}} "
    name = fit(line.author, author_cells(width), ellipsis) + " "
    room = max(width - cell_len(label) - cell_len(name), 0)
    yield label, ("guide",)
    yield name, (person_look(line.person),)
    start, end = line.marked
    begin = 0 if cell_len(line.words[:end]) < room else max(start - LEAD, 0)
    before = (ellipsis if begin else "") + line.words[begin:start]
    yield before, ("summary",)
    yield line.words[start:end], ("hit",)
    yield cut(line.words[end:], max(room - cell_len(before + line.words[start:end]), 0), ellipsis), ("summary",)
