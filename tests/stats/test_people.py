from __future__ import annotations

from tests.app.builders import post, thread, trams
from tui_reader.model import Thread
from tui_reader.stats.exchange import exchange
from tui_reader.stats.people import NOBODY, People


def quarrel() -> Thread:
    """0 Ada ─ 1 Bo ─ 2 Ada ┬ 3 Bo ─ 5 Ada, and Cyd's 4 with Bo's 6 below it."""
    writers = ["Ada", "Bo", "Ada", "Bo", "Cyd", "Ada", "Bo"]
    return thread([post(n, name, "words") for n, name in enumerate(writers)], [None, 0, 1, 2, 2, 3, 4])


def test_people_are_numbered_by_first_appearance() -> None:
    people = People(trams())
    assert people.names == ["Ada", "Bo", "Cyd", "Dee", "Eve"]
    assert list(people.of) == [0, 1, 0, 2, 3, 4, NOBODY]
    assert [list(nodes) for nodes in people.nodes[:2]] == [[0, 2], [1]]
    assert (people.find("Dee"), people.find("Nemo")) == (3, NOBODY)


def test_a_name_that_several_share_is_nobodys() -> None:
    names = ["Ada", "[deleted]", "[removed]", "Anonymous", "Bo"]
    people = People(thread([post(n, name, "words") for n, name in enumerate(names)], [None, 0, 0, 0, 0]))
    assert people.names == ["Ada", "Bo"]
    assert list(people.of) == [0, NOBODY, NOBODY, NOBODY, 1]
    assert (people.find("[deleted]"), list(people.by_name("[deleted]"))) == (NOBODY, [])


def test_an_exchange_goes_up_and_down_between_two_and_no_further() -> None:
    of = quarrel()
    for node in (1, 3, 5):
        assert exchange(of, People(of), node) == [0, 1, 2, 3, 5]


def test_the_exchange_of_an_opening_is_with_the_first_who_answers() -> None:
    of = quarrel()
    assert exchange(of, People(of), 0) == [0, 1, 2, 3, 5]
    assert exchange(of, People(of), 6) == [4, 6]


def test_there_is_no_exchange_with_nobody() -> None:
    alone = thread([post(0, "Ada", "one"), post(1, "Ada", "two"), post(2, None, "three")], [None, 0, 1])
    assert [exchange(alone, People(alone), node) for node in range(3)] == [[], [], []]
