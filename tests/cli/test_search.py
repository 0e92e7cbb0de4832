from __future__ import annotations

import json
from pathlib import Path

from tests.cli.shell import run


def test_hits_are_lines_with_id_and_author(shelf: Path) -> None:
    found = run("search", shelf, "heating")
    assert found.code == 0
    assert found.out == "16: Cleo, you mean the heating?\n16: 1. heating\n"


def test_a_line_with_several_hits_is_printed_once(shelf: Path) -> None:
    found = run("search", shelf, "ou")
    assert found.out.count("11 Ada: Should the library open on Sundays? I say yes.\n") == 1


def test_several_words_are_one_query(shelf: Path) -> None:
    assert run("search", shelf, "author:bo", "paid").out.startswith("12 Bo: Only with paid staff")


def test_a_post_found_by_its_author_gives_its_summary(shelf: Path) -> None:
    assert run("search", shelf, "author:dan").out == "17 Dan: They do.\n"


def test_nothing_found_is_exit_1_without_a_word(shelf: Path) -> None:
    found = run("search", shelf, "zebra", "--thread", "1")
    assert (found.code, found.out, found.err) == (1, "", "")


def test_a_wrong_query_is_one_line_that_points_at_the_fault(shelf: Path) -> None:
    found = run("search", shelf, "kite", "has:wings", "--thread", "1")
    assert (found.code, found.out) == (1, "")
    said = f"tui-reader: {shelf}: in the search, at sign 10: this can be link, code, quote, signature, note\n"
    assert found.err == said


def test_json_gives_places(shelf: Path) -> None:
    (hit,) = json.loads(run("search", shelf, "payed", "--json").out)
    assert hit == {"id": "13", "author": "Cleo", "line": "> Only with payed staff", "start": 12, "end": 17}
    assert json.loads(run("search", shelf, "zebra", "--json").out) == []
