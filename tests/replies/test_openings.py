from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, read, said

SHORT = "Wood ash settles late."


@pytest.mark.parametrize("above", ["", f"{KILN}\n\n"], ids=["at the beginning", "further down"])
def test_a_short_paragraph_of_another_above_own_words_is_a_quote(above: str) -> None:
    thread = read(("Ada", f"{CLAY} {SHORT} {GLAZE}"), ("Bo", f"{above}{SHORT}\n\nSo it goes with us."))
    assert said(thread, 1) == [(SHORT, 0)]


@pytest.mark.parametrize(("posts", "words"), [(31, [(SHORT, 0)]), (32, [])])
def test_the_fewer_words_the_nearer_is_their_source(posts: int, words: list[tuple[str, int]]) -> None:
    between = [(f"Potter {at}", f"Pot {at}") for at in range(posts)]
    thread = read(("Ada", f"{CLAY} {SHORT} {GLAZE}"), *between, ("Bo", f"{SHORT}\n\n{KILN}"))
    assert said(thread, posts + 1) == words


@pytest.mark.parametrize(
    "body",
    [
        f"{SHORT}\n{KILN}",
        f"{KILN}\n{SHORT}\n\nSo it goes with us.",
        f"{KILN}\n\n- {SHORT}\n\n- So it goes with us.",
        f"{KILN}\n\n{SHORT[:-1]}:\n\nSo it goes with us.",
        f"{KILN}\n\n{SHORT[:-1]};\n\nSo it goes with us.",
        SHORT,
    ],
    ids=["above the next line", "below another", "item of a list", "heading", "program text", "nothing below"],
)
def test_elsewhere_such_a_paragraph_is_chance(body: str) -> None:
    assert said(read(("Ada", f"{CLAY} {SHORT} {GLAZE}"), ("Bo", body)), 1) == []


@pytest.mark.parametrize("words", ["Thanks for all your help!", "Hello to everybody here,", "https://example.org/a/b"])
def test_courtesies_and_addresses_are_none(words: str) -> None:
    assert said(read(("Ada", f"{words}\n\n{CLAY}"), ("Bo", f"{words}\n\n{KILN}")), 1) == []


def test_what_several_have_begun_with_is_a_habit() -> None:
    own = (CLAY, GLAZE, KILN, "There is nothing else that I could add to this.")
    posts = [(name, f"{SHORT}\n\n{words}") for name, words in zip(("Ada", "Bo", "Cyd", "Dov"), own, strict=True)]
    assert said(read(*posts), 3) == []


def test_ones_own_short_paragraph_is_none() -> None:
    assert said(read(("Ada", f"{SHORT}\n\n{CLAY}"), ("Ada", f"{SHORT}\n\n{KILN}")), 1) == []
