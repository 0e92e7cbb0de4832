from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shell import run


def shown(shelf: Path, post: str) -> str:
    printed = run("show", shelf, post, "--thread", "1")
    assert (printed.code, printed.err) == (0, "")
    return printed.out


def test_a_post_with_a_quote_and_its_source(shelf: Path) -> None:
    assert (
        shown(shelf, "12")
        == """\
#12 Bo
2024-03-12 09:30
answers #11 Ada (guess, 99 %)

Ada wrote:
Should the library open on Sundays?

Only with paid staff, [b]not[/b] *volunteers*.

Quote 1 of 1: from #11 Ada, word for word
#11 │ Should the library open on Sundays?
"""
    )


def test_an_altered_quote_stands_beside_its_source(shelf: Path) -> None:
    text = shown(shelf, "#13")
    assert (
        "Quote 1 of 2: from #12 Bo, 90 % alike\nquoted │ Only with payed staff\n#12    │ Only with paid staff\n" in text
    )
    assert "also answers #11 Ada" in text


def test_words_that_travelled_say_where_they_were_first_written(shelf: Path) -> None:
    assert "Quote 2 of 2: from #12 Bo, word for word; first written in #11 Ada" in shown(shelf, "13")


def test_a_quote_from_elsewhere_says_so(shelf: Path) -> None:
    assert "Quote 1 of 1: attributed to Ada, not in this file\n" in shown(shelf, "17")


def test_a_missing_post_says_so(shelf: Path) -> None:
    assert shown(shelf, "14") == "#14 (not in this file)\nanswers nothing in this file\n"


def test_json_adds_the_texts(shelf: Path) -> None:
    post = json.loads(run("show", shelf, "13", "--json").out)
    altered, repeated = post["quotes"]
    assert (altered["text"], altered["source_text"]) == ("> Only with payed staff", "Only with paid staff")
    assert repeated["origin_text"] == "costs little"
    assert json.loads(run("show", shelf, "14", "--json").out) == {"id": "14", "missing": True}


def test_an_unknown_post_is_one_line(shelf: Path) -> None:
    printed = run("show", shelf, "99", "--thread", "1")
    assert (printed.code, printed.out) == (1, "")
    assert printed.err == f"tui-reader: {shelf}: no post '99'; the posts are called #11 to #17\n"


def test_a_terminal_gets_wrapped_lines_and_a_pipe_the_lines_of_the_file(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    printed = run("show", shelf, "12", "--color=never", terminal=True).out
    assert "\nOnly with paid staff, [b]not[/b]\n*volunteers*.\n" in printed
    assert "\n#11 │ Should the library open on\n#11 │ Sundays?\n" in printed
    assert "paid staff, [b]not[/b] *volunteers*." in shown(shelf, "12")


def test_only_the_quoted_words_have_the_colour_of_quotes(shelf: Path) -> None:
    printed = run("show", shelf, "13", "--color=always").out
    assert 'I stand by "\x1b[32mcosts little\x1b[0m" as it is.\n' in printed
