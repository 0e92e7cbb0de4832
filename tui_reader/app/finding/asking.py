"""What search and limit share: a query typed into the bar, put to the index in a thread of its own."""

from __future__ import annotations

from threading import Event
from threading import Thread as Worker
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from tui_reader.errors import QueryError
from tui_reader.search import Hits, Index, Query, parse

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui_reader.app.reader import Reader

PAUSE = 0.05
"""Seconds without a key after which a search begins."""


class Found(Message):
    """A search of `asker` has ended; `ticket` tells it from those that were overtaken."""

    def __init__(self, asker: Asker, ticket: Event, hits: Hits) -> None:
        super().__init__()
        self.asker, self.ticket, self.hits = asker, ticket, hits


class Asker:
    """Asks the index of a reader what is typed. A newer query overtakes an older one; no key ever waits for one."""

    SIGN: ClassVar[str] = ""
    """What stands before the words in the bar."""

    def __init__(self, reader: Reader, index: Index) -> None:
        self._reader, self._index = reader, index
        self._bar = reader.bar
        self._ticket = Event()
        self._timer: Timer | None = None
        self._waited_for = False
        self._words = ""
        self._faulty = False

    def _open(self) -> None:
        self._words, self._faulty = "", False
        self._bar.open(self)

    @property
    def typing(self) -> bool:
        """Whether the bar is open for this."""
        return bool(self._bar.display) and self._bar.asker is self

    def typed(self, words: str) -> None:
        """The words have changed: ask as soon as the keys rest."""
        if words == self._words:
            return
        self._words, self._faulty = words, False
        self.stop()
        if not words.strip():
            self._emptied()
            return
        try:
            query = parse(words)
        except QueryError as error:
            self._faulty = True
            self._bar.complain(error)
            return
        self._waited_for = True
        self._timer = self._reader.set_timer(PAUSE, lambda: self._ask(query))

    def stop(self) -> None:
        """Give up a search that is under way."""
        self._waited_for = False
        self._ticket.set()
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _ask(self, query: Query) -> None:
        self._ticket.set()
        self._ticket = ticket = Event()
        self._waited_for = True
        Worker(target=self._work, args=(query, ticket), daemon=True).start()

    def _work(self, query: Query, ticket: Event) -> None:
        hits = self._index.search(query, stop=ticket.is_set)
        if not ticket.is_set():
            self._reader.post_message(Found(self, ticket, hits))

    def found(self, message: Found) -> None:
        """Take over the hits of a search unless it was overtaken."""
        if message.ticket is self._ticket:
            self._waited_for = False
            self._take(message.hits)

    def keep(self) -> None:
        """Close the bar and act on its words; a query with a fault stays, so that it can be put right."""
        self.typed(self._bar.words)  # the news of the last keys may still be on its way
        if self._faulty:
            return
        self._bar.close(keep=True)
        self._reader.take_keys()
        self._kept()

    def leave(self) -> None:
        """Close the bar, as if nothing had been typed."""
        self.stop()
        self._bar.close(keep=False)
        self._reader.take_keys()

    def explain(self) -> None:
        """Show what can be typed."""
        self._reader.perform("query_help")

    def _emptied(self) -> None:
        """The words have been taken away."""
        self._bar.answer("")

    def _kept(self) -> None:
        raise NotImplementedError

    def _take(self, hits: Hits) -> None:
        raise NotImplementedError
