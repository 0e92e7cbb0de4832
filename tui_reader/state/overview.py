"""All that is kept, thread by thread: to list it, to take it elsewhere, to forget it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tui_reader.model import SafeText
from tui_reader.state.changes import Row
from tui_reader.state.identity import MAIL
from tui_reader.state.store import Store
from tui_reader.state.visits import SHORT, unpacked
from tui_reader.text.clean import clean, clean_line

SCHEMA = "tui-reader/state/1"

_BY_POST = ("marks", "links", "notes")
_BY_THREAD = ("threads", "places", "visits")


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one thread; title, source and time are unknown when it was only read by version 1.

    `marks` are kind, post and time; `links` post and parent; `notes` post, start, end, passage and text. Posts
    are named by their keys.
    """

    key: bytes
    title: SafeText | None
    source: SafeText | None
    opened: datetime | None
    marks: list[tuple[str, bytes, float]]
    links: list[tuple[bytes, bytes | None]]
    notes: list[tuple[bytes, int, int, SafeText, SafeText]]

    def count(self, kind: str) -> int:
        """How many posts have a mark of this kind."""
        return sum(mark[0] == kind for mark in self.marks)


def threads(store: Store) -> Iterator[Kept]:
    """Every thread of which something is kept, the last opened first."""
    opened = store.rows(
        "SELECT known.thread, scope, title, source, at, posts FROM (SELECT DISTINCT thread FROM threads) known "
        "LEFT JOIN visits ON visits.thread = known.thread ORDER BY at DESC"
    )
    for key, scope, title, source, at, posts in opened:
        own = _Own(store, scope or key, unpacked(posts or b""))
        yield Kept(
            key,
            None if title is None else clean_line(title),
            None if source is None else clean_line(source),
            None if at is None else datetime.fromtimestamp(at, UTC),
            [(kind, post, at) for post, kind, at in own.rows("marks", "post, kind, at")],
            [(post, parent) for post, parent in own.rows("links", "post, parent")],
            [
                (post, start, stop, clean(passage), clean(words))
                for post, start, stop, passage, words in own.rows("notes", "post, start, stop, passage, words")
            ],
        )


@dataclass(frozen=True, slots=True)
class _Own:
    """The rows of one thread; those of mail lie together and are told apart by their posts."""

    store: Store
    scope: bytes
    posts: set[bytes]

    def rows(self, table: str, columns: str) -> list[Any]:
        rows = self.store.rows(f"SELECT {columns} FROM {table} WHERE scope = ?", self.scope)  # noqa: S608
        return [row for row in rows if self.scope != MAIL or row[0][:SHORT] in self.posts]


def exported(store: Store) -> dict[str, Any]:
    """All that is kept as JSON values; posts are named by their keys in hexadecimal."""
    return {"schema": SCHEMA, "threads": [_exported(kept) for kept in threads(store)]}


def _exported(kept: Kept) -> dict[str, Any]:
    return {
        "thread": kept.key.hex(),
        "title": kept.title,
        "source": kept.source,
        "opened": kept.opened.isoformat() if kept.opened else None,
        "marks": [{"kind": kind, "post": post.hex(), "at": at} for kind, post, at in kept.marks],
        "links": [{"post": post.hex(), "parent": parent.hex() if parent else None} for post, parent in kept.links],
        "notes": [
            {"post": post.hex(), "start": start, "end": end, "passage": passage, "text": words}
            for post, start, end, passage, words in kept.notes
        ],
    }


def forget(store: Store, thread: bytes, scope: bytes, posts: Iterable[bytes]) -> None:
    """Forget a thread and its posts."""
    own = "scope = ? AND post = ?" if scope == MAIL else "scope = ?"
    rows: list[Row] = [(scope, post) for post in posts] if scope == MAIL else [(scope,)]
    store.run(
        [
            *((f"DELETE FROM {table} WHERE {own}", rows) for table in _BY_POST),  # noqa: S608  # noqa: S608
            *((f"DELETE FROM {table} WHERE thread = ?", [(thread,)]) for table in _BY_THREAD),  # noqa: S608  # noqa: S608
        ]
    )


def forget_all(store: Store) -> None:
    """Forget every thread."""
    store.run((f"DELETE FROM {table}", [()]) for table in (*_BY_POST, *_BY_THREAD))  # noqa: S608  # noqa: S608
