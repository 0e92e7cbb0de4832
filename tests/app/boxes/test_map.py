from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.app.builders import trams
from tests.app.screen import Screen, on_screen, text_of, until
from tui_reader.app.boxes.map_screen import MapScreen
from tui_reader.app.reader import Reader
from tui_reader.model import Thread


@asynccontextmanager
async def on_map(
    of: Thread | None = None, size: tuple[int, int] = (120, 40), *, ascii_only: bool = False
) -> AsyncIterator[tuple[Screen, Reader, MapScreen]]:
    async with on_screen(of, size, ascii_only=ascii_only) as (pilot, reader, _):
        reader.perform("map")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, MapScreen)
        await until(pilot, lambda: screen.map.grid)
        await pilot.pause()
        yield pilot, reader, screen


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (80, 24), (30, 10)])
async def test_the_map_shows_branches_people_and_the_post_at_the_cursor(size: tuple[int, int]) -> None:
    async with on_map(size=size) as (pilot, _, _):
        shown = text_of(pilot)
        assert " Ada " in shown
        assert "●" in shown
        assert "#100 Ada" in shown


async def test_the_map_in_plain_signs_is_ascii() -> None:
    async with on_map(ascii_only=True) as (pilot, _, _):
        shown = text_of(pilot)
        assert shown.isascii()
        assert "*" in shown


async def test_enter_goes_where_the_cursor_was_moved() -> None:
    async with on_map() as (pilot, reader, screen):
        await pilot.press("j", "l", "l")
        assert screen.map.row == 3
        await pilot.press("enter")
        await until(pilot, lambda: reader.reading.node == 3)
        reader.perform("back")
        assert reader.reading.node == 0


async def test_escape_leaves_the_place_as_it_was() -> None:
    async with on_map() as (pilot, reader, _):
        await pilot.press("G", "escape")
        assert pilot.app.screen is reader
        assert reader.reading.node == 0


async def test_keys_go_to_unread_posts_to_hits_and_along_the_tree() -> None:
    async with on_screen() as (pilot, reader, _):
        reader.reading.mark_read(1)
        reader.reading.mark_read(2)
        reader.perform("map")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, MapScreen)
        await until(pilot, lambda: screen.map.grid)
        await pilot.press("tab")
        assert screen.map.row == 3
        await pilot.press("K")
        assert screen.map.row == 2
        await pilot.press("n")
        assert screen.map.row == 2


async def test_a_click_moves_and_a_second_goes_there() -> None:
    async with on_map() as (pilot, reader, screen):
        grid = screen.map.grid
        assert grid is not None
        lane, column = grid.place(4)
        spot = (1 + screen.map.label_cells + column, 1 + lane)
        await pilot.click("#map", offset=spot)
        assert screen.map.row == 4
        await pilot.click("#map", offset=spot)
        await until(pilot, lambda: reader.reading.node == 4)


async def test_the_map_keeps_its_cursor_when_the_screen_changes() -> None:
    async with on_map() as (pilot, _, screen):
        await pilot.press("G")
        before = screen.map.grid
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: screen.map.grid is not before)
        assert screen.map.row == len(trams().tree) - 1
