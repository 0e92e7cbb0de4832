from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, GLAZE, read, said

SHARED = "wood ash from the old oven"


@pytest.mark.parametrize(
    ("there", "here"),
    [
        (f"Ada's Pots | {SHARED}", f"Bo & Sons | {SHARED}"),
        (f"Write to ada@pots.{SHARED}, please.", f"Write to bo@jars.{SHARED}."),
        (f"So {SHARED}.example.org has it.", f"Better: {SHARED}.example.net has more."),
    ],
    ids=["a field between bars", "behind a dot in an address", "before one"],
)
def test_words_that_begin_or_end_where_no_sentence_does_are_chance(there: str, here: str) -> None:
    assert said(read(("Ada", f"{there}\n\n{CLAY}"), ("Bo", f"{here}\n\n{GLAZE}")), 1) == []


@pytest.mark.parametrize("here", [f"No: {SHARED}. {GLAZE}", f"| {SHARED}\n{GLAZE}", f"> | {SHARED}. {GLAZE}"])
def test_words_that_begin_where_a_sentence_or_a_quoted_line_does_are_quoted(here: str) -> None:
    assert said(read(("Ada", f"There is {SHARED} and {CLAY}"), ("Bo", here)), 1) == [(SHARED, 0)]


def test_a_sentence_of_a_language_without_spaces_ends_with_its_own_stop() -> None:
    shared, more = "窯は冬に二度", "土は学校の裏の穴から来る"
    thread = read(("Ada", f"先週聞いたが{shared}焼かれたらしい"), ("Bo", f"そうか。{shared}。{more}"))
    assert said(thread, 1) == [(shared, 0)]
