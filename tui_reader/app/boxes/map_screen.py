"""The screen of the map: it takes the keys and gives back the post to go to."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui_reader.app.background.aside import aside
from tui_reader.app.bars import Bar, Words
from tui_reader.app.overview.grid import Grid, Survey, lay_out
from tui_reader.app.overview.survey import survey
from tui_reader.app.overview.words import axis_words, post_words, who_words
from tui_reader.app.reading import Reading
from tui_reader.app.tree.moving import next_set
from tui_reader.app.widgets.discussion_map import DiscussionMap
from tui_reader.wording import counted

KEYS = (
    ("Enter", "go there"), ("h l", "along"), ("k j", "branch"), ("K J", "post"), ("Tab", "unread"), ("n N", "hit"),
    ("g G", "ends"), ("Esc", "back"),
)  # fmt: skip


def _key_words(key: str, words: str) -> Words:
    return (f" {key}", "bold $text-accent"), (f" {words} ", "")


class MapScreen(Screen[int | None], inherit_bindings=False):
    """The map of a reading; its result is the node to go to, None when the reader goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,M", "dismiss"),
        Binding("enter", "go"),
        Binding("l,right", "beside(1)"),
        Binding("h,left", "beside(-1)"),
        Binding("j,down", "beyond(1)"),
        Binding("k,up", "beyond(-1)"),
        Binding("pagedown,space", "beyond(10)"),
        Binding("pageup,minus", "beyond(-10)"),
        Binding("J", "along(1)"),
        Binding("K", "along(-1)"),
        Binding("g,home", "end(0)"),
        Binding("G,end", "end(-1)"),
        Binding("tab", "unread(False)"),
        Binding("shift+tab", "unread(True)"),
        Binding("n", "hit(False)"),
        Binding("N", "hit(True)"),
    ]

    def __init__(self, reading: Reading) -> None:
        super().__init__(id="map-screen")
        self._reading = reading
        self._survey: Survey | None = None
        self._tree = reading.thread.tree
        self._ascii = reading.signs.ascii
        self.map = DiscussionMap(reading.thread, self._tree.row[reading.node], ascii_only=self._ascii)

    def compose(self) -> ComposeResult:
        """The map above, its axis, who is who, the post under the cursor, and the keys."""
        yield self.map
        for name in ("axis", "who", "post", "keys"):
            yield Bar(id=f"map-{name}")

    def on_mount(self) -> None:
        """Begin to make the map, and give it the keys."""
        thread = self._reading.thread
        self.map.set_title(f"{thread.title}{self._reading.signs.dot}{counted(len(thread), 'post')}")
        self._bar("keys").show(part for key in KEYS for part in _key_words(*key))
        self.map.focus()
        aside(self, partial(survey, self._reading), self._take_survey)

    def _bar(self, name: str) -> Bar:
        return self.query_one(f"#map-{name}", Bar)

    def _take_survey(self, made: Survey) -> None:
        self._survey = made
        self._lay_out()

    @on(DiscussionMap.Resized)
    def _lay_out(self) -> None:
        if self._survey is not None and self.map.columns:
            aside(self, partial(lay_out, self._survey, self.map.map_cells, self.map.lines_in_sight), self._show)

    def _show(self, grid: Grid) -> None:
        if not self.is_attached:
            return
        self.map.show(grid)
        signs, dot = self.map.signs, self._reading.signs.dot
        axis = axis_words(grid.survey.axis, grid.width, signs.tick, signs.cut)
        zone = "UTC" if grid.survey.axis.converted else ""
        self._bar("axis").show([(f"{zone:>{self.map.label_cells}} {axis}", "")])
        self._bar("who").show(who_words(self._reading.facts.people, dot, self.size.width))

    @on(DiscussionMap.Moved)
    def _moved(self) -> None:
        grid, row = self.map.grid, self.map.row
        if grid is not None:
            node = self._tree.node[row]
            lines = post_words(
                self._reading.thread, node, grid.cell(row), row, self._reading.signs, self.size.width - 1
            )
            self._bar("post").show([("\n".join(lines), "")])

    @on(DiscussionMap.Opened)
    def action_go(self) -> None:
        """Go to the post under the cursor."""
        self.dismiss(self._tree.node[self.map.row])

    def action_beside(self, cells: int) -> None:
        """Along the branch."""
        if self.map.grid is not None:
            self.map.stand(self.map.grid.beside(self.map.row, cells))

    def action_beyond(self, lanes: int) -> None:
        """To another branch."""
        if self.map.grid is not None:
            self.map.stand(self.map.grid.beyond(self.map.row, lanes))

    def action_along(self, rows: int) -> None:
        """Along the tree, post by post."""
        self.map.stand(min(max(self.map.row + rows, 0), len(self._tree) - 1))

    def action_end(self, row: int) -> None:
        """To the first post of the tree, or the last."""
        self.map.stand(row % len(self._tree))

    def action_unread(self, backwards: bool) -> None:
        """To the next unread post."""
        self._to_next(self._survey.unread if self._survey else None, backwards)

    def action_hit(self, backwards: bool) -> None:
        """To the next hit of the search."""
        self._to_next(self._survey.hits if self._survey else None, backwards)

    def _to_next(self, flags: bytearray | None, backwards: bool) -> None:
        row = next_set(flags, self.map.row, 1, backwards=backwards) if flags else None
        if row is not None:
            self.map.stand(row)
