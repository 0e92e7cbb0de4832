"""What is kept whatever the thread."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tui_reader.state import open_store
from tui_reader.state.database import FILE
from tui_reader.state.habits import Habit, Habits


def test_what_is_kept_is_there_again(tmp_path: Path) -> None:
    habits = Habits(open_store(tmp_path))
    assert habits.get(Habit.THEME) is None
    habits.keep(Habit.THEME, "nord")
    habits.keep(Habit.THEME, "dracula")
    again = Habits(open_store(tmp_path))
    assert again.get(Habit.THEME) == "dracula"
    assert again.get(Habit.HINTED) is None


def test_a_file_that_cannot_be_used_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.close()
    habits = Habits(store)
    habits.keep(Habit.THEME, "nord")
    assert habits.get(Habit.THEME) is None


def test_a_file_with_habits_is_as_sound_as_before(tmp_path: Path) -> None:
    Habits(open_store(tmp_path)).keep(Habit.HINTED, "yes")
    assert open_store(tmp_path).warning is None
    with sqlite3.connect(tmp_path / FILE) as database:
        assert database.execute("SELECT name, value FROM habits").fetchall() == [("hinted", "yes")]
    database.close()
