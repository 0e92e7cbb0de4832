"""What is noted about one thread while it is read."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from threading import Lock

from tui_reader.model import Thread
from tui_reader.state.habits import Habits
from tui_reader.state.identity import anchors, post_keys, scope_of
from tui_reader.state.quiet import QuietPersons
from tui_reader.state.searches import Searches
from tui_reader.state.store import Changes, Mark, Store


class Session:
    """The marks of one thread by node: changed at once, saved now and then.

    `read`, `folds` and `place` (node and body offset) hold what was kept and what was changed since; change
    them by the methods only; `quiet` holds the muted persons, `habits` is what is kept whatever the thread. A failing
    store raises nothing: `warning` then says that marks are not kept.
    """

    def __init__(self, store: Store, thread: Thread) -> None:
        self.read: set[int] = set()
        self.folds: set[int] = set()
        self.place: tuple[int, int] | None = None
        self.warning = store.warning
        self.searches = Searches(store)
        self.habits = Habits(store)
        self._bookmarks: dict[int, float] = {}
        self._store = store
        self._thread = thread
        self._anchors = anchors(thread)
        self._key = self._anchors[0]
        self._keys: Sequence[bytes] | None = None
        self._changed: dict[tuple[int, Mark], float | None] = {}
        self._moved = False
        self._noting = Lock()
        self._saving = Lock()
        self.quiet = QuietPersons(store, thread, self._anchors)
        try:
            self._load()
            self.quiet.load(self._key)
        except sqlite3.Error:
            self._warn("the state file cannot be read; earlier marks are not shown")

    @property
    def bookmarks(self) -> list[int]:
        """Bookmarked nodes, the oldest bookmark first."""
        return list(self._bookmarks)

    @property
    def flags(self) -> dict[str, Callable[[int], bool]]:
        """What is noted of a post, as questions by name."""
        return {"unread": lambda node: node not in self.read, "bookmarked": lambda node: node in self._bookmarks}

    def follow(self, thread: Thread) -> None:
        """Go on with a later stage of the same thread."""
        with self._saving:
            if thread.nodes != self._thread.nodes:
                self._keys = None
            self._thread = thread

    def mark_read(self, nodes: Iterable[int]) -> None:
        """Note posts as read."""
        new = set(nodes) - self.read
        self.read |= new
        self._note(new, Mark.READ, on=True)

    def mark_unread(self, nodes: Iterable[int]) -> None:
        """Note posts as not read."""
        gone = self.read & set(nodes)
        self.read -= gone
        self._note(gone, Mark.READ, on=False)

    def bookmark(self, node: int, on: bool) -> None:
        """Set or take away the bookmark of a post."""
        if on == (node in self._bookmarks):
            return
        if on:
            self._bookmarks[node] = time.time()
        else:
            del self._bookmarks[node]
        self._note([node], Mark.BOOKMARK, on=on)

    def set_folds(self, nodes: Iterable[int]) -> None:
        """Note which nodes are folded; all others are open."""
        folds = set(nodes)
        self._note(folds - self.folds, Mark.FOLD, on=True)
        self._note(self.folds - folds, Mark.FOLD, on=False)
        self.folds = folds

    def set_place(self, node: int, offset: int) -> None:
        """Note where the reader is: a node and an offset into its body."""
        with self._noting:
            self._moved |= self.place != (node, offset)
            self.place = (node, offset)

    def save(self) -> None:
        """Write what changed since the last time; cheap when nothing did, and fit for a worker thread."""
        with self._saving:
            self._save_quiet()
            with self._noting:
                changed, self._changed = self._changed, {}
                moved, self._moved = self._moved, False
                place = self.place if moved else None
            try:
                self.searches.save()
                if changed or place:
                    self._store.write(self._changes(changed, place))
            except sqlite3.Error:
                self._warn("the state file cannot be written; new marks may be lost")
                with self._noting:
                    self._changed = changed | self._changed
                    self._moved |= moved

    def _save_quiet(self) -> None:
        try:
            self.quiet.save()
        except sqlite3.Error:
            self._warn("the state file cannot be written; new marks may be lost")

    def _warn(self, words: str) -> None:
        self.warning = self.warning or words

    def _note(self, nodes: Iterable[int], mark: Mark, *, on: bool) -> None:
        at = time.time() if on else None
        with self._noting:
            self._changed.update(dict.fromkeys(((node, mark) for node in nodes), at))

    def _node_keys(self) -> Sequence[bytes]:
        if self._keys is None:
            self._keys = post_keys(self._thread, self._key)
        return self._keys

    def _nodes(self) -> dict[bytes, list[int]]:
        """The nodes of every key; mail may hold the same post twice."""
        nodes: dict[bytes, list[int]] = {}
        for node, key in enumerate(self._node_keys()):
            nodes.setdefault(key, []).append(node)
        return nodes

    def _load(self) -> None:
        self._key = self._store.thread(self._anchors) or self._key
        place = self._store.place(self._key)
        scope = scope_of(self._thread, self._key)
        if not place and not self._store.holds(scope):
            return
        nodes = self._nodes()
        marked: dict[Mark, dict[int, float]] = {mark: {} for mark in Mark}
        for post, mark, at in self._store.marks(scope):
            for node in nodes.get(post, ()):
                marked[mark][node] = at
        self.read, self.folds = set(marked[Mark.READ]), set(marked[Mark.FOLD])
        self._bookmarks = marked[Mark.BOOKMARK]
        if place and place[0] in nodes:
            self.place = nodes[place[0]][0], place[1]

    def _changes(self, changed: dict[tuple[int, Mark], float | None], place: tuple[int, int] | None) -> Changes:
        keys = self._node_keys()
        return Changes(
            scope=scope_of(self._thread, self._key),
            thread=self._key,
            anchors=self._anchors,
            added=[(keys[node], mark, at) for (node, mark), at in changed.items() if at is not None],
            removed=[(keys[node], mark) for (node, mark), at in changed.items() if at is None],
            place=(keys[place[0]], place[1]) if place else None,
        )
