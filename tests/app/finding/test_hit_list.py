from __future__ import annotations

from dataclasses import replace

from textual.widgets import OptionList

from tests.app.builders import post, quote, thread, trams
from tests.app.finding.test_searching import search
from tests.app.screen import drawn, on_screen, shows, text_of, until
from tests.app.test_reader import perform
from tui_reader.app.boxes.overlays import ListOverlay
from tui_reader.app.facts import Facts
from tui_reader.app.pages.hit_line import HitLine, hit_line
from tui_reader.app.pages.lists import most_answered
from tui_reader.app.pages.query_help import ABOUT, EXAMPLES, query_page
from tui_reader.app.pages.view import View
from tui_reader.app.text.page import Run
from tui_reader.search import FORMS, OPERATORS, Index, parse


async def test_the_list_shows_each_hit_in_its_line_and_follows_the_walk() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        await pilot.press("enter")
        perform(reader, "list_hits")
        await pilot.pause()
        shown = text_of(pilot)
        assert "Hits of crossing" in shown
        assert "#103      Cyd" in shown
        assert "Ada, nobody moves a crossing." in shown
        await pilot.press("j")
        assert reader.reading.node == 2
        await pilot.press("enter")
        assert reader.at == "post"
        perform(reader, "next_hit")
        assert reader.reading.sought is not None
        assert reader.reading.sought.walk.position == 2
        assert reader.listing.shown


async def test_the_ends_of_the_list_stop_the_cursor_and_counts_name_a_line() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        await pilot.press("enter")
        perform(reader, "list_hits", "last_in_list", "next_in_list")
        assert reader.reading.node == 3
        perform(reader, "first_in_list 2")
        assert reader.reading.node == 2
        perform(reader, "list_page_up")
        assert reader.reading.node == 1


async def test_a_click_goes_to_the_hit_of_the_line() -> None:
    async with on_screen() as (pilot, reader, _):
        await search(pilot, reader, "crossing")
        await pilot.press("enter")
        perform(reader, "list_hits")
        await pilot.pause()
        await pilot.click("#hits", offset=(5, 3))
        await pilot.pause()
        assert reader.reading.node == 3
        assert reader.at == "hits"


async def test_escape_closes_the_list_before_the_search() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "list_hits")
        assert not reader.listing.shown
        await search(pilot, reader, "crossing")
        await pilot.press("enter")
        reader.say("")
        perform(reader, "list_hits")
        assert reader.at == "hits"
        perform(reader, "back_a_layer")
        assert (reader.listing.shown, reader.at) == (False, "tree")
        assert reader.reading.sought is not None
        perform(reader, "list_hits", "list_hits")
        assert not reader.listing.shown
        perform(reader, "list_hits", "end_search")
        assert not reader.listing.shown


async def test_unanswered_questions_are_listed_and_marked() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "unanswered")
        await until(pilot, lambda: reader.listing.shown)
        assert reader.reading.node == 4
        assert reader.reading.sought is not None
        spans = reader.reading.sought.hits.spans(4)
        assert [trams().posts[4].body[start:end] for start, end in spans] == ["So?", "Who says?"]
        perform(reader, "back")
        assert reader.reading.node == 0


async def test_where_nothing_is_found_no_list_opens() -> None:
    async with on_screen(thread([post(0, "Ada", "The seven is late.")], [None])) as (pilot, reader, _):
        perform(reader, "unanswered")
        await until(pilot, lambda: reader.notice_shown)
        assert not reader.listing.shown
        perform(reader, "most_answered")
        await shows(pilot, "No post quotes another.")


async def test_what_nobody_took_up_from_a_post_is_listed() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "first_post 5", "unanswered_here")
        await pilot.pause()
        shown = text_of(pilot)
        assert "Not taken up from #104 Dee" in shown
        assert pilot.app.screen.query_one(OptionList).option_count == 2
        await pilot.press("down", "enter")
        assert reader.texts.stood_on is not None
        assert reader.texts.post_shown.text[slice(*span_of(reader.texts.stood_on))] == "Who says?"
        perform(reader, "first_post", "unanswered_here")
        assert reader.notice_shown


async def test_what_nobody_took_up_is_listed_from_here_on() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "last_post", "unanswered_passages")
        shown = await drawn(pilot, ListOverlay)
        assert "Not taken up, from #105" in shown
        assert shown.index("#105") < shown.index("#104 Dee: 'Who says?'")
        assert "late" not in shown.partition("Not taken up")[2]
        await pilot.press("enter")
        assert reader.texts.stood_on is not None
        assert reader.texts.post_shown.text[slice(*span_of(reader.texts.stood_on))] == "I walk."


async def test_greetings_and_goodbyes_wait_for_no_answer() -> None:
    posts = [post(0, "Ada", "Hi,\n\nIt is late.\n\nGreetings,\n\nAda"), post(1, "Bo", "Hi,\n\nIt is late.")]
    quotes = {1: [quote(posts, 1, "Hi,", 0), quote(posts, 1, "It is late.", 0)]}
    async with on_screen(thread(posts, [None, 0], quotes)) as (pilot, reader, _):
        perform(reader, "unanswered_passages")
        await shows(pilot, "Every paragraph is quoted")
        perform(reader, "most_answered")
        await pilot.pause()
        assert pilot.app.screen.query_one(OptionList).option_count == 1


async def test_where_all_is_taken_up_there_is_nothing_to_list() -> None:
    posts = [post(0, "Ada", "It is late."), post(1, "Bo", "It is late.")]
    quotes = {1: [quote(posts, 1, "It is late.", 0)]}
    async with on_screen(thread(posts, [None, 0], quotes)) as (pilot, reader, _):
        perform(reader, "unanswered_passages")
        await shows(pilot, "Every paragraph is quoted")


def span_of(run: Run) -> tuple[int, int]:
    return run.start, run.end


async def test_a_passage_that_many_answer_is_stood_on() -> None:
    async with on_screen() as (pilot, reader, _):
        perform(reader, "last_post", "most_answered")
        await pilot.pause()
        assert pilot.app.screen.query_one(OptionList).option_count == 4
        await pilot.press("enter")
        assert reader.reading.node == 0
        assert reader.texts.stood_on is not None


def test_passages_are_listed_by_how_many_answer_them() -> None:
    trams_ = trams()
    words = [entry.words for entry in most_answered(trams_, Facts(trams_))]
    assert words[0] == "2 posts: #100 Ada 'The seven is late again.'"
    assert all(line.startswith("1 post: ") for line in words[1:])


def line(words: str, text: str) -> HitLine:
    one = thread([post(0, "Ada", text)], [None])
    return hit_line(one, View(Facts(one)), Index(one).search(parse(words)), 0, 0)


def test_the_line_of_a_hit_is_marked_where_the_hit_is() -> None:
    found = line("mill", f"The start.\n   {'far ' * 100}the mill {'off ' * 100}\nThe end.")
    start, end = found.marked
    assert found.words[start:end] == "mill"
    assert len(found.words) <= 200
    assert replace(found, words="") == HitLine("#100", "Ada", 0, "", found.marked)


def test_a_post_that_matches_as_a_whole_shows_its_own_words() -> None:
    assert line("author:ada", "The seven is late.").words == "The seven is late."
    assert line("author:ada", "The seven is late.").marked == (0, 0)


def test_the_page_on_searching_tells_every_form_operator_and_example() -> None:
    text = query_page().text
    for name, words in {**ABOUT, **FORMS, **OPERATORS, **EXAMPLES}.items():
        assert name in text
        assert words in text


def test_every_example_of_that_page_is_a_query() -> None:
    assert [parse(words).text for words in EXAMPLES] == list(EXAMPLES)
