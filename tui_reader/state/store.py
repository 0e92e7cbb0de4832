"""The state of all threads, in one SQLite file that several readers may use at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from threading import Lock

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


class Mark(StrEnum):
    """What can be noted about a post, or, the last, about a person."""

    READ = "read"
    BOOKMARK = "bookmark"
    FOLD = "fold"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a session did since it was last saved; nothing else of the file is touched.

    `added` holds post, mark and the time in seconds since 1970; `place` is a post and an offset.
    """

    scope: bytes
    thread: bytes
    anchors: tuple[bytes, ...] = ()
    added: list[tuple[bytes, Mark, float]] = field(default_factory=list)
    removed: list[tuple[bytes, Mark]] = field(default_factory=list)
    place: tuple[bytes, int] | None = None


class Store:
    """An open state file, or a stand-in in memory; `warning` says why marks are not or were not kept.

    Every method may be called from any thread, and all but `close` may raise sqlite3.Error.
    """

    def __init__(self, database: sqlite3.Connection, warning: str | None = None) -> None:
        self.warning = warning
        self._database = database
        self._lock = Lock()

    def thread(self, anchors: Iterable[bytes]) -> bytes | None:
        """The key of the thread that has one of these anchors; None for a thread not seen before."""
        with self._lock:
            for anchor in anchors:
                row = self._database.execute("SELECT thread FROM threads WHERE anchor = ?", (anchor,)).fetchone()
                if row:
                    return bytes(row[0])
        return None

    def holds(self, scope: bytes) -> bool:
        """Whether a scope has any mark."""
        with self._lock:
            return (
                self._database.execute("SELECT 1 FROM marks WHERE scope = ? LIMIT 1", (scope,)).fetchone() is not None
            )

    def marks(self, scope: bytes) -> Iterator[tuple[bytes, Mark, float]]:
        """Post, mark and time for every mark of a scope, the oldest first."""
        query = "SELECT post, kind, at FROM marks WHERE scope = ? ORDER BY at"
        known = {mark.value: mark for mark in Mark}
        with self._lock:
            for post, kind, at in self._database.execute(query, (scope,)):
                if kind in known:
                    yield post, known[kind], at

    def place(self, thread: bytes) -> tuple[bytes, int] | None:
        """Post and offset at which a thread was left."""
        with self._lock:
            row = self._database.execute("SELECT post, start FROM places WHERE thread = ?", (thread,)).fetchone()
        return (bytes(row[0]), int(row[1])) if row else None

    def searches(self, most: int) -> list[str]:
        """The latest searches, the last one last."""
        with self._lock:
            rows = self._database.execute("SELECT words FROM searches ORDER BY at DESC LIMIT ?", (most,)).fetchall()
        return [str(words) for (words,) in reversed(rows)]

    def keep_searches(self, new: Mapping[str, float], most: int) -> None:
        """Add searches with their times, and keep only so many of all in one transaction."""
        with self._transaction() as database:
            database.executemany("INSERT OR REPLACE INTO searches VALUES (?, ?)", new.items())
            database.execute(
                "DELETE FROM searches WHERE words NOT IN (SELECT words FROM searches ORDER BY at DESC LIMIT ?)", (most,)
            )

    def habit(self, name: str) -> str | None:
        """What is kept for the user under a name, whatever the thread."""
        with self._lock:
            row = None
            if self._database.execute("SELECT 1 FROM sqlite_master WHERE name = 'habits'").fetchone():
                row = self._database.execute("SELECT value FROM habits WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def keep_habit(self, name: str, value: str) -> None:
        """Keep something for the user; the first of it makes the table, which older readers do not look at."""
        with self._lock:
            self._database.execute(
                "CREATE TABLE IF NOT EXISTS habits (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
            )
            self._database.execute("INSERT OR REPLACE INTO habits VALUES (?, ?)", (name, value))

    def write(self, changes: Changes) -> None:
        """Write changes in one transaction."""
        with self._transaction():
            self._apply(changes)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                self._database.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._database.execute("ROLLBACK")
                raise

    def _apply(self, changes: Changes) -> None:
        run = self._database.executemany
        run(
            "INSERT OR IGNORE INTO threads VALUES (?, ?)",
            ((anchor, changes.thread) for anchor in changes.anchors),
        )
        run(
            "INSERT INTO marks VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at",
            ((changes.scope, *mark) for mark in changes.added),
        )
        run(
            "DELETE FROM marks WHERE scope = ? AND post = ? AND kind = ?",
            ((changes.scope, *mark) for mark in changes.removed),
        )
        if changes.place:
            self._database.execute("INSERT OR REPLACE INTO places VALUES (?, ?, ?)", (changes.thread, *changes.place))

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
