from __future__ import annotations

from dataclasses import replace

from tests.replies.talk import GLAZE, KILN, begun, read, words
from tui_reader.model import Place, Quote, Thread
from tui_reader.replies.trails import quote_over, trail


def relayed() -> Thread:
    return read(
        ("Ada", f"Listen. {KILN}"),
        ("Bo", f"> {KILN}\n\n{GLAZE}"),
        ("Cyd", f"> > {KILN}\n> \n> {GLAZE}\n\nHm."),
        ("Dee", f">>> {KILN}\n\nAgain?"),
    )


def test_words_are_followed_to_who_wrote_them_first() -> None:
    thread = relayed()
    (quote,) = thread.quotes[3]
    steps = trail(thread, 3, quote)
    assert [step.node for step in steps][-1] == 0
    assert [step.node for step in steps] == sorted((step.node for step in steps), reverse=True)
    assert all(words(thread, step) == KILN for step in steps)


def test_words_written_where_they_were_taken_from_have_a_short_way() -> None:
    thread = relayed()
    assert [step.node for step in trail(thread, 1, thread.quotes[1][0])] == [0]


def test_words_from_elsewhere_have_no_way() -> None:
    assert trail(begun(("Ada", KILN)), 0, Quote(0, 9, 1, None, None, None, 0.0)) == []


def test_words_quoted_in_a_circle_are_followed_once_round() -> None:
    thread = begun(("Ada", KILN), ("Bo", KILN))
    size = len(KILN)
    circle = [(Quote(0, size, 1, None, Place(1 - node, 0, size), None, 1.0),) for node in (0, 1)]
    thread = replace(thread, quotes=circle)
    assert [step.node for step in trail(thread, 0, circle[0][0])] == [1]


def test_a_passage_is_in_the_quote_that_holds_most_of_it() -> None:
    thread = relayed()
    first, second = thread.quotes[2]
    assert quote_over(thread, Place(2, first.start + 3, first.end)) == 0
    assert quote_over(thread, Place(2, second.start, second.end)) == 1
    assert quote_over(thread, Place(0, 0, 5)) is None
    assert quote_over(thread, Place(2, len(thread.posts[2].body) - 3, len(thread.posts[2].body))) is None
