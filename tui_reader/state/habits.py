"""What is kept for the user whatever the thread: choices made in the reader, hints already shown."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from enum import StrEnum

from tui_reader.state.store import Store


class Habit(StrEnum):
    """What can be kept."""

    THEME = "theme"
    HINTED = "hinted"
    QUOTES = "quotes"


class Habits:
    """What is kept for the user; a state file that cannot be used keeps nothing, and nothing is raised."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, habit: Habit) -> str | None:
        """What was kept, None when nothing was."""
        with suppress(sqlite3.Error):
            return self._store.habit(habit)
        return None

    def keep(self, habit: Habit, value: str) -> None:
        """Keep something in place of what was kept before."""
        with suppress(sqlite3.Error):
            self._store.keep_habit(habit, value)
