from __future__ import annotations

from dataclasses import replace

import pytest

from tests.export.library import library, post
from tui_reader.model import Thread
from tui_reader.summary import SUMMARY_LIMIT, summary


def with_body(body: str) -> Thread:
    thread = library()
    return replace(thread, posts=[post("11", body, "Ada"), *thread.posts[1:]])


def test_it_is_the_first_line_of_own_words() -> None:
    thread = library()
    assert [summary(thread, node) for node in range(4)] == [
        "Should the library open on Sundays? I say yes.",
        "Only with paid staff, [b]not[/b] *volunteers*.",
        'I stand by "costs little" as it is.',
        "Cleo, you mean the heating?",
    ]


def test_a_post_of_quotes_gives_its_first_line() -> None:
    thread = library()
    body = thread.posts[4].body.split("\n")[0]
    assert summary(replace(thread, posts=[*thread.posts[:4], post("17", body, "Dan")]), 4) == body


def test_a_ghost_and_an_empty_post_have_none() -> None:
    assert summary(library(), 5) == ""
    assert summary(with_body(" \n\t\n"), 0) == ""


@pytest.mark.parametrize("greeting", ["Hi,", "Hello Anna and Bo!", "Guten Morgen zusammen,", "HEY"])
def test_a_greeting_is_skipped(greeting: str) -> None:
    assert summary(with_body(f"{greeting}\n\nThe heating is off."), 0) == "The heating is off."


@pytest.mark.parametrize("line", ["Hi, the heating is off.", "Good point, Bo.", "Hell no"])
def test_a_line_that_says_something_is_no_greeting(line: str) -> None:
    assert summary(with_body(f"{line}\nMore."), 0) == line


def test_a_greeting_alone_is_better_than_nothing() -> None:
    assert summary(with_body("Hello!\n\n"), 0) == "Hello!"


def test_lines_without_a_word_are_skipped_and_blanks_squeezed() -> None:
    assert summary(with_body("---->\n***\nNo,\tthat   is wrong"), 0) == "No, that is wrong"


def test_a_long_line_is_cut() -> None:
    assert len(summary(with_body("word " * 100_000), 0)) <= SUMMARY_LIMIT
