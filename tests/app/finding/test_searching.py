from __future__ import annotations

from textual import events
from textual.widgets import Input

from tests.app.builders import trams
from tests.app.screen import Screen, on_screen, shows, text_of, until
from tests.app.test_reader import perform
from tui_reader.app.reader import Reader


async def search(pilot: Screen, reader: Reader, words: str) -> None:
    """Type a search all at once and wait for its hits."""
    if not reader.query_one("#search").display:
        reader.perform("search")
    await pilot.pause()
    sought = reader.reading.sought
    reader.query_one(Input).value = words
    await until(pilot, lambda: reader.reading.sought is not sought or "at sign" in text_of(pilot))
    await pilot.pause()


async def test_hits_are_counted_and_marked_while_typing() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        assert reader.reading.node == 1
        await shows(pilot, "3 hits in 3 posts")
        await shows(pilot, "1/3 hits of crossing")
        assert reader.reading.rows.row(1).hits == 1
        assert reader.reading.sought is not None


async def test_a_single_hit_is_one_hit() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "id:101")
        await shows(pilot, "1 hit in 1 post")
        assert "hits" not in text_of(pilot)


async def test_what_is_wrong_is_told_to_its_end() -> None:
    async with on_screen(size=(100, 30)) as (pilot, reader, _):
        await search(pilot, reader, "is:zebra")
        said = " ".join(text_of(pilot).split())
        assert "at sign 4: this can be unread, read, bookmarked" in said
        assert "guess" in said


async def test_escape_brings_back_the_place_and_the_folds() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "fold_all")
        await search(pilot, reader, "crossing")
        assert reader.reading.folding.shows(1)
        await pilot.press("escape")
        assert reader.reading.node == 0
        assert len(reader.reading.folding) == 2
        assert reader.reading.sought is None
        await pilot.press("j")
        assert reader.reading.node == 6


async def test_enter_keeps_the_hits_and_n_walks_them_through_folds() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        await pilot.press("enter")
        perform(reader, "fold_all", "next_hit")
        assert reader.reading.node == 1
        await pilot.press("n")
        assert reader.reading.node == 2
        perform(reader, "next_hit")
        assert reader.reading.node == 3
        perform(reader, "next_hit")
        assert reader.reading.node == 1
        perform(reader, "previous_hit")
        assert reader.reading.node == 3
        perform(reader, "end_search")
        assert reader.reading.rows.row(1).hits == 0


async def test_a_wrong_pattern_says_what_is_wrong_and_loses_nothing() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        await search(pilot, reader, "/(/")
        assert reader.reading.sought is not None
        assert reader.reading.sought.query == "crossing"
        await shows(pilot, "at sign")
        assert reader.query_one(Input).value == "/(/"


async def test_a_hit_inside_a_folded_quote_unfolds_it() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "fold_quotes")
        await search(pilot, reader, "quoted:eternal")
        assert reader.reading.node == 4
        assert "Trams are eternal." in reader.texts.post_shown.text


async def test_earlier_searches_come_back_with_the_arrow() -> None:
    async with on_screen() as (pilot, reader, _):
        for words in ("crossing", "mill"):
            await search(pilot, reader, words)
            await pilot.press("enter")
        perform(reader, "search")
        await pilot.pause()
        await pilot.press("up", "up")
        assert reader.query_one(Input).value == "crossing"
        await pilot.press("down", "down")
        assert reader.query_one(Input).value == ""


async def test_nothing_found_is_said() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "zeppelin")
        await shows(pilot, "nothing found")
        assert reader.reading.node == 0
        await pilot.press("enter", "n")
        assert reader.notice_shown


async def test_own_and_quoted_words_are_told_apart() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "own:seven")
        assert reader.reading.sought is not None
        assert list(reader.reading.sought.walk.nodes) == [0]
        await search(pilot, reader, "quoted:seven")
        assert list(reader.reading.sought.walk.nodes) == [1, 2]


async def test_a_search_goes_on_when_the_thread_is_completed() -> None:
    async with on_screen() as (pilot, reader, shelf):
        await search(pilot, reader, "crossing")
        await pilot.press("enter")
        sought = reader.reading.sought
        shelf.complete(trams())
        await until(pilot, lambda: reader.reading.sought is not sought)
        assert reader.reading.sought is not None
        assert len(reader.reading.sought.walk) == 3
        assert reader.reading.sought.walk.present == (1, 0)


async def test_a_search_typed_ahead_of_the_screen_ends_at_its_first_hit() -> None:
    async with on_screen() as (pilot, reader, _):
        for sign in "/crossing":
            pilot.app.post_message(events.Key("slash" if sign == "/" else sign, sign))
        pilot.app.post_message(events.Key("enter", "\r"))
        await until(pilot, lambda: reader.reading.node == 1)
        assert not reader.query_one("#search").display
        await shows(pilot, "1/3 hits of crossing")
        perform(reader, "back")
        assert reader.reading.node == 0


async def test_a_search_given_up_brings_back_the_one_before() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        await pilot.press("enter")
        perform(reader, "next_hit")
        await search(pilot, reader, "zeppelin")
        await pilot.press("escape")
        await pilot.pause()
        assert reader.reading.node == 2
        await shows(pilot, "2/3 hits of crossing")


async def test_searches_are_there_again_next_time_and_nothing_typed_repeats_the_last() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "mill")
        await pilot.press("enter")
    async with on_screen() as (pilot, reader, _):
        perform(reader, "first_post", "search")
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: reader.reading.sought)
        assert reader.reading.node == 1
        await pilot.press("/", "enter")
        assert reader.reading.node == 2
        perform(reader, "back")
        assert reader.reading.node == 1


async def test_an_earlier_search_is_offered_to_a_limit() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "mill")
        await pilot.press("enter", "&", "up", "enter")
        await until(pilot, lambda: reader.reading.limits)
        assert list(reader.reading.tree.node) == [1, 2]


async def test_a_key_right_behind_enter_is_a_command() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        reader.finder.keep()
        reader.query_one(Input).post_message(events.Key("n", "n"))
        await pilot.pause()
        await until(pilot, lambda: reader.reading.node == 2)
        assert reader.bar.words == "crossing"
