from __future__ import annotations

from tests.replies.talk import CLAY, GLAZE, KILN, read, said, text


def test_each_attribution_begins_a_quote() -> None:
    thread = read(("Ada", f"{KILN} {GLAZE}"), ("Bo", f"Ada wrote:\n{KILN}\n\nAda wrote:\n{GLAZE}\n\n{CLAY}"))
    assert [text(thread, 1, quote) for quote in thread.quotes[1]] == [KILN, GLAZE]


def test_a_few_equal_words_beyond_a_blank_line_are_chance() -> None:
    thread = read(("Ada", f"{KILN} It is just that we waited."), ("Bo", f"{KILN}\n\nIt is just that I never saw it."))
    assert said(thread, 1) == [(KILN, 0)]


def test_the_line_below_an_attribution_is_quoted_to_its_end_where_it_was_edited() -> None:
    line = "The kiln by the river was fired thrice, they say"
    thread = read(("Ada", KILN), ("Bo", f"Ada wrote:\n{line}\n\nNever."))
    assert said(thread, 1) == [(line, 0)]


def test_words_from_far_above_are_chance_when_they_are_few() -> None:
    few = "wood ash runs down late here"
    posts = [("Ada", f"{few}\n\n{CLAY}"), *[("Bo", f"Number {number}.") for number in range(140)]]
    answer = ("Cyd", f"{KILN}\n\n{few}\n\n{GLAZE}")
    assert said(read(posts[0], answer), 1) == [(few, 0)]
    assert said(read(*posts, answer), 141) == []


def test_two_blank_lines_that_the_source_has_not_part_two_quotes() -> None:
    thread = read(("Ada", f"{CLAY}\n\n{KILN}\n{GLAZE}"), ("Bo", f"{CLAY}\n\n{KILN}\n\n\n{GLAZE}\n\n\nYes."))
    assert said(thread, 1) == [(f"{CLAY}\n\n{KILN}", 0), (GLAZE, 0)]


def test_two_blank_lines_that_the_source_has_too_part_none() -> None:
    thread = read(("Ada", f"{KILN}\n\n\n{GLAZE}"), ("Bo", f"{KILN}\n\n\n{GLAZE}\n\n\nYes."))
    assert said(thread, 1) == [(f"{KILN}\n\n\n{GLAZE}", 0)]


def test_what_the_writer_took_up_again_is_no_part_of_the_quote_below_it() -> None:
    source = f"Six of us carried the whole of the clay down to the school.\n{GLAZE}"
    own = "And how many of them carried the whole of the clay down to the school?"
    assert said(read(("Ada", source), ("Bo", f"{own}\n\n\n{GLAZE}\n\n\nYes.")), 1)[-1] == (GLAZE, 0)
