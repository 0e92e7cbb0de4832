"""What a reader changed, and the statements that write it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from tui_reader.model import Note


class Mark(StrEnum):
    """What can be noted about a post, or, the last, about a person."""

    READ = "read"
    BOOKMARK = "bookmark"
    FOLD = "fold"
    MUTE = "mute"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Visit:
    """A thread as it was when it was last open; `posts` has the start of the key of each post ever seen in it."""

    title: str
    source: str
    posts: bytes


@dataclass(frozen=True, slots=True)
class Changes:
    """What a session did since it was last saved; nothing else of the file is touched.

    `added` holds post, mark and the time in seconds since 1970; `place` is a post and an offset. `links` are posts
    with the parents given to them by hand, `unlinked` those whose links by hand were undone; `notes` are posts with
    their notes, `unnoted` posts with the spans whose notes were taken away.
    """

    scope: bytes
    thread: bytes
    anchors: tuple[bytes, ...] = ()
    added: list[tuple[bytes, Mark, float]] = field(default_factory=list)
    removed: list[tuple[bytes, Mark]] = field(default_factory=list)
    links: list[tuple[bytes, bytes | None]] = field(default_factory=list)
    unlinked: list[bytes] = field(default_factory=list)
    notes: list[tuple[bytes, Note]] = field(default_factory=list)
    unnoted: list[tuple[bytes, int, int]] = field(default_factory=list)
    place: tuple[bytes, int] | None = None
    visit: Visit | None = None


Row = tuple[object, ...]


def statements(changes: Changes) -> Iterator[tuple[str, Iterable[Row]]]:
    """The statements that write changes, each with the rows to run it for."""
    now, scope, thread = time.time(), changes.scope, changes.thread
    yield "INSERT OR IGNORE INTO threads VALUES (?, ?)", ((anchor, thread) for anchor in changes.anchors)
    yield (
        "INSERT INTO marks VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at",
        ((scope, *mark) for mark in changes.added),
    )
    yield "DELETE FROM marks WHERE scope = ? AND post = ? AND kind = ?", ((scope, *mark) for mark in changes.removed)
    yield "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?)", ((scope, *link, now) for link in changes.links)
    yield "DELETE FROM links WHERE scope = ? AND post = ?", ((scope, post) for post in changes.unlinked)
    yield (
        "DELETE FROM notes WHERE scope = ? AND post = ? AND start = ? AND stop = ?",
        ((scope, *spot) for spot in changes.unnoted),
    )
    yield (
        "INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (scope, post, note.start, note.end, note.passage, note.text, note.written.timestamp())
            for post, note in changes.notes
        ),
    )
    if changes.place:
        yield "INSERT OR REPLACE INTO places VALUES (?, ?, ?)", [(thread, *changes.place)]
    if changes.visit:
        seen = changes.visit
        row = (thread, scope, seen.title, seen.source, now, seen.posts)
        yield "INSERT OR REPLACE INTO visits VALUES (?, ?, ?, ?, ?, ?)", [row]
