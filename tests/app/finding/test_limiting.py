from __future__ import annotations

from textual.widgets import Input

from tests.app.builders import trams
from tests.app.finding.test_searching import search
from tests.app.screen import Screen, on_screen, shows, until
from tests.app.test_reader import perform
from tui_reader.app.boxes.overlays import PageOverlay
from tui_reader.app.reader import Reader
from tui_reader.model import Stage


async def limit(pilot: Screen, reader: Reader, words: str) -> None:
    """Limit to a query and wait until it is done."""
    perform(reader, "limit")
    await pilot.pause()
    before = reader.reading.branches
    reader.query_one(Input).value = words
    await pilot.press("enter")
    await until(pilot, lambda: reader.reading.branches is not before or reader.notice_shown)
    await pilot.pause()


async def test_a_limit_shows_its_hits_and_says_so() -> None:
    async with on_screen() as (pilot, reader, _):
        await limit(pilot, reader, "author:ada")
        assert list(reader.reading.tree.node) == [0, 2]
        await shows(pilot, "limit author:ada · 2 of 6 · hits alone")
        perform(reader, "limit_around")
        assert list(reader.reading.tree.node) == [0, 1, 2]
        perform(reader, "limit_around")
        await shows(pilot, "whole branches")
        assert list(reader.reading.tree.node) == [0, 1, 2, 3]


async def test_the_reader_is_told_when_the_place_is_outside() -> None:
    async with on_screen() as (pilot, reader, _):
        await limit(pilot, reader, "crossing author:cyd")
        assert reader.reading.node == 3
        await shows(pilot, "#100 Ada is outside the limit; the nearest post shown is #103 Cyd.")
        perform(reader, "back")
        assert reader.reading.node == 0
        assert list(reader.reading.tree.node) == [0, 3]


async def test_escape_takes_back_one_limit_after_the_other() -> None:
    async with on_screen() as (pilot, reader, _):
        await limit(pilot, reader, "crossing")
        await limit(pilot, reader, "author:ada")
        assert list(reader.reading.tree.node) == [2]
        reader.say("A notice that goes away by itself takes no key.")
        perform(reader, "back_a_layer")
        assert list(reader.reading.tree.node) == [1, 2, 3]
        reader.say("One that stays is a layer.", lasting=True)
        perform(reader, "back_a_layer")
        assert not reader.notice_shown
        assert list(reader.reading.tree.node) == [1, 2, 3]
        perform(reader, "back_a_layer")
        assert len(reader.reading.tree) == 7
        assert reader.reading.node == 2


async def test_nothing_typed_ends_all_limits_and_all_does_too() -> None:
    async with on_screen() as (pilot, reader, _):
        for words in ("", "all"):
            await limit(pilot, reader, "crossing")
            await limit(pilot, reader, "author:ada")
            reader.say("")
            await limit(pilot, reader, words)
            assert not reader.reading.limits


async def test_a_limit_without_hits_changes_nothing() -> None:
    async with on_screen() as (pilot, reader, _):
        await limit(pilot, reader, "author:ada")
        await limit(pilot, reader, "author:eve")
        assert list(reader.reading.tree.node) == [0, 2]
        await shows(pilot, "Nothing here fulfils author:eve")


async def test_a_fault_is_marked_and_keeps_the_bar_open() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "limit")
        await pilot.pause()
        reader.query_one(Input).value = "mill (crossing"
        await pilot.press("enter")
        await shows(pilot, "at sign 6: the bracket")
        assert reader.bar.display
        await pilot.press("escape")
        assert not reader.bar.display
        assert not reader.reading.limits


async def test_moves_and_hits_go_over_what_is_shown() -> None:
    async with on_screen() as (pilot, reader, _):
        await limit(pilot, reader, "author:ada OR author:cyd")
        await search(pilot, reader, "crossing")
        await shows(pilot, "2 hits in 2 posts, 1 outside the limit")
        await pilot.press("enter")
        perform(reader, "first_post", "next_post", "next_post")
        assert reader.reading.node == 3
        perform(reader, "parent")
        assert reader.reading.node == 2
        perform(reader, "next_hit")
        assert reader.reading.node == 3
        perform(reader, "root")
        assert reader.reading.node == 0


async def test_standing_on_a_source_outside_shows_it_as_well() -> None:
    async with on_screen() as (pilot, reader, _):
        await limit(pilot, reader, "author:dee")
        perform(reader, "to_source")
        assert reader.reading.node == 0
        assert reader.outline.cursor_node == 0
        assert list(reader.reading.tree.node) == [0, 4]


async def test_a_limit_is_asked_anew_when_the_replies_are_known() -> None:
    async with on_screen(trams(Stage.POSTS)) as (pilot, reader, shelf):
        await limit(pilot, reader, "has:quote OR author:eve")
        assert list(reader.reading.tree.node) == [5]
        shelf.complete(trams())
        await until(pilot, lambda: reader.reading.limits.count == 4)
        assert list(reader.reading.tree.node) == [1, 2, 4, 5]
        assert reader.reading.node == 5


async def test_the_bar_explains_what_can_be_typed() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "limit")
        await pilot.press("f1")
        assert isinstance(pilot.app.screen, PageOverlay)
        await shows(pilot, "What a search can say")
        await pilot.press("escape", "x")
        assert reader.query_one(Input).value == "x"
