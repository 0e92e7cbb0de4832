"""The generated mailbox is one thread with quotes, the same each time."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.generate import write_mailbox
from tui_reader import open_thread


def test_it_is_one_thread_in_which_all_but_the_first_quote(tmp_path: Path) -> None:
    path = tmp_path / "generated.mbox"
    write_mailbox(path, 60)
    thread = open_thread(path)
    assert len(thread) == 60
    assert not thread.ghosts
    assert [len(quotes) > 0 for quotes in thread.quotes] == [False, *[True] * 59]


def test_the_same_number_gives_the_same_mailbox(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_mailbox(tmp_path / name, 20)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
