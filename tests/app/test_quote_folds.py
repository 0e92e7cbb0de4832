"""Quotes folded away: all of them, those already read, one by one."""

from __future__ import annotations

import pytest

from tests.app.screen import SLOW, on_screen, shows, text_of, until
from tests.replies.talk import CLAY, GLAZE, KILN, read
from tui_reader.app.pages.targets import Kind, meant
from tui_reader.app.quote_folds import Show
from tui_reader.app.reader import Reader
from tui_reader.app.settings.table import Settings
from tui_reader.app.widgets.text_pane import TextPane
from tui_reader.state.habits import Habit


def perform(reader: Reader, *commands: str) -> None:
    for command in commands:
        reader.perform(command, None)


def shown(reader: Reader) -> str:
    return reader.texts.post_shown.text.partition("\n\n")[2]


async def test_only_quotes_of_what_was_read_fold_where_new_words_are_wanted() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post", "fold_quotes")
        assert "▸" not in shown(reader)
        reader.reading.mark_read(0)
        perform(reader, "next_post", "previous_post")
        assert shown(reader) == "Ada wrote:\n▸ 1 line of Ada's #100\n\nIt is the crossing at the mill.⟨1⟩"
        await shows(pilot, "only what is new")


async def test_words_from_elsewhere_fold_only_among_all_quotes() -> None:
    async with on_screen(size=(200, 40)) as (pilot, reader, _):
        reader.reading.mark_read(0)
        perform(reader, "fold_quotes")
        reader.go(4)
        assert shown(reader) == "▸ 1 line of Ada's #100\n\nSo?\n\nTrams are eternal.\n\nWho says?"
        perform(reader, "fold_quotes")
        assert shown(reader) == "▸ 1 line of Ada's #100\n\nSo?\n\n▸ 1 line\n\nWho says?"
        await shows(pilot, "only own words")
        perform(reader, "fold_quotes")
        assert "▸" not in shown(reader)
        assert "only" not in text_of(pilot).rpartition("4/7")[2]


async def test_a_stack_of_quotes_folds_to_one_line() -> None:
    stack = read(("Ada", KILN), ("Bo", f"> {KILN}\n\n{GLAZE}"), ("Cyd", f"> > {KILN}\n> \n> {GLAZE}\n\nHm."))
    async with on_screen(stack, size=(200, 40)) as (_, reader, _):
        perform(reader, "fold_quotes")
        for node in (0, 1):
            reader.reading.mark_read(node)
        reader.go(2)
        assert shown(reader).startswith("▸ 3 lines of Ada's ##0 and Bo's ##1\n\nHm.")


async def test_a_fold_tells_the_lines_that_it_hides_at_the_width_there_is() -> None:
    long = "The kiln is cold. " * 20
    async with on_screen(read(("Ada", long), ("Bo", f"> {long}\n\nHm."))) as (pilot, reader, _):
        perform(reader, "next_post", "fold_quotes", "fold_quotes")
        width = reader.texts.post.columns
        wide = int(shown(reader).split()[1])
        assert wide == pytest.approx(len(long) / width, abs=1)
        await pilot.resize_terminal(200, 40)
        await until(pilot, lambda: int(shown(reader).split()[1]) < wide)
        assert reader.texts.post.columns > width


async def test_one_block_opens_and_closes_by_key_enter_and_click() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post", "fold_quotes", "fold_quotes")
        assert shown(reader).startswith("Ada wrote:\n▸ 1 line of Ada's #100\n")
        perform(reader, "fold_quote")
        assert shown(reader).startswith("Ada wrote:\n▾ 1 line of Ada's #100\nThe seven is late again.")
        perform(reader, "fold_quote", "enter")
        await pilot.press("enter")
        assert "▾" in shown(reader)
        assert reader.at == "post"
        await pilot.press("enter")
        assert reader.at == "source"
        fold = next(run for run in reader.texts.post_shown.runs if run.style == "fold")
        assert fold.target is not None
        assert meant(fold.target)[0] is Kind.FOLD
        reader.texts.post.post_message(TextPane.Picked(fold.target))
        await pilot.pause()
        assert "▾" not in shown(reader)
        reader.texts.post.post_message(TextPane.Picked(fold.target))
        await pilot.pause()
        assert "▾" in shown(reader)


async def test_the_quote_shown_beside_is_stepped_through_without_opening_it() -> None:
    async with on_screen() as (_, reader, _):
        reader.go(4)
        perform(reader, "fold_quotes", "fold_quotes", "next_quote")
        assert reader.texts.source_shown.title == "Quote 2/2, source not in this file"
        assert shown(reader).count("▸") == 2
        current = next(run for run in reader.texts.post_shown.runs if run.style == "current-quote")
        assert reader.texts.post_shown.text[current.start : current.end] == "▸ 1 line"


async def test_where_all_is_shown_one_block_folds_by_itself() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_post", "fold_quote")
        assert "▸ 1 line of Ada's #100" in shown(reader)
        perform(reader, "fold_quote")
        assert "▸" not in shown(reader)
        assert "▾" not in shown(reader)


async def test_what_cannot_be_folded_says_why() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "fold_quote")
        await shows(pilot, "quotes nothing")
        perform(reader, "next_post", "fold_quotes", "fold_quote")
        await shows(pilot, "they stay")


async def test_a_single_quote_says_that_there_is_no_other() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_post", "next_quote")
        await shows(pilot, "one passage only")


async def test_a_hit_behind_a_fold_opens_it() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_post", "fold_quotes", "fold_quotes")
        reader.texts.stand_on(13, 22)
        assert "▾ 1 line of Ada's #100\nThe seven" in shown(reader)
        assert reader.texts.stood_on is not None


async def test_the_line_at_the_top_stays_when_quotes_fold() -> None:
    long = "\n".join(f"{GLAZE} {n}" for n in range(40))
    thread = read(("Ada", KILN), ("Bo", f"> {KILN}\n\n{long}"))
    async with on_screen(thread, (120, 20)) as (pilot, reader, _):
        reader.go(1)
        reader.texts.post.line(9)
        await pilot.pause()
        top = reader.texts.top
        for _ in Show:
            perform(reader, "fold_quotes")
            await pilot.pause()
            assert reader.texts.top == top


async def test_how_much_is_shown_is_kept_unless_the_settings_say() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "fold_quotes")
        assert reader.reading.session.habits.get(Habit.QUOTES) == "new"
    async with on_screen() as (_, reader, _):
        assert reader.reading.quote_folds.show is Show.NEW
    own = Settings(read_after=SLOW.read_after, quotes="own")
    async with on_screen(settings=own, named=["quotes"]) as (_, reader, _):
        assert reader.reading.quote_folds.show is Show.OWN


@pytest.mark.parametrize(
    ("words", "sign"), [(False, "[+] 1 line of Ada's #100"), (True, "folded: 1 line of Ada's #100")]
)
async def test_folds_are_said_in_ascii_and_in_words(words: bool, sign: str) -> None:
    async with on_screen(settings=Settings(read_after=1000.0, ascii=True, words=words, quotes="own")) as (_, reader, _):
        perform(reader, "next_post")
        assert sign in shown(reader)
        assert shown(reader).replace("⟨", "").isascii()


async def test_skipping_leads_from_own_words_to_own_words() -> None:
    said = f"{KILN}\n{GLAZE}\n{CLAY}"
    quoted = said.replace("\n", "\n> ").replace(" the ", " the\n> ")
    own = "\n".join(f"This I say {n}." for n in range(30))
    thread = read(("Ada", said), ("Bo", f"> {quoted}\n\nFirst.\n\n> {KILN}\n\n{own}"))
    async with on_screen(thread, (120, 12)) as (pilot, reader, _):
        reader.go(1)
        for words in ("First.", "This I say 0."):
            perform(reader, "skip_quote")
            assert thread.posts[1].body[reader.texts.top :].startswith(words)
        perform(reader, "skip_quote")
        await shows(pilot, "No quote stands before")
