"""The tree in words."""

from __future__ import annotations

from tests.app.builders import GUESS, post, quote, thread, trams
from tui_reader.app.tree.spoken import Spoken, quoted_lines
from tui_reader.model import Reply


def test_each_post_says_what_it_answers_and_how_often_it_is_answered() -> None:
    spoken = Spoken(trams())
    said = [f"{spoken.name(node)}, {spoken.place(node)}" for node in range(7)]
    assert said == [
        "Ada #100, opens the discussion, 2 answers",
        "Bo #101, reply 1 of 2 to Ada's #100, quotes 1 line, 1 answer",
        "Ada #102, only reply to Bo's #101, quotes 2 lines, 1 answer",
        "Cyd #103, only reply to Ada's #102, guess, 86 %",
        "Dee #104, reply 2 of 2 to Ada's #100, quotes 2 lines",
        "Eve #105, only reply to #900",
        "not in this file #900, opens the discussion, 1 answer",
    ]


def test_a_post_without_a_name_is_called_by_its_number() -> None:
    posts = [post(0, None, "Who am I?"), post(1, None, "Nobody.")]
    spoken = Spoken(thread(posts, [None, 0], replies={1: Reply(0, GUESS, 0.3)}))
    assert spoken.name(0) == "unnamed #100"
    assert spoken.place(1) == "only reply to #100, guess, 30 %"


def test_quoted_lines_are_counted_once() -> None:
    posts = [post(0, "Ada", "one\ntwo\nthree"), post(1, "Bo", "one\ntwo\nthree\n\nmine")]
    inner = quote(posts, 1, "two", 0)
    outer = quote(posts, 1, "one\ntwo\nthree", 0)
    body = posts[1].body
    assert quoted_lines(body, [outer, inner]) == 3
    assert quoted_lines(body, [inner]) == 1
    assert quoted_lines(body, [quote(posts, 1, "one", 0), quote(posts, 1, "three", 0)]) == 2
    assert quoted_lines("one two", [quote([post(0, "A", "one two")] * 2, 1, w, 0) for w in ("one", "two")]) == 1
    assert quoted_lines(body, []) == 0


def test_the_place_among_many_replies_is_found() -> None:
    posts = [post(n, "Ada", "hm") for n in range(400)]
    spoken = Spoken(thread(posts, [None, *[0] * 399]))
    assert spoken.place(399) == "reply 399 of 399 to Ada's #100"
