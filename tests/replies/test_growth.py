"""Threads made to be slow: the work for twice as many posts is about twice as much, in calls and not in time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial

import numpy as np
import pytest

from tests.benchmarks.hostile import nested, periodic, repeated, signed, thread_of
from tui_reader.opening import complete
from tui_reader.replies import shared
from tui_reader.replies.ngrams import REPEATS
from tui_reader.replies.shared import NEAREST, shared_runs
from tui_reader.replies.tokens import Words, read_words

POSTS = 60
GROWTH = 2.5
"""How often as much work twice as much text may be: a little more than twice, as it also has to be sorted."""


def calls(work: Callable[[], object]) -> int:
    """How many calls of Python or C functions some work takes."""
    count = 0

    def seen(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    complete(thread_of(["once"]))  # what is imported at the first call does not count
    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def runs_of(words: Words) -> int:
    return len(shared_runs(words, np.ones(len(words.hash), dtype=np.bool_)).at)


@pytest.mark.parametrize("make", [partial(nested, levels=8), repeated, periodic, signed])
def test_twice_as_many_posts_take_twice_as_many_calls(make: Callable[[int], Iterable[str]]) -> None:
    some, twice = (thread_of(make(POSTS * times)) for times in (1, 2))
    assert calls(lambda: complete(twice)) <= GROWTH * calls(lambda: complete(some))


@pytest.mark.parametrize("levels", [5, 10])
def test_twice_as_many_levels_take_twice_as_many_calls(levels: int) -> None:
    some, twice = (thread_of(nested(POSTS, deep)) for deep in (levels, 2 * levels))
    assert calls(lambda: complete(twice)) <= GROWTH * calls(lambda: complete(some))


def test_a_word_said_without_end_makes_few_runs() -> None:
    words = read_words([*repeated(POSTS)])
    assert runs_of(words) <= POSTS * (NEAREST[True] + 1) * (REPEATS + 1)


def test_comparisons_are_bounded_and_what_is_cut_short_is_still_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    words = read_words([*nested(POSTS, 20)])
    monkeypatch.setattr(shared, "EXTENDING", 0)
    cut = shared_runs(words, np.ones(len(words.hash), dtype=np.bool_))
    ends = cut.at + cut.length - 1, cut.source + cut.length - 1
    assert (words.hash[cut.at] == words.hash[cut.source]).all()
    assert (words.hash[ends[0]] == words.hash[ends[1]]).all()
    assert (words.post[ends[0]] == words.post[cut.at]).all()
