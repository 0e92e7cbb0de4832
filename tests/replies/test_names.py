from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.replies.talk import KILN, read, words
from tui_reader.model import Ground
from tui_reader.replies.names import Names, fold_name, known_names

PIECES = ("Jun", "Morman", "Wesman", "jun", "-=bob=-", "B.", "H.", "B. H.", " ", "\n", "\u00a0", ", ", "@", "kiln")
AUTHORS = ["Adalbert Moss", "CasX", "B. H.", "Wilhelmina", "Old Tom", "clay"]


def names(*authors: str, common: Counter[str] | None = None) -> Names:
    return known_names(authors or AUTHORS, common or Counter(), 10)


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("CasX", "CasX"),
        ("casx", "CasX"),
        ("BH", "B. H."),
        ("b.h", "B. H."),
        ("Adalbret Moss", "Adalbert Moss"),
        ("Moss", "Adalbert Moss"),
        ("Willhelmina", "Wilhelmina"),
        ("Cas", "CasX"),
        ("case", None),
        ("Tim", None),
        ("Mo", None),
        ("", None),
    ],
)
def test_who_is_meant_by_a_name_in_an_attribution(written: str, author: str | None) -> None:
    assert names().resolve(written) == author


def test_a_name_that_could_be_two_is_nobody() -> None:
    assert names("Ann Moss", "Bea Moss").resolve("Moss") is None
    assert names("Willemina", "Willemine").resolve("Willemin") is None


def test_what_is_proved_is_known_from_then_on() -> None:
    known = names()
    assert known.resolve("Potter") is None
    assert mentions(known, "I agree with Potter here.") == []
    known.prove("Potter", "CasX")
    assert known.resolve("potter") == "CasX"
    assert mentions(known, "I agree with Potter here.") == [("Potter", "CasX", False)]


def mentions(known: Names, text: str) -> list[tuple[str, str, bool]]:
    found = known.mentions(text, [(0, len(text))])
    return [(text[mention.start : mention.end], mention.author, mention.address) for mention in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CasX, what now?", [("CasX", "CasX", True)]),
        ("What now, CasX?", [("CasX", "CasX", False)]),
        ("Hi CasX, what now?", [("CasX", "CasX", True)]),
        ("I think @wilhelmina knows.", [("@wilhelmina", "Wilhelmina", True)]),
        ("Well.\nOld Tom: no.", [("Old Tom", "Old Tom", True)]),
        ("In this case Casual Tommy says no.", []),
        ("Only moss and water.", []),
        ("So says B. H. today.", [("B. H", "B. H.", False)]),
        ("Cas says so, Moss does not.", [("Cas", "CasX", True), ("Moss", "Adalbert Moss", False)]),
        ("mentioning the OP again", [("OP", "Adalbert Moss", False)]),
    ],
)
def test_names_in_the_words_of_a_post(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert mentions(names(), text) == found


def test_a_common_word_of_the_thread_is_no_name() -> None:
    assert mentions(names(common=Counter(clay=9)), "We dug clay there.") == []
    assert mentions(names(), "We dug clay there.") == [("clay", "clay", False)]


def test_names_are_looked_for_in_the_spans_only() -> None:
    text = "CasX and Wilhelmina and CasX"
    assert [mention.start for mention in names().mentions(text, [(5, 19), (24, 28)])] == [9, 24]


@given(st.text(max_size=40) | st.text(st.sampled_from("CasX@Moss B.H .,\n'"), max_size=40))
def test_mentions_lie_in_the_text_and_mean_authors(text: str) -> None:
    known = names()
    for mention in known.mentions(text, [(0, len(text))]):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.author in known.authors


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_text_in_which_nobody_else_is_named_names_the_same(text: str) -> None:
    known = names("Jun Morman", "Jun Wesman", "-=bob=-", "B. H.", "CasX")
    alone = [(one.start, one.end, one.author) for one in known.mentions(text, [(0, len(text))])]
    beside = list(known.mentions("CasX " + text, [(0, len(text) + 5)]))
    assert alone == [(one.start - 5, one.end - 5, one.author) for one in beside[1:]]


@given(st.text())
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)
    assert bool(fold_name(name)) == bool(name)


def test_a_renamed_user_is_proved_by_a_quote_and_then_named() -> None:
    thread = read(
        ("Mill", "Has anybody news of the pottery?"),
        ("Gardener", KILN + " The roof is gone as well, and the wheel."),
        ("Bo", f"Oldpotter wrote:\n{KILN} The roof is gone as well, and the wheel.\n\nA pity."),
        ("Dee", "Oldpotter, are you certain that the roof is gone, and the wheel?"),
    )
    assert thread.names == {"Oldpotter": "Gardener"}
    assert thread.replies[3].parent == 1
    (why,) = (why for why in thread.replies[3].evidence if why.ground is Ground.NAME)
    assert "Oldpotter, who is Gardener" in why.words
    assert words(thread, why.place) == "Oldpotter"


def test_a_name_that_quotes_of_two_writers_give_alike_is_not_proved() -> None:
    other = "Whoever went down there last week saw nothing but a heap of bricks and some rain."
    thread = read(
        ("Ada", KILN + " That is all there is to say."),
        ("Bo", other),
        ("Cyd", f"Ghost wrote:\n{KILN} That is all there is to say.\n\nHm."),
        ("Dee", f"Ghost wrote:\n{other}\n\nHm."),
    )
    assert thread.names == {}
