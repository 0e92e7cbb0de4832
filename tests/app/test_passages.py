"""The passages of a post that others answer, the way of quoted words, and going back to the very line."""

from __future__ import annotations

import pytest

from tests.app.builders import post, quote, thread, trams
from tests.app.screen import on_screen, shows
from tests.app.test_reader import perform
from tui_reader.app.answered import Answered
from tui_reader.app.reader import Reader
from tui_reader.app.settings.table import Settings
from tui_reader.model import Stage, Thread

LATE = "The seven is late again."
DEPOT = "It left the depot on time, and still it came late."


def stood_on(reader: Reader) -> str:
    place = reader.texts.standing
    assert place is not None
    return reader.reading.thread.post(place.node).body[place.start : place.end]


def relayed(lines: int = 0) -> Thread:
    """Dee quotes Cyd, who quotes Bo, who quotes Ada; every post begins with lines of its own."""
    before = "".join(f"own line {n}\n" for n in range(lines))
    names = ("Ada", "Bo", "Cyd", "Dee")
    posts = [post(n, name, f"{before}{LATE}\n\nSo says {name}.\n{before}") for n, name in enumerate(names)]
    quotes = {n: [quote(posts, n, LATE, n - 1, 0)] for n in (1, 2, 3)}
    return thread(posts, [None, 0, 1, 2], quotes)


async def test_the_passages_with_answers_and_the_answers_to_each_are_stepped_through() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "next_passage")
        assert reader.texts.source_shown.title == "Answer 1/2: #101 Bo"
        marked = [run for run in reader.texts.source_shown.runs if run.style == "marked"]
        assert [reader.texts.source_shown.text[run.start : run.end] for run in marked] == [LATE]
        perform(reader, "next_quote")
        assert reader.texts.source_shown.title == "Answer 2/2: #102 Ada"
        perform(reader, "next_quote")
        assert reader.texts.source_shown.title == "Answer 1/2: #101 Bo"
        perform(reader, "next_passage")
        assert reader.texts.source_shown.title == "Answer 1/1: #104 Dee"
        await pilot.pause(0.1)
        await shows(pilot, "passage 2 of 2 with answers")
        perform(reader, "previous_passage", "previous_quote")
        assert reader.texts.source_shown.title == "Answer 2/2: #102 Ada"
        perform(reader, "back_a_layer")
        assert reader.texts.source_shown.title == "Opens the discussion"


async def test_the_present_passage_is_marked_in_the_post() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_passage 2")
        page = reader.texts.post_shown
        assert [page.text[run.start : run.end] for run in page.runs if run.style == "current-quote"] == [DEPOT]


async def test_an_answer_is_stood_on_in_its_place_and_back_leads_to_the_passage() -> None:
    async with on_screen() as (_, reader, _):
        perform(reader, "next_passage", "next_quote", "to_source")
        assert reader.reading.node == 2
        assert stood_on(reader) == LATE
        assert reader.reading.answered is None
        assert reader.texts.source_shown.title == "Quote 1/2 from #101 Bo"
        perform(reader, "back")
        assert reader.reading.node == 0
        assert reader.texts.source_shown.title == "Answer 2/2: #102 Ada"


async def test_while_quotes_are_looked_for_nothing_is_claimed() -> None:
    async with on_screen(trams(Stage.POSTS)) as (pilot, reader, _):
        perform(reader, "next_passage")
        await shows(pilot, "Quotes are still being looked for.")


async def test_another_post_or_quote_ends_the_answers() -> None:
    async with on_screen() as (_, reader, _):
        reader.go(1)
        perform(reader, "next_passage")
        assert reader.reading.answered == Answered(0)
        perform(reader, "next_post")
        assert reader.reading.answered is None
        reader.go(1)
        perform(reader, "next_passage")
        perform(reader, "fold_quote")
        assert reader.reading.answered is None


async def test_a_post_that_nobody_quotes_has_no_answers_to_show() -> None:
    async with on_screen() as (pilot, reader, _):
        reader.go(5)
        perform(reader, "next_passage")
        await shows(pilot, "No other post quotes this one.")


async def test_the_way_of_quoted_words_is_walked_to_who_wrote_them() -> None:
    async with on_screen(relayed()) as (pilot, reader, _):
        reader.go(3)
        assert "which has it from #101 Bo\nfirst written in #100 Ada" in reader.texts.source_shown.text
        for node in (2, 1, 0):
            perform(reader, "to_source")
            assert reader.reading.node == node
            assert stood_on(reader) == LATE
        perform(reader, "to_source")
        await pilot.pause()
        assert reader.reading.node == 0
        await shows(pilot, "first written here, in #100 Ada")
        for node in (1, 2, 3):
            perform(reader, "back")
            assert reader.reading.node == node


async def test_back_leads_to_the_very_line_and_the_quote() -> None:
    async with on_screen(relayed(60), (120, 20)) as (_, reader, _):
        reader.go(3)
        reader.texts.post.line(37)
        here = reader.spot
        assert here.offset
        perform(reader, "to_source", "back")
        assert reader.spot == here
        perform(reader, "forward")
        assert reader.reading.node == 2
        perform(reader, "back")
        assert reader.spot == here


async def test_back_leads_to_a_line_of_the_same_post() -> None:
    async with on_screen(relayed(60), (120, 20)) as (pilot, reader, _):
        reader.texts.post.line(50)
        here = reader.spot
        perform(reader, "unanswered_here")
        await pilot.press("enter")
        await pilot.pause()
        assert reader.spot != here
        perform(reader, "back")
        assert reader.spot == here


async def test_a_note_in_the_panel_stands_beside_the_answer_shown() -> None:
    async with on_screen(trams()) as (_, reader, _):
        perform(reader, "next_passage")
        beside = reader.reading.beside
        assert beside is not None
        assert beside.node == 1
        assert reader.reading.thread.post(1).body[beside.start : beside.end] == LATE


@pytest.mark.parametrize("size", [(72, 24), (120, 40)])
@pytest.mark.parametrize("words", [False, True])
async def test_where_one_pane_is_shown_the_words_are_stood_on_in_the_post(size: tuple[int, int], words: bool) -> None:
    async with on_screen(trams(), size, settings=Settings(read_after=1000.0, words=words)) as (pilot, reader, _):
        reader.go(1)
        reader.enter_pane("source")
        perform(reader, "to_source")
        await pilot.pause()
        assert reader.reading.node == 0
        assert reader.at == ("post" if words or size[0] < 80 else "source")
        assert reader.texts.standing is not None
