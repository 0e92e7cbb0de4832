from __future__ import annotations

import json
from pathlib import Path

from rich.cells import cell_len

from tests.cli.shell import run

TREE = """\
Sundays in the library (5 posts)
 ▾ Ada #11: Should the library open on Sundays? I say yes.
┊▾ Bo #12 ~99%: Only with paid staff, [b]not[/b] *volunteers*.
┊▾ Cleo #13 ~86%: I stand by "costs little" as it is.
╰┄ #16 ~55%: Cleo, you mean the heating?
 ▾ #14 (not in this file)
╰─ Dan #17: They do.
"""


def test_a_line_a_post_with_guesses_marked(shelf: Path) -> None:
    printed = run("tree", shelf, "--thread", "1")
    assert printed.code == 0
    assert printed.out == TREE


def test_warnings_go_to_standard_error(shelf: Path) -> None:
    assert run("tree", shelf, "--thread", "1").err == f"tui-reader: {shelf}: one post is missing\n"


def test_ascii_draws_with_plain_signs(shelf: Path) -> None:
    assert run("tree", shelf, "--ascii").out.isascii()
    assert not run("tree", shelf).out.isascii()


def test_an_encoding_without_the_signs_gets_plain_ones(shelf: Path) -> None:
    printed = run("tree", shelf, encoding="ascii")
    assert printed.code == 0
    assert printed.out == run("tree", shelf, "--ascii").out


def test_lines_fit_the_width_of_a_pipe(shelf: Path) -> None:
    assert all(cell_len(line) <= 100 for line in run("tree", shelf).out.split("\n"))


def test_json_gives_rows_with_depths(shelf: Path) -> None:
    tree = json.loads(run("tree", shelf, "--json").out)
    assert tree["schema"] == "tui-reader/tree/1"
    assert [(row["id"], row["depth"]) for row in tree["rows"]] == [
        ("11", 0),
        ("12", 1),
        ("13", 2),
        ("16", 3),
        ("14", 0),
        ("17", 1),
    ]
    assert tree["rows"][2]["summary"] == 'I stand by "costs little" as it is.'


def test_the_largest_thread_is_chosen_with_a_hint(shelf: Path) -> None:
    printed = run("tree", shelf)
    assert "Sundays" in printed.out
    assert printed.err.startswith(f"tui-reader: {shelf}: holds 2 threads")


def test_another_thread_is_chosen_by_number_or_title(shelf: Path) -> None:
    assert run("tree", shelf, "--thread", "2").out.startswith("Lost gloves (1 post)\n")
    assert run("tree", shelf, "--thread", "gloves").out == run("tree", shelf, "--thread", "2").out


def test_threads_are_listed(shelf: Path) -> None:
    assert run("tree", shelf, "--thread", "list").out == (
        "1       5 posts  Sundays in the library\n2        1 post  Lost gloves\n"
    )
    assert json.loads(run("tree", shelf, "--thread", "list", "--json").out)[1] == {
        "thread": 2,
        "posts": 1,
        "title": "Lost gloves",
    }


def test_words_say_the_tree_without_any_drawing(shelf: Path) -> None:
    lines = run("tree", shelf, "--thread", "1", "--words").out.split("\n")
    assert lines[1] == "Ada #11, opens the discussion, 1 answer: Should the library open on Sundays? I say yes."
    assert lines[2].startswith("Bo #12, only reply to Ada's #11, guess, 99 %, quotes 1 line, 1 answer: Only with")
    assert lines[3].startswith("Cleo #13, only reply to Bo's #12, guess, 86 %, quotes 2 lines, 1 answer: I stand")
