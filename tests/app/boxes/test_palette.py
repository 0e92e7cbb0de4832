"""The palette: commands, people and posts."""

from __future__ import annotations

import asyncio

import pytest
from textual.command import CommandPalette, DiscoveryHit, Hit

from tests.app.builders import post, thread
from tests.app.screen import drawn, on_screen, until
from tui_reader.app.actions.table import ACTIONS
from tui_reader.app.boxes.palette import LISTED, CommandsProvider, FromReader, PeopleProvider, PostsProvider
from tui_reader.app.commands import COMMANDS
from tui_reader.app.history import Spot
from tui_reader.app.reader import Reader


async def found(kind: type[FromReader], reader: Reader, query: str) -> list[Hit]:
    provider = kind(reader)
    await provider.startup()
    hits = [hit async for hit in provider.search(query)]
    return sorted((hit for hit in hits if isinstance(hit, Hit)), reverse=True)


async def test_every_command_is_reached_and_shown_with_its_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    async with on_screen(keys={"quit": ["x"], "why": []}) as (_, reader, _):
        monkeypatch.setattr(reader, "perform", done.append)
        hits = [hit async for hit in CommandsProvider(reader).discover()]
        for hit in hits:
            hit.command()
        shown = {hit.text: str(hit.display) for hit in hits if isinstance(hit, DiscoveryHit)}
    assert done == [command.id for command in COMMANDS]
    assert set(done) == set(ACTIONS)
    assert shown["Quit"] == "Quit  x"
    assert shown["Why is this post here?"] == "Why is this post here?"


async def test_every_command_is_found_by_its_title() -> None:
    async with on_screen() as (_, reader, _):
        for command in COMMANDS:
            assert command.title in [hit.text for hit in await found(CommandsProvider, reader, command.title)]


async def test_posts_are_found_by_number_writer_and_words() -> None:
    async with on_screen() as (_, reader, _):
        assert (await found(PostsProvider, reader, "102"))[0].text == "#102 Ada"
        assert [hit.text for hit in await found(PostsProvider, reader, "ada late")] == ["#100 Ada"]
        (hit,) = await found(PostsProvider, reader, "move it")
        assert str(hit.match_display) == "#102 Ada\nThen move it."
        hit.command()
        assert reader.reading.node == 2
        assert reader.reading.history.back(Spot(2)) == Spot(0)


async def test_no_more_posts_are_listed_than_anybody_reads() -> None:
    posts = [post(n, "Ada", "the same words") for n in range(100)]
    async with on_screen(thread(posts, [None, *[0] * 99])) as (_, reader, _):
        assert len(await found(PostsProvider, reader, "same")) == LISTED
        assert (await found(PostsProvider, reader, "#199"))[0].text == "#199 Ada"


async def test_people_lead_to_their_next_post() -> None:
    async with on_screen() as (_, reader, _):
        (hit,) = await found(PeopleProvider, reader, "Ada")
        assert str(hit.match_display) == "Ada\n2 posts; to the next"
        hit.command()
        assert reader.reading.node == 2
        hit.command()
        assert reader.reading.node == 0


async def test_markup_in_names_and_words_is_text() -> None:
    posts = [post(0, "[red]Ada[/]", "[bold] no [/nope"), post(1, "Bo", "hm")]
    async with on_screen(thread(posts, [None, 0])) as (pilot, reader, _):
        reader.perform("palette")
        await drawn(pilot, CommandPalette)
        await pilot.press(*"nope")
        await asyncio.sleep(0.3)
        await pilot.press("down", "enter")
        await until(pilot, lambda: pilot.app.screen is reader)
        assert reader.reading.node == 0
