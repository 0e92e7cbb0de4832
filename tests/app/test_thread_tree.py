from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import product

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from tests.app.trees import chain, tree_of
from tui_reader.app.tree.folding import Folding
from tui_reader.app.tree.guides import Lead
from tui_reader.app.tree.row import Row
from tui_reader.app.widgets.looks import Styles
from tui_reader.app.widgets.thread_tree import ThreadTree, top_for
from tui_reader.app.widgets.tree_line import tree_line
from tui_reader.model import Tree

BROAD = tree_of([-1, *[0] * 99])
NESTED = tree_of([-1, *(row - 1 if row % 10 != 1 else 0 for row in range(1, 101))])
"""Ten chains of ten replies under one root."""


class Host(App[None]):
    """A tree alone on the screen."""

    def __init__(self, tree: Tree, ascii_only: bool = False) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.told: list[tuple[str, int]] = []
        self.pane = ThreadTree(self.row, ascii_only=ascii_only)
        self.replies = tree
        self.folding = Folding(tree)

    def row(self, node: int) -> Row:
        self.asked.append(node)
        return Row(author=f"[b]p{node}", person=node, summary=f"says {node}")

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.show(self.replies, self.folding, 0)

    @property
    def screen_line(self) -> int:
        return self.pane.cursor_line - self.pane.top

    def lines(self) -> list[str]:
        return [self.pane.render_line(y).text for y in range(self.pane.lines_in_sight)]

    def on_thread_tree_moved(self, event: ThreadTree.Moved) -> None:
        self.hear(event, event.node)

    def on_thread_tree_opened(self, event: ThreadTree.Opened) -> None:
        self.hear(event, event.node)

    def on_thread_tree_fold_clicked(self, event: ThreadTree.FoldClicked) -> None:
        self.hear(event, event.node)

    def hear(self, event: Message, node: int) -> None:
        self.told.append((type(event).__name__, node))


@asynccontextmanager
async def shown(tree: Tree, size: tuple[int, int] = (60, 20)) -> AsyncIterator[tuple[Host, Pilot[None]]]:
    host = Host(tree)
    async with host.run_test(size=size) as pilot:
        await pilot.pause()
        yield host, pilot


async def test_only_rows_in_sight_are_asked_for_and_once() -> None:
    async with shown(BROAD) as (host, _):
        assert sorted(host.asked) == list(range(20))
        host.pane.refresh_rows()
        host.lines()
        assert sorted(host.asked) == sorted([*range(20)] * 2)


async def test_lines_show_guides_author_and_words_as_they_are() -> None:
    async with shown(tree_of([-1, 0, 1, 0])) as (host, _):
        lines = [line.rstrip() for line in host.lines()[:4]]
    assert [line.split("  ")[0] for line in lines] == [" ▾", " ├─▾", " │╰─", " └──"]
    assert all(line.endswith(f"says {node}") and f"[b]p{node}" in line for node, line in enumerate(lines))


async def test_moving_repaints_two_lines() -> None:
    async with shown(BROAD) as (host, pilot):
        painted: list[int] = []
        paint = host.pane.render_line
        host.pane.render_line = lambda y: painted.append(y) or paint(y)  # type: ignore[method-assign, func-returns-value]
        host.pane.move_by(5)
        await pilot.pause()
        assert sorted(painted) == [0, 5]


async def test_the_cursor_stays_within_the_lines() -> None:
    async with shown(BROAD) as (host, pilot):
        host.pane.move_by(-3)
        assert host.pane.cursor_node == 0
        host.pane.move_by(1000)
        assert host.pane.cursor_node == 99
        assert host.screen_line == 19
        await pilot.pause()
        assert host.told == [("Moved", 99)]


async def test_a_page_moves_cursor_and_view_alike() -> None:
    async with shown(BROAD) as (host, _):
        host.pane.move_by(5)
        host.pane.page(1)
        assert (host.pane.cursor_line, host.pane.top) == (24, 19)
        host.pane.page(-1)
        assert (host.pane.cursor_line, host.pane.top) == (5, 0)


async def test_going_to_a_hidden_node_opens_the_folds_above_it() -> None:
    async with shown(NESTED) as (host, pilot):
        host.folding.fold_all()
        host.pane.refresh_folds()
        host.pane.move_to(25)
        assert host.pane.cursor_node == 25
        assert host.folding.shows(25)
        assert 0 <= host.screen_line < 20
        await pilot.pause()
        assert host.told == []


async def test_going_to_a_hidden_node_can_stop_at_the_fold() -> None:
    async with shown(NESTED) as (host, _):
        host.folding.fold(21)
        host.pane.refresh_folds()
        host.pane.move_to(25, reveal=False)
        assert host.pane.cursor_node == 21


@pytest.mark.parametrize("folds", [[1, 11, 21], [0, 41], [51, 61, 91]])
async def test_folding_keeps_the_cursor_on_its_line_of_the_screen(folds: Sequence[int]) -> None:
    async with shown(NESTED) as (host, _):
        host.pane.move_to(71)
        before = host.screen_line
        for node in folds:
            host.folding.fold(node)
            host.folding.reveal(71)
        host.pane.refresh_folds()
        assert host.pane.cursor_node == 71
        assert host.screen_line == min(before, host.pane.cursor_line)


async def test_a_fold_over_the_cursor_takes_it_along_and_says_so() -> None:
    async with shown(NESTED) as (host, pilot):
        host.pane.move_to(25)
        host.folding.fold(21)
        host.pane.refresh_folds()
        await pilot.pause()
        assert host.pane.cursor_node == 21
        assert host.told == [("Moved", 21)]


async def test_folding_above_a_view_scrolled_off_the_cursor_keeps_its_top_row() -> None:
    async with shown(NESTED) as (host, _):
        host.pane.scroll_to_line(50)
        host.folding.fold(11)
        host.pane.refresh_folds()
        assert host.folding.row_at(host.pane.top) == 50


async def test_another_tree_keeps_the_cursor_on_its_line_of_the_screen() -> None:
    async with shown(BROAD) as (host, _):
        host.pane.move_to(60)
        before = host.screen_line
        host.pane.show(NESTED, Folding(NESTED), 60)
        assert host.pane.cursor_node == 60
        assert host.screen_line == before


async def test_a_smaller_screen_keeps_the_cursor_in_sight() -> None:
    async with shown(BROAD) as (host, pilot):
        host.pane.move_to(19)
        await pilot.resize_terminal(30, 6)
        assert 0 <= host.screen_line < 6
        assert {cell_len(line) for line in host.lines()} == {host.pane.columns}


async def test_clicks_move_then_open_and_ask_for_folds() -> None:
    async with shown(tree_of([-1, 0, 1, 0])) as (host, pilot):
        await pilot.click(ThreadTree, offset=(20, 3))
        await pilot.click(ThreadTree, offset=(20, 3))
        await pilot.click(ThreadTree, offset=(3, 1))
        await pilot.click(ThreadTree, offset=(20, 15))
        assert host.told == [("Moved", 3), ("Opened", 3), ("FoldClicked", 1)]
        assert host.folding.folded_rows() == []


async def test_a_folded_row_counts_what_it_hides() -> None:
    async with shown(NESTED) as (host, _):
        host.pane.row_source = lambda node: Row("ann", 0, "says", hits=1, hidden_unread=3, hidden_hits=2)
        host.pane.refresh_rows()
        host.folding.fold(1)
        host.pane.refresh_folds()
        assert host.lines()[1].rstrip().endswith("1 hit +9 ●3, 2 hits")
        assert host.lines()[2].rstrip().endswith("1 hit")


async def test_a_muted_row_says_so_without_colour() -> None:
    async with shown(NESTED) as (host, _):
        host.pane.row_source = lambda node: Row("ann", 0, "says", muted=True, hits=node)
        host.pane.refresh_rows()
        assert host.lines()[0].rstrip().endswith(" muted")
        assert host.lines()[2].rstrip().endswith("2 hits, muted")


async def test_a_chain_of_five_thousand_is_walked_to_its_end() -> None:
    async with shown(chain(5000)) as (host, _):
        host.pane.move_to(4999)
        assert host.lines()[-1].startswith("╰─")
        host.folding.fold_all()
        host.pane.refresh_folds()
        assert host.pane.cursor_node == 0
        assert "+4999" in host.lines()[0]


async def test_plain_signs_draw_everything_in_ascii() -> None:
    host = Host(NESTED, ascii_only=True)
    async with host.run_test(size=(60, 20)) as pilot:
        host.pane.row_source = lambda node: Row("ann " * 9, 0, "w" * 99, True, True, 1, stated=False)
        host.pane.refresh_rows()
        await pilot.pause()
        assert all(line.isascii() for line in host.lines())


async def test_a_line_takes_exactly_its_width() -> None:
    async with shown(BROAD) as (host, _):
        lead, over = Lead(" ├─", "▾", "13"), ("cursor",)
        for words in ("plain", "水が出ないのですが" * 9, "e\u0301" * 99, ""):
            row = Row(words, 3, words, unread=True, bookmarked=True, hits=7, hidden_unread=8, hidden_hits=9)
            guess = replace(row, missing=True, stated=False, sure=0.2)
            for width, said in product([1, 5, 12, 40, 80], [row, guess]):
                strip = tree_line(said, lead, 12, width, host.pane.styles_of, over=over)
                assert strip.cell_length == cell_len(strip.text) == width


async def test_a_guess_shows_how_sure_it_is() -> None:
    async with shown(BROAD) as (host, _):
        styles: Styles = host.pane.styles_of
        row = Row("ann", 0, "says", stated=False, sure=0.9)
        signs = [
            tree_line(said, Lead("", "▾", ""), 0, 40, styles, over=()).text[1]
            for said in (row, replace(row, sure=0.3), replace(row, stated=True))
        ]
        assert signs == [" ", "?", " "]


@pytest.mark.parametrize(
    ("line", "top", "expected"), [(5, 0, 0), (0, 10, 0), (20, 0, 3), (11, 10, 9), (500, 0, 494), (3, 400, 0)]
)
def test_the_view_moves_no_more_than_needed(line: int, top: int, expected: int) -> None:
    assert top_for(line, top, 20) == expected
