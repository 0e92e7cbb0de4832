from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.state.conftest import Make
from tui_reader.state import Session, open_store
from tui_reader.state.database import VERSION
from tui_reader.state.searches import LIMIT, Searches


def test_searches_are_kept_for_every_thread_each_once_the_latest_last(folder: Path, thread_of: Make) -> None:
    session = Session(open_store(folder), thread_of(["a"]))
    for words in ("mill", "tram", "mill"):
        session.searches.add(words)
    session.save()
    assert Session(open_store(folder), thread_of(["another"])).searches.words == ["tram", "mill"]


def test_two_readers_keep_the_searches_of_both(folder: Path) -> None:
    first, second = Searches(open_store(folder)), Searches(open_store(folder))
    first.add("mill")
    second.add("tram")
    first.save()
    second.save()
    assert Searches(open_store(folder)).words == ["mill", "tram"]


def test_only_the_latest_are_kept(folder: Path) -> None:
    searches = Searches(open_store(folder))
    for number in range(LIMIT + 5):
        searches.add(f"word {number}")
    searches.save()
    assert searches.words == Searches(open_store(folder)).words
    assert (len(searches.words), searches.words[0]) == (LIMIT, "word 5")


def test_a_store_that_fails_loses_nothing_within_the_program(folder: Path) -> None:
    store = open_store(folder)
    searches = Searches(store)
    searches.add("mill")
    store.close()
    with pytest.raises(sqlite3.Error):
        searches.save()
    assert searches.words == ["mill"]
    assert Searches(store).words == []


def test_a_file_of_the_first_version_is_brought_up_and_keeps_its_marks(folder: Path, thread_of: Make) -> None:
    session = Session(open_store(folder), thread_of(["a", "b"]))
    session.mark_read([1])
    session.save()
    with sqlite3.connect(folder / "state.db") as old:
        old.execute("DROP TABLE searches")
        old.execute("PRAGMA user_version = 1")
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    old.close()
    session = Session(open_store(folder), thread_of(["a", "b"]))
    assert (session.warning, session.read) == (None, {1})
    session.searches.add("mill")
    session.save()
    assert session.warning is None
    with sqlite3.connect(folder / "state.db") as new:
        assert new.execute("PRAGMA user_version").fetchone() == (VERSION,)
    new.close()
