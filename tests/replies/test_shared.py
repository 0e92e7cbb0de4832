from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.replies import shared
from tui_reader.replies.shared import GRAM, LONE_RUN, Runs, shared_runs
from tui_reader.replies.tokens import Words, read_words

POSTS = st.lists(st.text(st.sampled_from("abc"), max_size=16).map(" ".join), min_size=1, max_size=6)
Run = tuple[int, int, int]


def words_of(*bodies: str) -> Words:
    return read_words(bodies)


def runs_of(words: Words, likely: bool = False) -> list[Run]:
    found: Runs = shared_runs(words, np.full(len(words.hash), likely))
    return list(zip(found.at.tolist(), found.source.tolist(), found.length.tolist(), strict=True))


def same(words: Words, one: int, other: int) -> bool:
    return bool(words.hash[one] == words.hash[other])


def maximal(words: Words) -> Iterator[Run]:
    """All maximal runs of equal words between two posts, the slow and simple way."""
    for post in range(len(words.first) - 1):
        for earlier in range(post):
            (low, high), (source_low, source_high) = words.of(post), words.of(earlier)
            for at in range(low, high):
                for source in range(source_low, source_high):
                    if at > low and source > source_low and same(words, at - 1, source - 1):
                        continue
                    length = 0
                    while at + length < high and source + length < source_high:
                        if not same(words, at + length, source + length):
                            break
                        length += 1
                    if length:
                        yield at, source, length


def held_once(words: Words, run: Run) -> bool:
    """Whether the source holds one of the n-grams of a run only there."""
    _, source, length = run
    low, high = words.of(int(words.post[source]))
    hashes = words.hash.tolist()
    grams = [tuple(hashes[at : at + GRAM[True]]) for at in range(low, high - GRAM[True] + 1)]
    return any(grams.count(grams[at - low]) == 1 for at in range(source, source + length - GRAM[True] + 1))


@given(POSTS, st.booleans())
def test_runs_are_equal_words_of_an_earlier_post_and_as_long_as_can_be(posts: list[str], likely: bool) -> None:
    words = words_of(*posts)
    assert set(runs_of(words, likely)) <= set(maximal(words))


@given(POSTS)
def test_runs_that_are_not_extended_are_shorter_and_no_less_equal(posts: list[str]) -> None:
    words = words_of(*posts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shared, "EXTENDING", 0)
        found = runs_of(words, likely=True)
    for at, source, length in found:
        assert words.hash[at : at + length].tolist() == words.hash[source : source + length].tolist()
        assert words.post[source] == words.post[source + length - 1] < words.post[at] == words.post[at + length - 1]


@given(POSTS)
def test_every_long_run_is_found(posts: list[str]) -> None:
    words = words_of(*posts)
    expected = {run for run in maximal(words) if run[2] >= LONE_RUN and held_once(words, run)}
    assert expected <= set(runs_of(words))


@given(POSTS)
def test_runs_come_in_order_and_once(posts: list[str]) -> None:
    words = words_of(*posts)
    found = runs_of(words, likely=True)
    keys = [(int(words.post[at]), int(words.post[source]), at) for at, source, _ in found]
    assert keys == sorted(keys)
    assert len(set(found)) == len(found)


def test_a_short_run_counts_only_where_a_quotation_is_likely() -> None:
    words = words_of("a b c d e", "x a b c d y")
    assert runs_of(words) == []
    assert runs_of(words, likely=True) == [(6, 0, 4)]


def test_short_runs_near_each_other_count() -> None:
    words = words_of("a b c d e f g h i", "y a b c d x f g h i z")
    assert runs_of(words) == [(10, 0, 4), (15, 5, 4)]


def test_no_run_reaches_over_the_end_of_a_post() -> None:
    words = words_of("a b c d", "e f g h", "a b c d e f g h")
    assert runs_of(words, likely=True) == [(8, 0, 4), (12, 4, 4)]


def test_what_many_posts_hold_is_a_habit_whatever_stands_before_it() -> None:
    words = words_of(*[f"own{post} a b c d e f g h" for post in range(20)], "own3 a b c d e f g h", "own3 x y z own4 a")
    found = shared_runs(words, np.ones(len(words.hash), dtype=np.bool_))
    assert found.length.max() == 9
    assert found.habit.all()


def test_in_a_small_thread_nothing_is_a_habit() -> None:
    words = words_of(*["a b c d e f"] * 5)
    assert not shared_runs(words, np.zeros(30, dtype=np.bool_)).habit.any()


def test_a_common_phrase_in_a_quotation_makes_it_no_habit() -> None:
    quotation = "k l m n on the other hand o p q r s t u"
    words = words_of(*[f"own{post} on the other hand" for post in range(20)], quotation, quotation)
    found = shared_runs(words, np.zeros(len(words.hash), dtype=np.bool_))
    assert found.habit[found.length > 10].tolist() == [False]
