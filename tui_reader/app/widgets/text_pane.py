"""A page of text as a pane, wrapped and painted as far as it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.timer import Timer

from tui_reader.app.text.leads import leads_of
from tui_reader.app.text.page import Page, Run
from tui_reader.app.text.run_index import RunIndex, pieces
from tui_reader.app.text.wrap import Wrapping, expanded
from tui_reader.app.widgets.line_view import LineView
from tui_reader.app.widgets.looks import TEXT_LOOKS, component_css, component_names, person_look

AHEAD = 200
"""Lines wrapped at once beyond what is in sight; the others follow between keys."""
SLICE = 0.004
"""Seconds of wrapping at a time between keys, a quarter of a frame."""
PAUSE = 0.012
"""Seconds between two slices, so that keys come first."""


class TextPane(LineView):
    """Shows a `Page`, with hits laid over it."""

    COMPONENT_CLASSES = component_names("text-pane", TEXT_LOOKS)
    DEFAULT_CSS = component_css("TextPane", "text-pane", TEXT_LOOKS)
    PREFIX = "text-pane"

    class Picked(Message):
        """A run with a target was clicked."""

        def __init__(self, target: int) -> None:
            super().__init__()
            self.target = target

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._page = Page("")
        self._wrapping = Wrapping("", 2)
        self._runs = RunIndex()
        self._overlay = RunIndex()
        self._selected: list[Run] = []
        self._top_offset = 0
        self._wanted: tuple[int, bool] | None = None
        self._wrapping_on: Timer | None = None

    @property
    def length(self) -> int:
        """The length of the page's text."""
        return len(self._page.text)

    def show(self, page: Page, keep_scroll: bool = False) -> None:
        """Show a page from its anchor on; with `keep_scroll` the text of a body that is in sight stays where it is."""
        kept = self._text_in_sight(page) if keep_scroll and self.columns else None
        self._page = page
        self._runs, self._overlay = RunIndex(page.runs), RunIndex()
        self.set_title(page.title)
        self._wrap_anew()
        if kept is None:
            self.scroll_to_offset(page.anchor)
        else:
            self._put(*kept)

    def overlay(self, runs: Sequence[Run]) -> None:
        """Lay runs over those of the page, in place of what was laid over it before."""
        self._overlay = RunIndex(runs)
        self.refresh()

    def scroll_to_offset(self, page_offset: int, top_third: bool = True) -> None:
        """Scroll so that an offset of the page is a third below the top, or at the top."""
        if self.columns:
            self._put(page_offset, self.lines_in_sight // 3 if top_third else 0)
        else:
            self._wanted = page_offset, top_third

    def top_offset(self) -> int:
        """The page offset of the first line in sight."""
        return self._wanted[0] if self._wanted else self._top_offset

    def in_sight(self, page_offset: int) -> bool:
        """Whether the line of an offset of the page is in sight."""
        return 0 <= self._wrapping.line_of(page_offset) - self.top < max(self.lines_in_sight, 1)

    @property
    def bottom_reached(self) -> bool:
        """Whether the last line is in sight."""
        return self._wrapping.done and self.top + self.lines_in_sight >= len(self._wrapping)

    def page(self, direction: int) -> bool:
        """Scroll by a page (1 down, -1 up) less one line; False when there was no further to go."""
        return self.line(direction * max(1, self.lines_in_sight - 1))

    def line(self, lines: int) -> bool:
        """Scroll down by lines, or up for a negative number; False when there was no further to go."""
        before = self.top
        self._scroll(before + lines)
        return self.top != before

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line, width = self.top + y, self.columns
        if line >= len(self._wrapping):
            return Strip.blank(width, self.rich_style)
        start, end = self._wrapping.span(line)
        runs = self._runs.over(start, end) + self._overlay.over(start, end) + self._selected
        lead = self._wrapping.lead(line)
        column, segments = len(lead), [Segment(lead, self._look_before(start))] if lead else []
        for first, last, over in pieces(start, end, runs):
            shown = expanded(self._page.text[first:last], column, width)
            column += cell_len(shown)
            segments.append(Segment(shown, self.styles_of(*map(look_of, over))))
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _look_before(self, start: int) -> Style:
        """How what is drawn before a line looks: as its first sign does."""
        return self.styles_of(*map(look_of, self._runs.over(start, start + 1)))

    def place_at(self, cell: Offset) -> Offset:
        """The line at a cell of the pane, and which of its signs stands there; the last one right of and below it."""
        line = min(max(self.top + cell.y, 0), len(self._wrapping) - 1)
        start, end = self._wrapping.span(line)
        offset = self._wrapping.offset_at(line, cell.x) if line == self.top + cell.y else None
        return Offset((end if offset is None else offset) - start, line)

    def _marked(self, selection: Selection) -> tuple[int, int]:
        """The span of the page that is marked."""
        start = 0 if selection.start is None else self._offset_of(selection.start)
        return start, self.length if selection.end is None else self._offset_of(selection.end)

    def _offset_of(self, place: Offset) -> int:
        start, end = self._wrapping.span(min(place.y, len(self._wrapping) - 1))
        return min(start + place.x, end)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The marked text as the post has it, not as it was wrapped, and what follows it."""
        start, end = self._marked(selection)
        return (self._page.text[start:end], "\n") if start < end else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is marked."""
        self._selected = [Run(*self._marked(selection), "selected")] if selection else []
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked on, unless the mouse was moved to mark words."""
        spot = event.get_content_offset(self)
        if self._selected or spot is None or self.top + spot.y >= len(self._wrapping):
            return
        offset = self._wrapping.offset_at(self.top + spot.y, spot.x)
        runs = self._runs.over(offset, offset + 1) if offset is not None else []
        targets = [run.target for run in runs if run.target is not None]
        if targets:
            self.post_message(self.Picked(targets[-1]))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the text at the top, which a change of width must not move."""
        super().watch_scroll_y(old_value, new_value)
        self._note_top()

    def _note_top(self) -> None:
        if self.top < len(self._wrapping):
            self._top_offset = self._wrapping.span(self.top)[0]

    def on_resize(self) -> None:
        """Wrap to the new width and keep the text at the top."""
        if not self.columns:
            return
        wanted, self._wanted = self._wanted, None
        top = self._top_offset
        if self.columns != self._wrapping.width:
            self._wrap_anew()
        if wanted:
            self.scroll_to_offset(*wanted)
        else:
            self._put(top, 0)
            self._top_offset = top

    def _text_in_sight(self, page: Page) -> tuple[int, int]:
        """The first line in sight that `page` shows too: its offset there, and how far it is below the top."""
        lines = range(self.top, min(self.top + self.lines_in_sight, len(self._wrapping)))
        for below, line in enumerate(lines if self.top else ()):
            body = self._page.body_of(self._wrapping.span(line)[0])
            place = page.place_of(*body) if body else None
            if place is not None:
                return place, below
        return self._top_offset if self.top else 0, 0

    def _wrap_anew(self) -> None:
        if self._selected:
            self.screen.clear_selection()
        self._wrapping = Wrapping(self._page.text, self.columns, leads_of(self._page))
        self._reach(0)
        self.refresh()

    def _put(self, offset: int, below: int) -> None:
        """Scroll so that an offset is so many lines below the top."""
        self._scroll(self._wrapping.line_of(min(offset, self.length)) - below)

    def _scroll(self, line: int) -> None:
        self._reach(line)
        self.scroll_to_line(line)
        self._note_top()

    def _reach(self, line: int) -> None:
        """Wrap as far as a view from a line on shows, and a stretch more."""
        if not self.columns:
            return
        self._wrapping.wrap_lines(line + self.lines_in_sight + AHEAD)
        self.set_line_count(len(self._wrapping))
        if not self._wrapping.done and self._wrapping_on is None:
            self._wrapping_on = self.set_timer(PAUSE, self._wrap_on)

    def _wrap_on(self) -> None:
        """Wrap for a moment, and again after a pause, until all is wrapped."""
        self._wrapping_on = None
        stop = perf_counter() + SLICE
        while not self._wrapping.done and perf_counter() < stop:
            self._wrapping.wrap_more(64)
        self._reach(0)


def look_of(run: Run) -> str:
    """The name of the look of a run."""
    return person_look(run.person) if run.style == "person" else run.style
