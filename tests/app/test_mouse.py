"""What the mouse does."""

from __future__ import annotations

from dataclasses import replace

from tests.app.builders import post, thread
from tests.app.screen import SLOW, Screen, on_screen, shows, text_of, until
from tests.app.test_reader import long_thread, perform
from tui_reader.app.boxes.overlays import ListOverlay, PageOverlay


def cell_of(pilot: Screen, words: str, *, after: int = 0) -> tuple[int, int]:
    """Where words stand on the screen, right of a column."""
    for y, line in enumerate(text_of(pilot).split("\n")):
        if (x := line.find(words, after)) >= 0:
            return x, y
    raise AssertionError(f"{words} is not on the screen")


async def click(pilot: Screen, words: str, *, after: int = 0) -> None:
    await pilot.click(offset=cell_of(pilot, words, after=after))
    await pilot.pause()


async def drag(pilot: Screen, start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    await pilot.pause()


async def test_a_word_of_the_line_of_keys_does_its_command() -> None:
    async with on_screen() as (pilot, _, _):
        await click(pilot, "help")
        assert isinstance(pilot.app.screen, PageOverlay)


async def test_the_key_before_the_word_does_it_as_well() -> None:
    async with on_screen(keys={"next_unread": ["u"]}) as (pilot, reader, _):
        await click(pilot, "u unread")
        assert reader.reading.node == 1


async def test_a_fold_mark_folds() -> None:
    async with on_screen() as (pilot, reader, _):
        await click(pilot, "▾")
        assert len(reader.reading.folding) == 3


async def test_a_quote_an_answer_mark_and_a_name_lead_on() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post 2")
        await pilot.pause()
        await click(pilot, "It is the crossing", after=36)
        assert reader.reading.quote == 1
        perform(reader, "first_post")
        await pilot.pause()
        await click(pilot, "⟨2⟩", after=36)
        assert isinstance(pilot.app.screen, ListOverlay)
        await pilot.press("escape")
        perform(reader, "next_post")
        await pilot.pause()
        x, y = cell_of(pilot, "answers #100 Ada")
        await pilot.click(offset=(x + len("answers "), y))
        assert reader.reading.node == 0


async def test_the_wheel_scrolls_the_text() -> None:
    async with on_screen(long_thread()) as (pilot, reader, _):
        spot = cell_of(pilot, "line 5 of many")
        assert await pilot._post_mouse_events([_wheel()], offset=spot)
        await until(pilot, lambda: reader.texts.post.top > 0)


def _wheel() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown


async def test_words_are_marked_and_copied_as_the_post_has_them() -> None:
    words = "one " * 40 + "\n\tand\ttwo"
    async with on_screen(thread([post(0, "Ada", words)], [None])) as (pilot, _, _):
        x, y = cell_of(pilot, "one one", after=36)
        await drag(pilot, (x + 4, y), (x + 2, y + 2))
        marked = pilot.app.screen.get_selected_text()
        assert marked is not None
        assert set(marked.split(" ")) == {"one"}
        assert "\n" not in marked
        await shows(pilot, "Ctrl-C copies")
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard == marked


async def test_marking_over_tabs_and_line_ends_gives_the_text_itself() -> None:
    async with on_screen(thread([post(0, "Ada", "a\tb\n\nc 漢字 d")], [None])) as (pilot, _, _):
        x, y = cell_of(pilot, "a       b", after=36)
        await drag(pilot, (x, y), (x + 30, y + 4))
        assert pilot.app.screen.get_selected_text() == "a\tb\n\nc 漢字 d"
        await drag(pilot, (x + 2, y + 2), (x + 4, y + 2))
        assert pilot.app.screen.get_selected_text() == "漢字"


async def test_moving_the_mouse_over_a_quote_to_mark_it_does_not_pick_it() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post 2")
        await pilot.pause()
        x, y = cell_of(pilot, "It is the crossing", after=36)
        await drag(pilot, (x, y), (x + 4, y))
        assert reader.reading.quote == 0
        assert pilot.app.screen.get_selected_text() == "It is"


async def test_another_post_takes_the_marks_away() -> None:
    async with on_screen() as (pilot, reader, _):
        x, y = cell_of(pilot, "The seven is late", after=36)
        await drag(pilot, (x, y), (x + 8, y))
        assert pilot.app.screen.get_selected_text() == "The seven"
        perform(reader, "next_post")
        assert not pilot.app.screen.selections


async def test_words_mode_opens_what_is_clicked_twice() -> None:
    async with on_screen(settings=replace(SLOW, words=True)) as (pilot, reader, _):
        await click(pilot, "Dee #104")
        assert reader.reading.node == 4
        await click(pilot, "Dee #104")
        assert reader.at == "post"
