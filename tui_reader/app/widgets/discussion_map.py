"""The map of a discussion as a pane: a line a branch, a cell for the posts of one time, and a cursor."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui_reader.app.overview.grid import Cell, Grid
from tui_reader.app.overview.lanes import Lane
from tui_reader.app.text.cells import fit
from tui_reader.app.text.words import author
from tui_reader.app.widgets import map_signs
from tui_reader.app.widgets.line_view import LineView
from tui_reader.app.widgets.looks import MAP_LOOKS, component_css, component_names, person_look
from tui_reader.app.widgets.map_signs import sign_of
from tui_reader.model import Thread

Part = tuple[str, tuple[str, ...]]
"""Some text and the roles it is shown in."""

LEVELS = 6
"""The most columns by which the name of a branch is indented."""


class DiscussionMap(LineView):
    """Shows a `Grid` with a cursor on one row of its tree; `here` is the row from which the map was opened."""

    COMPONENT_CLASSES = component_names("discussion-map", MAP_LOOKS)
    DEFAULT_CSS = component_css("DiscussionMap", "discussion-map", MAP_LOOKS)
    PREFIX = "discussion-map"
    ALLOW_SELECT = False

    class Resized(Message):
        """There is another number of columns or lines to lay the map out on."""

    class Moved(Message):
        """The cursor stands on another row."""

    class Opened(Message):
        """The cell under the cursor was clicked again."""

    def __init__(self, thread: Thread, here: int, *, ascii_only: bool) -> None:
        super().__init__(id="map")
        self.signs = map_signs.ASCII if ascii_only else map_signs.UNICODE
        self.here = self.row = here
        self.grid: Grid | None = None
        self._thread = thread

    @property
    def label_cells(self) -> int:
        """The width of the names of the branches."""
        return min(max(self.columns // 4, 12), 30)

    @property
    def map_cells(self) -> int:
        """The width that is left for the cells."""
        return max(self.columns - self.label_cells, 1)

    def show(self, grid: Grid) -> None:
        """Show a layout; the cursor stays on its row."""
        self.grid = grid
        self.set_line_count(len(grid.lanes))
        self.stand(self.row)

    def stand(self, row: int) -> None:
        """Put the cursor on a row."""
        self.row = row
        if self.grid is not None:
            lane, _ = self.grid.place(row)
            self.scroll_to_line(min(max(self.top, lane - self.lines_in_sight + 1), lane))
            self.post_message(self.Moved())
        self.refresh()

    def on_resize(self) -> None:
        """Ask for another layout."""
        super().on_resize()
        self.post_message(self.Resized())

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at, width = self.top + y, self.columns
        if self.grid is None or at >= len(self.grid.lanes):
            return Strip.blank(width, self.rich_style)
        parts = [*self._label(self.grid, at), *self._cells(self.grid, at)]
        segments = [Segment(text, self.styles_of(*roles)) for text, roles in parts if text]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _label(self, grid: Grid, at: int) -> Iterator[Part]:
        lane = grid.lanes[at]
        size = f" {len(lane):,} "
        words, look = self._called(grid, lane)
        room = self.label_cells - cell_len(size) - 1
        indent = min(lane.level, LEVELS, max(room - 1, 0))
        current = "label-current" if grid.place(self.row)[0] == at else "label"
        yield " " * (indent + 1) + fit(words, room - indent, self.signs.ellipsis), (look, current)
        yield size, ("count",)

    def _called(self, grid: Grid, lane: Lane) -> tuple[str, str]:
        if lane.heads > 1:
            return f"{lane.heads:,} branches", "count"
        node = grid.survey.tree.node[lane.start]
        return author(self._thread, node), person_look(grid.survey.person[lane.start])

    def _cells(self, grid: Grid, at: int) -> Iterator[Part]:
        done, line = 0, ""
        for column, cell in grid.cells[at].items():
            yield line * (column - done) or " " * (column - done), ("guide",)
            yield sign_of(len(cell.rows), cell.unread, self.signs), tuple(self._roles(cell))
            done, line = column + 1, self.signs.line

    def _roles(self, cell: Cell) -> Iterator[str]:
        yield person_look(cell.person)
        yield "unread" if cell.unread else "read"
        if cell.hits:
            yield "hit"
        if self.here in cell.rows:
            yield "here"
        if self.row in cell.rows:
            yield "cursor"

    def on_click(self, event: events.Click) -> None:
        """Move to the cell that was clicked, or open the one under the cursor."""
        spot = event.get_content_offset(self)
        if spot is None or self.grid is None or self.top + spot.y >= len(self.grid.lanes):
            return
        row = self.grid.nearest(self.top + spot.y, max(spot.x - self.label_cells, 0))
        if self.row in self.grid.cell(row).rows:
            self.post_message(self.Opened())
        else:
            self.stand(row)
