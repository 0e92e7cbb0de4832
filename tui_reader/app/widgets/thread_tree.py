"""The reply tree as a pane: one line a post, painted when it is in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from tui_reader.app.tree import guides
from tui_reader.app.tree.folding import Folding
from tui_reader.app.tree.guides import LEVELS, Guides, Lead
from tui_reader.app.tree.row import Row
from tui_reader.app.widgets import tree_line
from tui_reader.app.widgets.line_view import LineView
from tui_reader.app.widgets.looks import TREE_LOOKS, component_css, component_names
from tui_reader.app.widgets.word_line import word_line
from tui_reader.model import Tree

LEARNED_AT_ONCE = 4000
"""Rows whose guides are worked out between keys, in about 2 ms."""
PAUSE = 0.012
"""Seconds between two such slices, so that keys come first."""
MARGIN = 2
"""Lines kept in sight above and below the cursor."""
CACHED_ROWS = 4096
"""Rows kept before the cache starts anew; a few hundred are in sight at most."""
GUIDES_SHARE = 4
"""Guides take one in so many cells of the pane's width at most."""


def blank_row(node: int) -> Row:
    """What a line says while nobody said what it should."""
    return Row(author="", person=0, summary=f"{node}")


class AboutNode(Message):
    """A message of the tree about one of its nodes."""

    def __init__(self, node: int) -> None:
        super().__init__()
        self.node = node


class ThreadTree(LineView):
    """The reply tree with a cursor.

    `row_source` tells what the line of a node says; it is called for lines in sight only, and again after
    `refresh_rows`. The folds belong to the caller: change the `Folding`, then call `refresh_folds`.
    `move_to` posts no `Moved`, as its caller knows where the cursor goes; every other movement does.
    """

    COMPONENT_CLASSES = component_names("thread-tree", TREE_LOOKS)
    DEFAULT_CSS = component_css("ThreadTree", "thread-tree", TREE_LOOKS)
    PREFIX = "thread-tree"
    ALLOW_SELECT = False

    class Moved(AboutNode):
        """The cursor stands on another node."""

    class FoldClicked(AboutNode):
        """The fold mark of a node was clicked; the tree itself has folded nothing."""

    class Opened(AboutNode):
        """The row under the cursor was clicked again."""

    def __init__(
        self,
        row_source: Callable[[int], Row] = blank_row,
        *,
        ascii_only: bool = False,
        indent: int = guides.INDENT,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.row_source = row_source
        self._guide_signs = guides.ASCII if ascii_only else guides.UNICODE
        self._indent = indent
        self._line_signs = tree_line.ASCII if ascii_only else tree_line.UNICODE
        self._folding: Folding | None = None
        self._rows: dict[int, Row] = {}
        self._row = 0
        self._line = 0
        self._top_row = 0

    def show(self, tree: Tree, folding: Folding, cursor_node: int) -> None:
        """Show a tree; the cursor stays on its line of the screen when there was one."""
        shown_before = self._folding is not None
        self._folding = folding
        self._guides = Guides(tree, self._guide_signs, self._indent)
        self._rows.clear()
        offset = self._line - self.top
        self._row = tree.row[cursor_node]
        self._settle()
        if shown_before:
            self.scroll_to_line(self._line - offset)
        self._into_view()
        self._learn_guides(self._guides)

    def _learn_guides(self, guides: Guides) -> None:
        """Work out the guides of a large tree in slices, so that a jump to its end need not."""
        if guides is self._guides and guides.learn_more(LEARNED_AT_ONCE):
            self.set_timer(PAUSE, partial(self._learn_guides, guides))

    def refresh_rows(self) -> None:
        """Ask anew what the lines say."""
        self._rows.clear()
        self.refresh()

    def refresh_folds(self) -> None:
        """Show the folds as they are now; the cursor, or the top row when it is out of sight, stays where it is."""
        if self._folding is None:
            return
        offset = self._line - self.top
        in_sight, top_row = 0 <= offset < self.lines_in_sight, self._top_row
        node = self.cursor_node
        self._settle()
        self.scroll_to_line(self._line - offset if in_sight else self._folding.line_of(top_row))
        if self.cursor_node != node:
            self.post_message(self.Moved(self.cursor_node))

    def _settle(self) -> None:
        """Bring line count and cursor in accord with the folds."""
        assert self._folding is not None
        self._line = max(0, self._folding.line_of(self._row))
        self._row = self._folding.row_at(self._line) if len(self._folding) else 0
        self.set_line_count(len(self._folding))
        self.refresh()

    @property
    def cursor_node(self) -> int:
        """The node under the cursor."""
        if self._folding is None or not len(self._folding):
            return 0
        return self._folding.tree.node[self._row]

    @property
    def cursor_line(self) -> int:
        """The line of the cursor, counted over the visible rows from 0."""
        return self._line

    @property
    def cursor_offset(self) -> Offset:
        """Where on the screen the cursor's line begins."""
        return self.content_region.offset + Offset(0, self._line - self.top)

    def move_to(self, node: int, reveal: bool = True) -> None:
        """Put the cursor on a node; unless `reveal` opens the folds above it, on its nearest visible ancestor."""
        if self._folding is None:
            return
        row = self._folding.tree.row[node]
        if reveal and not self._folding.shows(row):
            self._folding.reveal(row)
            self.refresh_folds()
        self._stand(self._folding.line_of(row), tell=False)

    def move_by(self, lines: int) -> None:
        """Move the cursor down, or up for a negative number, as far as there are lines."""
        if self._folding is not None and len(self._folding):
            self._stand(min(max(self._line + lines, 0), len(self._folding) - 1))

    def page(self, direction: int) -> None:
        """Move the cursor and the view by a page (1 down, -1 up), keeping one line of the last one."""
        step = direction * max(1, self.lines_in_sight - 1)
        self.scroll_to_line(self.top + step)
        self.move_by(step)

    def _stand(self, line: int, *, tell: bool = True) -> None:
        assert self._folding is not None
        if line != self._line:
            self.refresh_line(self._line)
            self.refresh_line(line)
            self._line, self._row = line, self._folding.row_at(line)
            if tell:
                self.post_message(self.Moved(self.cursor_node))
        self._into_view()

    def _into_view(self) -> None:
        height = self.lines_in_sight
        if height:
            self.scroll_to_line(top_for(self._line, self.top, height))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line, width = self.top + y, self.columns
        if self._folding is None or line >= len(self._folding):
            return Strip.blank(width, self.rich_style)
        row = self._folding.row_at(line)
        hidden = self._folding.tree.end[row] - row - 1 if self._folding.folded(row) else 0
        over: tuple[str, ...] = ()
        if line == self._line:
            over = ("cursor",) if self.has_focus else ("cursor-blurred",)
        said = self._said(row)
        if said.said:
            return word_line(said, hidden, width, self.styles_of, over=over)
        lead = self._lead(row, said)
        return tree_line.tree_line(said, lead, hidden, width, self.styles_of, signs=self._line_signs, over=over)

    def _said(self, row: int) -> Row:
        assert self._folding is not None
        node = self._folding.tree.node[row]
        said = self._rows.get(node)
        if said is None:
            if len(self._rows) >= CACHED_ROWS:
                self._rows.clear()
            said = self._rows[node] = self.row_source(node)
        return said

    def _lead(self, row: int, said: Row) -> Lead:
        assert self._folding is not None
        levels = min(LEVELS, self.columns // (GUIDES_SHARE * self._indent))
        return self._guides.lead(row, stated=said.stated, folded=self._folding.folded(row), levels=levels)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the top row, which later folds must not move."""
        super().watch_scroll_y(old_value, new_value)
        if self._folding is not None and self.top < len(self._folding):
            self._top_row = self._folding.row_at(self.top)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        if self._folding is not None:
            self.set_line_count(len(self._folding))
            self._into_view()

    def on_click(self, event: events.Click) -> None:
        """Move to a row, open the one under the cursor, or ask for a fold."""
        spot = event.get_content_offset(self)
        if spot is None or self._folding is None or self.top + spot.y >= len(self._folding):
            return
        line = self.top + spot.y
        row = self._folding.row_at(line)
        said = self._said(row)
        mark = -2 if said.said else len(self._lead(row, said).guides)
        if self._folding.foldable(row) and mark <= spot.x <= mark + 1:
            self.post_message(self.FoldClicked(self._folding.tree.node[row]))
        elif line == self._line:
            self.post_message(self.Opened(self.cursor_node))
        else:
            self._stand(line)


def top_for(line: int, top: int, height: int) -> int:
    """The top line of a view of `height` lines that shows a line: moved no more than needed, or a third above
    the line when it is far off.
    """
    margin = min(MARGIN, (height - 1) // 2)
    lowest, highest = line - height + 1 + margin, line - margin
    if top < lowest - height or top > highest + height:
        return max(0, line - height // 3)
    return max(0, min(max(top, lowest), highest))
