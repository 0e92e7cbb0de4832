"""What is noted about one thread while it is read."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from threading import Lock

from tui_reader.errors import StateError
from tui_reader.model import Note, SafeText, Thread
from tui_reader.opening import link
from tui_reader.replies.tree import branches
from tui_reader.state.changes import Changes, Mark, Visit
from tui_reader.state.habits import Habits
from tui_reader.state.identity import anchors, post_keys, scope_of
from tui_reader.state.links import HandLinks
from tui_reader.state.mine import written_by
from tui_reader.state.notes import Notes, Spot, settled
from tui_reader.state.overview import forget
from tui_reader.state.quiet import QuietPersons
from tui_reader.state.searches import Searches
from tui_reader.state.store import Store
from tui_reader.state.visits import packed, unseen

_Marks = dict[tuple[int, Mark], float | None]


class Session:
    """What is kept of one thread, by node: changed at once, saved now and then.

    `read`, `folds`, `muted`, `new` (posts that no earlier visit saw) and `place` (node and body offset) hold
    what was kept and what was changed since; change them by the methods only, `links` and `notes` by theirs.
    `quiet` holds the muted persons, `me` the names under which the user writes; `habits` and `searches` are what is
    kept whatever the thread. A failing store raises nothing: `warning` then says that marks are not kept.
    """

    def __init__(self, store: Store, thread: Thread) -> None:
        self.read: set[int] = set()
        self.folds: set[int] = set()
        self.muted: set[int] = set()
        self.new: set[int] = set()
        self.me: tuple[str, ...] = ()
        self.links, self.notes = HandLinks(), Notes()
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
        self._changed: _Marks = {}
        self._moved = False
        self._visited = False
        self._earlier: Visit | None = None
        self._kept_notes: dict[Spot, Note] = {}
        self._noting = Lock()
        self._saving = Lock()
        self.quiet = QuietPersons(store, thread, self._anchors)
        try:
            self._load()
            self.quiet.load(self._key)
        except (sqlite3.Error, TypeError, ValueError, OverflowError):  # the file may hold what we never wrote
            self._warn("the state file cannot be read; earlier marks are not shown")
        self._kept_links = dict(self.links.made)

    @property
    def bookmarks(self) -> list[int]:
        """Bookmarked nodes, the oldest bookmark first."""
        return list(self._bookmarks)

    @property
    def flags(self) -> dict[str, Callable[[int], bool]]:
        """What is noted of a post, as questions by name."""
        tree = self._thread.tree
        silent = branches(tree, self.muted)
        return {
            "unread": lambda node: node not in self.read,
            "bookmarked": lambda node: node in self._bookmarks,
            "new": lambda node: node in self.new,
            "mine": written_by(self._thread, self.me),
            "muted": lambda node: bool(silent[tree.row[node]]),
        }

    def annotated(self, thread: Thread) -> Thread:
        """The thread with the links made by hand and the notes."""
        return replace(link(thread, self.links.made), notes=self.notes.by_node())

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

    def mute(self, node: int, on: bool) -> None:
        """Mute a post and all below it, now and later, or let it speak again."""
        if on != (node in self.muted):
            self.muted ^= {node}
            self._note([node], Mark.MUTE, on=on)

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
                links, notes = dict(self.links.made), dict(self.notes.written)
            try:
                self.searches.save()
                seen = (links, notes, self._visited) == (self._kept_links, self._kept_notes, True)
                if changed or place or not seen:
                    self._store.write(self._changes(changed, place, links, notes))
                self._kept_links, self._kept_notes, self._visited = links, notes, True
            except sqlite3.Error:
                self._warn("the state file cannot be written; new marks may be lost")
                with self._noting:
                    self._changed = changed | self._changed
                    self._moved |= moved

    def forget(self) -> None:
        """Forget all that is kept of the thread; raises `StateError` when that fails."""
        try:
            forget(self._store, self._key, scope_of(self._thread, self._key), self._node_keys())
        except sqlite3.Error:
            raise StateError("the state file cannot be written") from None

    def succeeded(self, thread: Thread) -> Session:
        """A session for the same file as it is now, with what is kept of its posts; fit for a worker thread."""
        self.save()
        session = Session(self._store, thread)
        session.me = self.me
        return session

    def hand_over(self, to: Session, places: Mapping[int, int]) -> None:
        """Give a successor what is noted here; `places` are the nodes there of the nodes here."""

        def moved(nodes: Iterable[int]) -> set[int]:
            return {places[node] for node in nodes if node in places}

        here = set(places.values())
        to.mark_read(moved(self.read))
        to.mark_unread(here - moved(self.read))
        to.set_folds(moved(self.folds))
        to.new = (to.new - here) | moved(self.new)
        for node in (moved(self.muted) ^ to.muted) & here:
            to.mute(node, node not in to.muted)
        for node in (moved(self._bookmarks) ^ to._bookmarks.keys()) & here:
            to.bookmark(node, node not in to._bookmarks)
        to.searches = self.searches
        to.links, to.notes = self.links.moved(places), self.notes.moved(places)
        to.quiet.take_over(self.quiet)

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
        self._earlier = self._store.visit(self._key)
        if not (place or self._earlier or self._store.holds(scope)):
            return
        nodes = self._nodes()
        self._load_marks(scope, nodes)
        self._load_links(scope, nodes)
        self._load_notes(scope, nodes)
        if self._earlier:
            self.new = unseen(self._node_keys()[: len(self._thread)], self._earlier.posts)
        if place and place[0] in nodes:
            self.place = nodes[place[0]][0], place[1]

    def _load_marks(self, scope: bytes, nodes: Mapping[bytes, list[int]]) -> None:
        marked: dict[Mark, dict[int, float]] = {mark: {} for mark in Mark}
        for post, mark, at in self._store.marks(scope):
            for node in nodes.get(post, ()):
                marked[mark][node] = at
        self.read, self.folds, self.muted = set(marked[Mark.READ]), set(marked[Mark.FOLD]), set(marked[Mark.MUTE])
        self._bookmarks = marked[Mark.BOOKMARK]

    def _load_links(self, scope: bytes, nodes: Mapping[bytes, list[int]]) -> None:
        for post, parent in self._store.links(scope):
            if parent is None or parent in nodes:
                above = None if parent is None else nodes[parent][0]
                self.links.made.update((node, above) for node in nodes.get(post, ()) if node != above)

    def _load_notes(self, scope: bytes, nodes: Mapping[bytes, list[int]]) -> None:
        written = self.notes.written
        for post, note in self._store.notes(scope):
            for node in nodes.get(post, ()):
                self._kept_notes[node, note.start, note.end] = note
                spot, now = settled(self._thread, node, note)
                if spot in written:
                    now = replace(now, text=SafeText(f"{written[spot].text}\n\n{now.text}"))
                written[spot] = now

    def _changes(
        self,
        changed: _Marks,
        place: tuple[int, int] | None,
        links: Mapping[int, int | None],
        notes: Mapping[Spot, Note],
    ) -> Changes:
        keys = self._node_keys()
        new_links = {node: parent for node, parent in links.items() if (node, parent) not in self._kept_links.items()}
        return Changes(
            scope=scope_of(self._thread, self._key),
            thread=self._key,
            anchors=self._anchors,
            added=[(keys[node], mark, at) for (node, mark), at in changed.items() if at is not None],
            removed=[(keys[node], mark) for (node, mark), at in changed.items() if at is None],
            links=[(keys[node], None if parent is None else keys[parent]) for node, parent in new_links.items()],
            unlinked=[keys[node] for node in self._kept_links if node not in links],
            notes=[(keys[spot[0]], note) for spot, note in notes.items() if self._kept_notes.get(spot) != note],
            unnoted=[(keys[spot[0]], *spot[1:]) for spot in self._kept_notes if spot not in notes],
            place=(keys[place[0]], place[1]) if place else None,
            visit=None if self._visited else self._visit(keys),
        )

    def _visit(self, keys: Sequence[bytes]) -> Visit:
        earlier = self._earlier.posts if self._earlier else b""
        return Visit(self._thread.title, self._thread.source, packed(keys, earlier))
