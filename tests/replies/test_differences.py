from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.replies.talk import KILN, begun, read
from tui_reader.model import Place, Quote
from tui_reader.replies.differences import differences


def shown(quoted: str, source: str) -> list[tuple[str, str, str]]:
    thread = begun(("Ada", source), ("Bo", quoted))
    quote = Quote(0, len(quoted), 1, None, Place(0, 0, len(source)), None, 0.9)
    return [
        (change.kind, quoted[slice(*change.quoted)], source[slice(*change.source)])
        for change in differences(thread, 1, quote)
    ]


def test_each_stretch_is_the_same_changed_added_or_left_out() -> None:
    assert shown("A big red jug, cold", "a big blue jug by me") == [
        ("same", "A big", "a big"),
        ("changed", "red", "blue"),
        ("same", "jug", "jug"),
        ("changed", "cold", "by me"),
    ]
    assert shown("one two", "one and two") == [("same", "one", "one"), ("left out", "", "and"), ("same", "two", "two")]
    assert shown("one and two", "one two") == [("same", "one", "one"), ("added", "and", ""), ("same", "two", "two")]


def test_the_quote_of_a_thread_shows_its_edited_word() -> None:
    thread = read(("Ada", KILN), ("Bo", f"{KILN.replace('river', 'lake')}\n\nReally?"))
    (quote,) = thread.quotes[1]
    (changed,) = (change for change in differences(thread, 1, quote) if change.kind != "same")
    assert thread.posts[1].body[slice(*changed.quoted)] == "lake"
    assert thread.posts[0].body[slice(*changed.source)] == "river"


def test_a_quote_without_a_source_differs_from_nothing() -> None:
    assert differences(begun(("Ada", "so")), 0, Quote(0, 2, 1, None, None, None, 0.0)) == []


WORDS = st.lists(st.sampled_from(["a", "b", "C", "c"]), max_size=10)


@given(WORDS, WORDS)
def test_the_stretches_hold_all_words_of_both_sides_in_order(quoted: list[str], source: list[str]) -> None:
    changes = shown(" ".join(quoted), " ".join(source))
    assert " ".join(filter(None, (mine for _, mine, _ in changes))) == " ".join(quoted)
    assert " ".join(filter(None, (theirs for *_, theirs in changes))) == " ".join(source)
    for kind, mine, theirs in changes:
        assert (kind == "same") == (mine.casefold() == theirs.casefold())
        assert (bool(mine), bool(theirs)) == (kind != "left out", kind != "added")
