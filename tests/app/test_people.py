from __future__ import annotations

from tests.app.builders import post, reading, thread, trams
from tests.app.screen import drawn, on_screen, shows, text_of, until
from tui_reader.app.boxes.overlays import ListOverlay, PageOverlay
from tui_reader.app.facts import Facts
from tui_reader.app.pages.people import people_entries
from tui_reader.app.reader import Reader
from tui_reader.app.text.signs import ASCII
from tui_reader.app.tree.trail import along_person
from tui_reader.model import Thread
from tui_reader.state import Session, open_store
from tui_reader.stats import NOBODY, People


def perform(reader: Reader, *commands: str) -> None:
    for command in commands:
        reader.perform(command)


def talk() -> Thread:
    writers = ["Ada", "Bo", "Ada", "Bo", "Ada", "Cyd"]
    return thread([post(n, name, f"words {n}") for n, name in enumerate(writers)], [None, 0, 1, 2, 3, 2])


def test_the_list_says_who_wrote_how_much_and_leads_to_the_first_post() -> None:
    of = talk()
    entries = people_entries(of, People(of), {0, 1, 2, 4}, {"Cyd"}, ASCII)
    assert [(entry.words, entry.node) for entry in entries] == [
        ("Ada: 3 posts | all read | answered 3 times | #100 to #104", 0),
        ("Bo: 2 posts | 1 unread | answered 2 times | #101 to #103", 1),
        ("Cyd: 1 post | muted | answered 0 times | #105", 5),
    ]


def test_names_that_several_share_have_no_colour_of_their_own() -> None:
    facts = Facts(thread([post(0, "Ada", "one"), post(1, "[deleted]", "two")], [None, 0]))
    assert [facts.person(name) for name in ("Ada", "[deleted]", "guest", "Nemo")] == [0, NOBODY, NOBODY, 1]


def test_the_way_of_one_person_goes_in_the_order_shown() -> None:
    at = reading(talk())
    assert [along_person(at, steps) for steps in (1, 2, 9, -1)] == [2, 4, 4, None]
    at.node = 4
    assert [along_person(at, -1), along_person(at, -9)] == [2, 0]


async def test_keys_follow_one_person() -> None:
    async with on_screen(talk()) as (pilot, reader, _):
        await pilot.press("f")
        assert reader.reading.node == 2
        await pilot.press("F", "2", "f")
        assert reader.reading.node == 4
        await pilot.press("f")
        await shows(pilot, "There is no further post by Ada.")


async def test_a_person_is_picked_from_the_list() -> None:
    async with on_screen(talk()) as (pilot, reader, _):
        reader.go(3)
        perform(reader, "people")
        assert "3 persons wrote" in await drawn(pilot, ListOverlay)
        await pilot.press("enter")
        await until(pilot, lambda: reader.reading.node == 1)


async def test_the_exchange_of_two_is_listed_from_the_place_on() -> None:
    async with on_screen(talk()) as (pilot, reader, _):
        reader.go(3)
        perform(reader, "exchange")
        await pilot.pause()
        shown = text_of(pilot)
        assert "Ada and Bo: 5 posts" in shown
        assert "Cyd: words" not in shown.partition("Ada and Bo: 5 posts")[2].partition("#104")[0]
        await pilot.press("j", "enter")
        await until(pilot, lambda: reader.reading.node == 4)


async def test_a_post_between_no_two_has_no_exchange() -> None:
    async with on_screen(trams()) as (pilot, reader, _):
        reader.go(5)
        perform(reader, "exchange")
        await shows(pilot, "no exchange of two")


async def test_a_muted_person_is_folded_and_not_counted_and_speaks_again() -> None:
    async with on_screen(talk()) as (pilot, reader, _):
        reader.go(1)
        perform(reader, "mute_person")
        await pilot.pause()
        assert reader.reading.rows.unread.count(1) == 4
        assert reader.reading.folds() == {1, 3}
        await shows(pilot, "muted")
        perform(reader, "mute_person")
        assert reader.reading.rows.unread.count(1) == 6
        assert reader.reading.folds() == set()


async def test_the_place_stays_in_sight_when_its_writer_is_muted() -> None:
    async with on_screen(talk()) as (_, reader, _):
        reader.go(4)
        perform(reader, "mute_person")
        assert reader.reading.node == reader.outline.cursor_node == 4


def test_a_muted_person_is_muted_the_next_time_in_this_thread_only() -> None:
    first = reading(talk())
    assert first.toggle_quiet("Bo")
    first.session.save()
    again = reading(talk())
    assert again.session.quiet.names == {"Bo"}
    assert [again.rows.row(node).muted for node in range(3)] == [False, True, False]
    assert not again.rows.row(1).unread
    again.toggle_quiet("Bo")
    again.session.save()
    assert Session(open_store(), talk()).quiet.names == set()
    assert Session(open_store(), trams()).quiet.names == set()


def test_a_muted_post_marked_unread_stays_out_of_the_count() -> None:
    at = reading(talk())
    at.toggle_quiet("Bo")
    at.mark_read(1, read=False)
    assert not at.rows.unread[at.tree.row[1]]


async def test_figures_are_shown_over_the_reader() -> None:
    async with on_screen(talk()) as (pilot, reader, _):
        perform(reader, "figures")
        shown = await drawn(pilot, PageOverlay)
        assert "Who answers whom" in shown
        assert "Ada → Bo" in shown


async def test_figures_are_drawn_anew_for_another_width() -> None:
    async with on_screen(talk(), size=(100, 30)) as (pilot, reader, _):
        perform(reader, "figures")
        await until(pilot, lambda: isinstance(pilot.app.screen, PageOverlay) and "Ada" in text_of(pilot))
        await pilot.resize_terminal(70, 30)
        await until(pilot, lambda: any("posts" in line and "answers" in line for line in text_of(pilot).split("\n")))
