"""The state file itself: where it lies, whether it is ours and sound, and its tables."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from enum import StrEnum
from itertools import count
from pathlib import Path

import platformdirs

FILE = "state.db"
APPLICATION = 0x7475_6972
"""Goes into the file as `application_id`, so that it is known as ours: 'tuir'."""
PATIENCE = 0.25
"""Seconds to wait for another reader that is writing."""

_BESIDE = ("", "-wal", "-shm", "-journal")
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

_STEPS = (
    """
CREATE TABLE IF NOT EXISTS threads (anchor BLOB PRIMARY KEY, thread BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS marks (
    scope BLOB, post BLOB, kind TEXT, at REAL NOT NULL, PRIMARY KEY (scope, post, kind)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS places (thread BLOB PRIMARY KEY, post BLOB NOT NULL, start INTEGER NOT NULL) WITHOUT ROWID;
""",
    """
CREATE TABLE IF NOT EXISTS searches (words TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
""",
    """
CREATE TABLE IF NOT EXISTS links (
    scope BLOB, post BLOB, parent BLOB, at REAL NOT NULL, PRIMARY KEY (scope, post)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notes (
    scope BLOB, post BLOB, start INTEGER, stop INTEGER, passage TEXT NOT NULL, words TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (scope, post, start, stop)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS visits (
    thread BLOB PRIMARY KEY, scope BLOB NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL, at REAL NOT NULL,
    posts BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS habits (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
""",
)
"""What each version added to the one before; a step that was done already does no harm."""

VERSION = len(_STEPS)
"""Goes into the file as `user_version`."""


class Why(StrEnum):
    """Why marks are not kept, as the reader is told."""

    NEWER = "the state file is of a newer tui-reader; marks are not kept"
    FOREIGN = "the state file belongs to another program; marks are not kept"
    LINK = "the state file is a link or no plain file; marks are not kept"
    LOCKED = "the state file is locked by another program; marks are not kept"
    CLOSED = "the state file cannot be written; marks are not kept"


class UnusableError(Exception):
    """The state file must stay as it is, and nothing can be kept."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class DamagedError(Exception):
    """The state file is not a sound database."""


def default_folder() -> Path:
    """Where state is kept: `$TUI_READER_STATE`, else where this system keeps the state of programs."""
    chosen = os.environ.get("TUI_READER_STATE")
    return Path(chosen) if chosen else platformdirs.user_state_path("tui-reader", appauthor=False)


def _is_plain(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return True


def _header(path: Path) -> bytes:
    """Make folder and file when they are missing, closed to others, and read the start of the file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not all(_is_plain(path.with_name(FILE + beside)) for beside in _BESIDE):
        raise UnusableError(Why.LINK)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
    try:
        return os.read(handle, _HEADER)
    finally:
        os.close(handle)


def _version(header: bytes) -> int:
    """The version of a file by its header (fields of the SQLite file format, section 1.3); 0 for an empty one."""
    if not header:
        return 0
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise DamagedError
    if int.from_bytes(header[68:72], "big") != APPLICATION:
        raise UnusableError(Why.FOREIGN)
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise UnusableError(Why.NEWER)
    return version


def _examine(database: sqlite3.Connection) -> None:
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedError


def _schema() -> str:
    """The script that brings a file of any earlier version up to ours."""
    pragmas = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
    return "\n".join(["BEGIN IMMEDIATE;", *_STEPS, pragmas, "COMMIT;"])


def _connect(target: Path | str, version: int) -> sqlite3.Connection:
    database = sqlite3.connect(target, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        database.execute("PRAGMA trusted_schema = OFF")
        database.execute("PRAGMA cell_size_check = ON")
        database.execute("PRAGMA synchronous = NORMAL")
        _examine(database)
        if version < VERSION:
            database.executescript(_schema())
        with suppress(sqlite3.OperationalError):  # another reader is at it: the journal it has does as well
            database.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        database.close()
        raise
    return database


def in_memory() -> sqlite3.Connection:
    """A database that is forgotten at the end."""
    return _connect(":memory:", 0)


def open_database(path: Path) -> sqlite3.Connection:
    """Open the state file, making it when there is none.

    Raises DamagedError for one that may be set aside, UnusableError for one that must be left alone.
    """
    try:
        return _connect(path, _version(_header(path)))
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGE:
            raise DamagedError from error
        raise UnusableError(Why.LOCKED if code in _BUSY else Why.CLOSED) from error
    except (OSError, ValueError) as error:
        raise UnusableError(Why.CLOSED) from error


def set_aside(path: Path) -> str:
    """Rename a damaged state file, and what SQLite keeps beside it; the new name."""
    name = next(name for n in count(1) if not os.path.lexists(path.with_name(name := f"{FILE}.damaged-{n}")))
    for beside in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(FILE + beside).rename(path.with_name(name + beside))
    return name
