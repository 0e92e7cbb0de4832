"""The reader in words: one pane at a time, no drawing, the terminal's cursor on the line that is read."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from tests.app.screen import SLOW, on_screen, shows, text_of
from tests.app.test_reader import perform

WORDS = replace(SLOW, words=True)


def drawn(text: str) -> set[str]:
    """The signs of a screen that nobody can read out."""
    return {sign for sign in text if not sign.isascii() and unicodedata.category(sign) != "Ll"}


async def test_the_tree_is_said_on_the_whole_width() -> None:
    async with on_screen(settings=WORDS, size=(140, 30)) as (pilot, reader, _):
        perform(reader, "next_post", "bookmark", "close_or_parent")
        await pilot.pause()
        lines = [line.rstrip() for line in text_of(pilot).split("\n")]
        assert lines[1].startswith("Ada #100, opens the discussion, 2 answers, unread: The seven is late again.")
        assert lines[2].startswith(
            "Bo #101, reply 1 of 2 to Ada's #100, quotes 1 line, 1 answer, unread, bookmarked, "
            "2 posts folded below, 2 of them unread:"
        )
        assert not drawn(text_of(pilot))


async def test_every_pane_and_the_help_are_free_of_drawing() -> None:
    async with on_screen(settings=WORDS) as (pilot, reader, _):
        perform(reader, "next_post 2")
        for command in ("enter", "enter", "help"):
            reader.perform(command)
            await pilot.pause(0.1)
            assert text_of(pilot).strip()
            assert not drawn(text_of(pilot))


async def test_the_cursor_of_the_terminal_stands_on_the_line() -> None:
    async with on_screen(settings=WORDS) as (pilot, reader, _):
        await pilot.pause()
        perform(reader, "first_post 3")
        assert pilot.app.cursor_position.y == 3
        perform(reader, "enter", "next_post_here")
        await pilot.pause()
        assert pilot.app.cursor_position.y == 1


async def test_words_come_and_go_with_a_command() -> None:
    async with on_screen() as (pilot, reader, _):
        before = text_of(pilot)
        perform(reader, "words")
        await pilot.pause(0.1)
        await shows(pilot, "reply 1 of 2 to Ada's #100")
        assert not reader.texts.display
        perform(reader, "words")
        await pilot.pause(0.1)
        assert text_of(pilot) == before


async def test_the_palette_is_free_of_drawing() -> None:
    for settings in (WORDS, replace(SLOW, ascii=True)):
        async with on_screen(settings=settings) as (pilot, reader, _):
            perform(reader, "palette")
            await shows(pilot, "Next post")
            await pilot.press(*"ada")
            await shows(pilot, "2 posts; to the next")
            assert not drawn(text_of(pilot))


async def test_what_is_new_or_muted_is_said() -> None:
    async with on_screen(settings=WORDS, size=(140, 30)) as (pilot, reader, _):
        reader.reading.session.new.add(0)
        reader.reading.mark_read(5, read=False)
        reader.reading.rows.new[0] = 1
        reader.go(5)
        reader.perform("mute")
        await pilot.pause()
        lines = [line.rstrip() for line in text_of(pilot).split("\n")]
        assert ", new, unread: " in lines[1]
        assert any(", muted: " in line for line in lines)
