"""The two panes of text beside the tree: the post at the place, and the source of the quote shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container

from tui_reader.app.pages.folds import blocks_of
from tui_reader.app.pages.hits import hit_runs
from tui_reader.app.pages.post import post_page
from tui_reader.app.panel import panel_note, panel_page
from tui_reader.app.reading import Reading
from tui_reader.app.text.page import Page, Run
from tui_reader.app.widgets.text_pane import TextPane
from tui_reader.model import Place

if TYPE_CHECKING:
    from textual.timer import Timer

SOURCE_AFTER = 0.015
"""Seconds after a key until the source is painted, so that tree and post come first."""


class Texts(Container):
    """Shows the place of a reading in words; `post_shown` and `source_shown` are the pages of the panes;
    `stood_on` is the passage that somebody was sent to.
    """

    def __init__(self, reading: Reading) -> None:
        super().__init__(id="texts")
        self._reading = reading
        self.post, self.source = TextPane(id="post"), TextPane(id="source")
        self.post_shown = self.source_shown = Page("")
        self.stood_on: Run | None = None
        self._timer: Timer | None = None
        self._columns = 0

    def compose(self) -> ComposeResult:
        """The post, and its source beside or below it."""
        yield self.post
        yield self.source

    def show_post(self, *, keep_scroll: bool = False) -> None:
        """Show the post at the place."""
        reading = self._reading
        self.stood_on = None
        self._columns = self.post.columns
        self.post_shown = post_page(reading.thread, reading.node, replace(reading.view(), columns=self._columns))
        self.post.show(self.post_shown, keep_scroll=keep_scroll)
        self._overlay(self.post, self.post_shown)

    def on_resize(self) -> None:
        """Let the lines of folds tell what they hide at the width there is now."""
        self.call_after_refresh(self._count_folded)

    def _count_folded(self) -> None:
        if self.post.columns == self._columns or not self.post_shown.folds:
            return
        standing = self.standing
        self.show_post(keep_scroll=True)
        if standing:
            self.stand_on(standing.start, standing.end)

    def show_source(self) -> None:
        """Show where the present quote comes from, or what the post answers."""
        reading = self._reading
        self.source_shown = panel_page(reading)
        if self._timer is None:
            self._timer = self.set_timer(SOURCE_AFTER, self._paint_source)

    def _paint_source(self) -> None:
        reading = self._reading
        self._timer = None
        self.source.show(self.source_shown)
        self.source.set_note(panel_note(reading))
        self._overlay(self.source, self.source_shown)

    def show_hits(self) -> None:
        """Mark the hits of the search, or nothing when nothing is sought."""
        for pane, page in ((self.post, self.post_shown), (self.source, self.source_shown)):
            pane.overlay([])
            self._overlay(pane, page)

    def _overlay(self, pane: TextPane, page: Page) -> None:
        sought = self._reading.sought
        runs = [self.stood_on] if self.stood_on and pane is self.post else []
        if sought is not None:
            runs += hit_runs(page, sought.hits.spans, sought.walk.present)
        if runs:
            pane.overlay(runs)

    def stand_on(self, start: int, end: int) -> None:
        """Scroll the post to a passage of its body and mark it, until another post is shown."""
        self.bring_into_sight(start)
        first = self.post_shown.place_of(self._reading.node, start)
        last = self.post_shown.place_of(self._reading.node, end)
        if first is not None and last is not None:
            self.stood_on = Run(first, last, "marked")
            self._overlay(self.post, self.post_shown)

    @property
    def standing(self) -> Place | None:
        """The passage that somebody was sent to, in the body of its post."""
        start = self.post_shown.body_of(self.stood_on.start) if self.stood_on else None
        if start is None or self.stood_on is None:
            return None
        return Place(*start, start[1] + self.stood_on.end - self.stood_on.start)

    def bring_into_sight(self, offset: int, *, unfold: bool = True) -> None:
        """Scroll the post so that an offset of its body is in sight; `unfold` opens a folded quote over it."""
        node = self._reading.node
        if unfold and self.post_shown.place_of(node, offset) is None:
            self._unfold_quote_at(offset)
        place = self.post_shown.line_of(node, offset)
        if place is not None:
            self.post.scroll_to_offset(place)

    def keep_in_sight(self, offset: int) -> None:
        """Scroll the post only if an offset of its body, or what stands for it, is out of sight."""
        place = self.post_shown.line_of(self._reading.node, offset)
        if place is not None and not self.post.in_sight(place):
            self.post.scroll_to_offset(place, top_third=False)

    def _unfold_quote_at(self, offset: int) -> None:
        reading = self._reading
        for block in blocks_of(reading.thread, reading.node, reading.view()):
            if block.start <= offset < block.end and reading.quote_folds.folded(reading.node, block.start):
                reading.quote_folds.toggle(reading.node, block.start)
                self.show_post(keep_scroll=True)

    @property
    def top(self) -> int:
        """The offset into the body of the post that is at the top of its pane; 0 for the head."""
        return self.post_shown.offset_at(self.post.top_offset())

    def scroll_to_body(self, offset: int, head: int = 0) -> None:
        """Put an offset into the body of the post at the top of its pane; for 0, the offset `head` into the page."""
        place = self.post_shown.line_of(self._reading.node, offset) if offset else None
        self.post.scroll_to_offset(head if place is None else place, top_third=False)
