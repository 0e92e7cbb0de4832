"""What every command prints for a sample thread, to the byte.

`UPDATE_GOLDEN=1 python -m pytest tests/cli/test_golden.py` writes the files anew; read the difference before
you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.shell import run

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
MAIL, FORUM = "sample_threads/telescope_list.mbox", "sample_threads/tram_forum.txt"

COMMANDS = {
    "mail_tree": ("tree", MAIL),
    "mail_tree_ascii": ("tree", MAIL, "--ascii"),
    "mail_tree_color": ("tree", MAIL, "--color=always"),
    "mail_tree_json": ("tree", MAIL, "--json"),
    "mail_threads": ("tree", MAIL, "--thread=list"),
    "mail_second": ("read", MAIL, "--thread=2"),
    "mail_show": ("show", MAIL, "#4"),
    "mail_search": ("search", MAIL, "own:wheel"),
    "mail_explain": ("explain", MAIL),
    "mail_why": ("explain", MAIL, "2"),
    "mail_json": ("export", MAIL, "--thread=2", "--to=json"),
    "mail_md": ("export", MAIL, "--to=md"),
    "mail_stats": ("stats", MAIL),
    "mail_stats_ascii": ("stats", MAIL, "--ascii"),
    "mail_stats_json": ("stats", MAIL, "--thread=2", "--json"),
    "forum_tree": ("tree", FORUM),
    "forum_show": ("show", FORUM, "41230"),
    "forum_explain": ("explain", FORUM),
    "forum_why": ("explain", FORUM, "41260"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_as_agreed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = run(*COMMANDS[name])
    assert printed.code == 0
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(printed.out.encode())
    assert printed.out == golden.read_bytes().decode()


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(COMMANDS)
