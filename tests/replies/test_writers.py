from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, read, said, text


@pytest.mark.parametrize("line", ["Says who?", "Never.", "Not in my time."])
def test_a_line_of_few_words_below_what_its_writer_quoted_is_a_quote_of_its_own(line: str) -> None:
    answer = f"{KILN}\n\n{line}"
    thread = read(("Ada", KILN), ("Bo", f"Ada wrote:\n{answer}"), ("Cyd", f"Bo wrote:\n{answer}\n\nSays the book."))
    assert [text(thread, 2, quote).rstrip("?.") for quote in thread.quotes[2]] == [KILN[:-1], line.rstrip("?.")]
    assert [quote.origin and quote.origin.node for quote in thread.quotes[2]] == [0, 1]


def test_a_few_words_that_go_on_from_what_their_writer_quoted_are_part_of_it() -> None:
    thread = read(("Ada", KILN), ("Bo", f"{KILN} Says who?"), ("Cyd", f"Bo wrote:\n{KILN} Says who?\n\nSays the book."))
    assert len(thread.quotes[2]) == 1


def test_a_quote_does_not_begin_above_the_attribution_over_it() -> None:
    thread = read(
        ("Ada", f"Wood ash is best. {GLAZE} {CLAY}"),
        ("Bo", f"Ada wrote:\nWood ash\n\nOh?\n\nAda wrote:\n{CLAY}\n\nYes."),
    )
    assert said(thread, 1) == [("Wood ash", 0), (CLAY, 0)]
