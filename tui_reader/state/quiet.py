"""The persons whom a reader wants quiet in one thread, kept by a hash of their names."""

from __future__ import annotations

import time

from tui_reader.model import Thread
from tui_reader.state.changes import Changes, Mark
from tui_reader.state.identity import person_key
from tui_reader.state.store import Store


class QuietPersons:
    """The muted persons of a thread: changed at once, saved now and then.

    `load` and `save` may raise sqlite3.Error; what `save` could not write it keeps for the next time.
    """

    def __init__(self, store: Store, thread: Thread, anchors: tuple[bytes, ...]) -> None:
        self.names: set[str] = set()
        self._store, self._thread = store, thread
        self._anchors, self._key = anchors, anchors[0]
        self._changed: dict[str, float | None] = {}

    def load(self, key: bytes) -> None:
        """Take over what is kept of the thread with this key."""
        self._key = key
        kept = {person for person, mark, _ in self._store.marks(key) if mark is Mark.QUIET}
        if kept:
            authors = {post.author for post in self._thread.posts if post.author is not None}
            self.names.update(name for name in authors if person_key(name, key) in kept)

    def toggle(self, name: str) -> bool:
        """Mute a person, or let them speak again; whether they are muted now."""
        self.names ^= {name}
        quiet = name in self.names
        self._changed = {**self._changed, name: time.time() if quiet else None}
        return quiet

    def take_over(self, other: QuietPersons) -> None:
        """Mute exactly the persons that are muted in another reading of the thread."""
        for name in self.names ^ other.names:
            self.toggle(name)

    def save(self) -> None:
        """Write what changed since the last time; fit for a worker thread."""
        changed = self._changed
        if not changed:
            return
        keys = {name: person_key(name, self._key) for name in changed}
        added = [(keys[name], Mark.QUIET, at) for name, at in changed.items() if at is not None]
        removed = [(keys[name], Mark.QUIET) for name, at in changed.items() if at is None]
        self._store.write(Changes(self._key, self._key, self._anchors, added, removed))
        self._changed = {name: at for name, at in self._changed.items() if (name, at) not in changed.items()}
