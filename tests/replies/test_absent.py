from __future__ import annotations

from tests.replies.talk import CLAY, GLAZE, KILN, mark, read, said, text


def test_words_of_somebody_who_is_not_in_the_file_are_not_those_of_who_quoted_them() -> None:
    answer = f"Zed wrote:\n{GLAZE}\n\n\n{KILN}"
    thread = read(("Ada", CLAY), ("Bo", answer), ("Cyd", f"Bo wrote:\n{answer}\n\n\nSo they say, both of them."))
    assert said(thread, 2) == [(GLAZE, 1), (KILN, 1)]
    assert [(quote.attribution, quote.depth) for quote in thread.quotes[2]] == [("Zed", 2), ("Bo", 1)]


def test_without_an_end_they_go_on_to_the_next_who_is_quoted() -> None:
    answer = f"{CLAY}\n\nZed wrote:\n{GLAZE}\n\nAda wrote:\n{KILN}"
    thread = read(("Ada", KILN), ("Bo", answer), ("Cyd", f"Bo wrote:\n{answer}\n\n\nThree of them."))
    assert said(thread, 2) == [(CLAY, 1), (GLAZE, 1), (KILN, 1)]
    assert [quote.origin and quote.origin.node for quote in thread.quotes[2]] == [1, 1, 0]


def test_where_the_format_marks_them_they_end_with_the_mark() -> None:
    bodies = [f"{GLAZE}\n{KILN}\n{CLAY}", f"> {GLAZE}\n> {KILN}\n{CLAY}\n\nSo."]
    marks = [
        [mark(bodies[0], KILN, depth=1), mark(bodies[0], GLAZE, depth=2)],
        [mark(bodies[1], f"> {GLAZE}\n> {KILN}")],
    ]
    thread = read(("Ada", bodies[0], marks[0]), ("Bo", bodies[1], marks[1]))
    assert [text(thread, 1, quote) for quote in thread.quotes[1]] == [GLAZE, KILN, CLAY]


def test_what_one_quote_holds_of_them_is_one_quote() -> None:
    answer = f"Zed wrote:\n{GLAZE}\n{KILN}\n\n\n{CLAY}"
    thread = read(("Bo", answer), ("Cyd", f"Bo wrote:\n{answer.replace('settle', 'dry')}\n\n\nBoth of them."))
    assert len(thread.quotes[1]) == 2
