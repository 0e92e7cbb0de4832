"""The state of all threads, in one SQLite file that several readers may use at once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from tui_reader.model import Note
from tui_reader.state.changes import Changes, Mark, Row, Visit, statements
from tui_reader.state.database import (
    FILE,
    DamagedError,
    UnusableError,
    Why,
    default_folder,
    in_memory,
    open_database,
    set_aside,
)
from tui_reader.text.clean import clean


class Store:
    """An open state file, or a stand-in in memory; `warning` says why marks are not or were not kept.

    Every method may be called from any thread, and all but `close` may raise sqlite3.Error.
    """

    def __init__(self, database: sqlite3.Connection, warning: str | None = None) -> None:
        self.warning = warning
        self._database = database
        self._lock = Lock()

    def rows(self, query: str, *values: object) -> list[Any]:
        """What a query gives."""
        with self._lock:
            return self._database.execute(query, values).fetchall()

    def run(self, statements: Iterable[tuple[str, Iterable[Row]]]) -> None:
        """Run statements in one transaction, each for its rows of values."""
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                for statement, rows in statements:
                    self._database.executemany(statement, rows)
                self._database.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._database.execute("ROLLBACK")
                raise

    def thread(self, anchors: Iterable[bytes]) -> bytes | None:
        """The key of the thread that has one of these anchors; None for a thread not seen before."""
        for anchor in anchors:
            for (thread,) in self.rows("SELECT thread FROM threads WHERE anchor = ?", anchor):
                return bytes(thread)
        return None

    def holds(self, scope: bytes) -> bool:
        """Whether anything is kept of the posts of a scope."""
        tables = ("marks", "links", "notes")
        return any(self.rows(f"SELECT 1 FROM {table} WHERE scope = ? LIMIT 1", scope) for table in tables)  # noqa: S608

    def marks(self, scope: bytes) -> Iterator[tuple[bytes, Mark, float]]:
        """Post, mark and time for every mark of a scope, the oldest first."""
        known = {mark.value: mark for mark in Mark}
        for post, kind, at in self.rows("SELECT post, kind, at FROM marks WHERE scope = ? ORDER BY at", scope):
            if kind in known:
                yield post, known[kind], at

    def links(self, scope: bytes) -> list[tuple[bytes, bytes | None]]:
        """The links of a scope that were made by hand: post and parent, None for one that answers no other."""
        return self.rows("SELECT post, parent FROM links WHERE scope = ?", scope)

    def notes(self, scope: bytes) -> Iterator[tuple[bytes, Note]]:
        """Post and note for every note of a scope."""
        query = "SELECT post, start, stop, passage, words, at FROM notes WHERE scope = ?"
        for post, start, stop, passage, words, at in self.rows(query, scope):
            yield post, Note(start, stop, clean(passage), clean(words), datetime.fromtimestamp(at, UTC))

    def place(self, thread: bytes) -> tuple[bytes, int] | None:
        """Post and offset at which a thread was left."""
        return next(iter(self.rows("SELECT post, start FROM places WHERE thread = ?", thread)), None)

    def visit(self, thread: bytes) -> Visit | None:
        """How a thread was when it was last open; None for one not opened before."""
        rows = self.rows("SELECT title, source, posts FROM visits WHERE thread = ?", thread)
        return Visit(str(rows[0][0]), str(rows[0][1]), bytes(rows[0][2])) if rows else None

    def habit(self, name: str) -> str | None:
        """What is kept for the user under a name, whatever the thread."""
        rows = self.rows("SELECT value FROM habits WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def keep_habit(self, name: str, value: str) -> None:
        """Keep something for the user."""
        self.run([("INSERT OR REPLACE INTO habits VALUES (?, ?)", [(name, value)])])

    def searches(self, most: int) -> list[str]:
        """The latest searches, the last one last."""
        rows = self.rows("SELECT words FROM searches ORDER BY at DESC LIMIT ?", most)
        return [str(words) for (words,) in reversed(rows)]

    def keep_searches(self, new: Mapping[str, float], most: int) -> None:
        """Add searches with their times, and keep only so many of all in one transaction."""
        latest = "SELECT words FROM searches ORDER BY at DESC LIMIT ?"
        self.run(
            [
                ("INSERT OR REPLACE INTO searches VALUES (?, ?)", new.items()),
                (f"DELETE FROM searches WHERE words NOT IN ({latest})", [(most,)]),  # noqa: S608
            ]
        )

    def write(self, changes: Changes) -> None:
        """Write changes in one transaction."""
        self.run(statements(changes))

    def close(self) -> None:
        """Close the file."""
        with self._lock, suppress(sqlite3.Error):
            self._database.close()


def open_store(folder: Path | None = None) -> Store:
    """Open the state kept in a folder, by default `default_folder()`; never raises.

    A damaged file is renamed to `state.db.damaged-N` and a fresh one begun. A file that is newer, foreign,
    locked or cannot be written stays as it is, and marks last as long as the program.
    """
    try:
        path = (folder or default_folder()) / FILE
        try:
            return Store(open_database(path))
        except DamagedError:
            kept = set_aside(path)
            return Store(open_database(path), f"the state file was damaged: it is kept as {kept}, marks begin anew")
    except UnusableError as error:
        return Store(in_memory(), error.why)
    except (DamagedError, OSError, RuntimeError):
        return Store(in_memory(), Why.CLOSED)


def read_store(folder: Path | None = None) -> Store:
    """Open the state kept in a folder as `open_store` does, but make no file where there is none."""
    path = (folder or default_folder()) / FILE
    return open_store(folder) if os.path.lexists(path) else passing_store()


def passing_store() -> Store:
    """A store that is forgotten at the end and keeps nothing."""
    return Store(in_memory())
