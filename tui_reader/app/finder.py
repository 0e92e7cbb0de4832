"""The search of the reader: hits as one types, in a thread of their own, and the walk over them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from threading import Event
from threading import Thread as Worker
from typing import TYPE_CHECKING

from textual.events import Key
from textual.message import Message

from tui_reader.app.bars import SearchBar
from tui_reader.app.reading import Sought
from tui_reader.errors import QueryError
from tui_reader.model import Thread
from tui_reader.search import Hits, Index, Query, parse

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui_reader.app.reader import Reader

PAUSE = 0.05
"""Seconds without a key after which a search begins."""


class Found(Message):
    """A search has ended; `ticket` tells it from those that were overtaken."""

    def __init__(self, ticket: Event, hits: Hits) -> None:
        super().__init__()
        self.ticket, self.hits = ticket, hits


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a search began: the place, the folds, the scroll and the search before, to come back to."""

    node: int
    folds: frozenset[int]
    top: int
    sought: Sought | None


class Finder:
    """Searches the thread of a reader. A newer search overtakes an older one; no key ever waits for one."""

    def __init__(self, reader: Reader, thread: Thread) -> None:
        self._reader = reader
        self._index = Index(thread, lambda: reader.reading.session.flags)
        self._ticket = Event()
        self._timer: Timer | None = None
        self._origin: Origin | None = None
        self._waited_for = False
        self._words = ""

    @property
    def typing(self) -> bool:
        """Whether the line in which a search is typed is open."""
        return bool(self._bar.display)

    def type(self, event: Key) -> None:
        """Take a key that was pressed before that line had the keys."""
        self._bar.type(event)

    def follow(self, thread: Thread) -> None:
        """Go on with a further stage of the thread, and search again what is being sought."""
        self._index.follow(thread)
        sought = self._reader.reading.sought
        if sought is not None:
            self._start(parse(sought.query))

    def begin(self) -> None:
        """Open the line in which a search is typed."""
        reading = self._reader.reading
        top = self._reader.texts.post.top_offset()
        self._origin = Origin(reading.node, frozenset(reading.folds()), top, reading.sought)
        self._words = ""
        self._bar.open()

    @property
    def _bar(self) -> SearchBar:
        return self._reader.query_one(SearchBar)

    def typed(self, words: str) -> None:
        """The words have changed: search them as soon as the keys rest."""
        if words == self._words:
            return
        self._words = words
        self.stop()
        if not words.strip():
            self._take_away()
            return
        try:
            query = parse(words)
        except QueryError as error:
            self._bar.complain(error)
            return
        self._waited_for = True
        self._timer = self._reader.set_timer(PAUSE, lambda: self._start(query))

    def stop(self) -> None:
        """Give up a search that is under way."""
        self._waited_for = False
        self._ticket.set()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _start(self, query: Query) -> None:
        self._ticket.set()
        self._ticket = ticket = Event()
        Worker(target=self._work, args=(query, ticket), daemon=True).start()

    def _work(self, query: Query, ticket: Event) -> None:
        hits = self._index.search(query, stop=ticket.is_set)
        if not ticket.is_set():
            self._reader.post_message(Found(ticket, hits))

    def found(self, message: Found) -> None:
        """Show the hits of a search unless it was overtaken."""
        if message.ticket is not self._ticket:
            return
        reading = self._reader.reading
        fresh = self._origin is not None
        present = reading.sought.walk.present if reading.sought else None
        reading.found(message.hits.query.text, message.hits)
        self._bar.answer(*self._summary(message.hits))
        if fresh and message.hits.nodes:
            self._to_first()
        elif present is not None and reading.sought is not None:
            reading.sought.walk.stand_on(*present)
        self._waited_for = False
        if not self.typing:
            self._settle()
        self._reader.show_hits()

    @staticmethod
    def _summary(hits: Hits) -> tuple[str, str]:
        if not hits.nodes:
            return "nothing found", "$text-warning"
        return f"{hits.count:,} hits in {len(hits.nodes):,} posts", ""

    def _to_first(self) -> None:
        """Stand on the first hit at or after the place the search began at, in the order of the tree."""
        reading = self._reader.reading
        assert reading.sought is not None
        assert self._origin is not None
        rows = reading.thread.tree.row
        walk = reading.sought.walk
        walk.stand_at(bisect_left(walk.nodes, rows[self._origin.node], key=rows.__getitem__))
        self._stand()

    def _stand(self) -> None:
        """Go to the present hit, through folds of the tree and of quotes."""
        reading = self._reader.reading
        assert reading.sought is not None
        present = reading.sought.walk.present
        if present is None:
            return
        node, number = present
        self._reader.go(node)
        spans = reading.sought.hits.spans(node)
        if number < len(spans):
            self._reader.texts.bring_into_sight(spans[number][0])
        self._reader.texts.show_hits()

    def step(self, count: int) -> None:
        """Go some hits on, or back when negative; the first step after moving about starts from the place."""
        sought = self._reader.reading.sought
        if sought is None or not len(sought.walk):
            self._reader.say("Nothing is being sought; / searches." if sought is None else "Nothing was found.")
            return
        if not self._at_present():
            count = self._enter_walk(count)
        self._reader.leave_place()
        wrapped = sought.walk.step(count)
        self._stand()
        if wrapped:
            self._reader.say("The search went round the end of the thread.")

    def _at_present(self) -> bool:
        sought, node = self._reader.reading.sought, self._reader.reading.node
        return sought is not None and sought.walk.present is not None and sought.walk.present[0] == node

    def _enter_walk(self, count: int) -> int:
        """Put the walk at the place of the reader; what is left of `count` steps from there."""
        reading = self._reader.reading
        assert reading.sought is not None
        rows = reading.thread.tree.row
        walk = reading.sought.walk
        at = bisect_left(walk.nodes, rows[reading.node], key=rows.__getitem__)
        walk.stand_at(at)
        return count - 1 if count > 0 else count

    def keep(self) -> None:
        """Close the line; the hits and the place stay, those of a search that is under way as soon as it ends."""
        self.typed(self._bar.words)  # the news of the last keys may still be on its way
        self._bar.close(keep=True)
        self._reader.take_keys()
        if not self._waited_for:
            self._settle()

    def _settle(self) -> None:
        """Make the place the search has led to the place of the reader."""
        origin, self._origin = self._origin, None
        if origin is not None and origin.node != self._reader.reading.node:
            self._reader.reading.history.leave(origin.node)

    def leave(self) -> None:
        """Close the line and go back to the place, the folds and the search before."""
        self.stop()
        origin, self._origin = self._origin, None
        self._bar.close(keep=False)
        self._take_away()
        self._reader.take_keys()
        if origin is not None:
            self._reader.reading.set_folds(origin.folds)
            self._reader.reading.node = origin.node
            self._reader.reading.take_up(origin.sought)
            self._reader.show_tree()
            self._reader.texts.post.scroll_to_offset(origin.top, top_third=False)

    def end(self) -> None:
        """Take the marks of the search away."""
        self.stop()
        self._take_away()

    def _take_away(self) -> None:
        self._reader.reading.take_up(None)
        self._bar.answer("")
        self._reader.show_hits()
