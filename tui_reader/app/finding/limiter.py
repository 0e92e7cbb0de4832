"""Limits as the reader sets them: a query typed into the bar narrows the tree to the posts that fulfil it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import Event
from threading import Thread as Worker
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from tui_reader.app.finding.asking import Asker
from tui_reader.app.finding.limits import Limits
from tui_reader.search import Hits, Index, Query
from tui_reader.wording import called, counted, ended

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader

EVERYTHING = ("", "all")
"""What takes all limits away when it is typed instead of a query."""


class Refreshed(Message):
    """What the queries of the limits find in a further stage of the thread, by their text."""

    def __init__(self, ticket: Event, found: Mapping[str, Iterable[int]]) -> None:
        super().__init__()
        self.ticket, self.found = ticket, found


class Limiter(Asker):
    """Narrows and widens what a reader shows."""

    SIGN: ClassVar[str] = "&"

    def __init__(self, reader: Reader, index: Index) -> None:
        super().__init__(reader, index)
        self._hits: Hits | None = None
        self._refreshing = Event()

    def begin(self) -> None:
        """Open the bar."""
        self._hits = None
        self._open()

    def _take(self, hits: Hits) -> None:
        """Say how many posts a query would leave, and narrow to them once Enter was pressed."""
        self._hits = hits
        left = len(self._reader.reading.limits.within(hits.nodes))
        shown = f"{left:,} of {len(self._reader.reading.thread):,}" if left else "nothing found"
        self._bar.answer(shown, "" if left else "$text-warning")
        if not self.typing:
            self._narrow(hits)

    def keep(self) -> None:
        """Narrow to the words, or take all limits away with none of them."""
        if self._bar.words.strip().lower() in EVERYTHING:
            self.leave()
            self.change(Limits.clear)
        else:
            super().keep()

    def _kept(self) -> None:
        if not self._waited_for and self._hits is not None:
            self._narrow(self._hits)

    def _narrow(self, hits: Hits) -> None:
        limits = self._reader.reading.limits
        if limits.within(hits.nodes):
            self.change(lambda changed: changed.narrow(hits.query, hits.nodes))
        else:
            self._reader.say(f"Nothing here fulfils {hits.query.text}; what is shown stays as it was.")

    def change(self, change: Callable[[Limits], None]) -> None:
        """Change the limits and show what they leave; what is read stays, or the reader is told where it went."""
        reader, reading = self._reader, self._reader.reading
        left, before = reader.spot, reading.node
        reading.limit(change)
        moved = reading.node != before
        reader.show_tree(keep_scroll=not moved)
        reader.show_hits()
        if moved:
            reading.history.leave(left)
            gone, here = called(reading.thread, before), called(reading.thread, reading.node)
            reader.say(ended(f"{gone} is outside the limit; the nearest post shown is {here}"))
        elif not reading.limits:
            reader.say(f"No limit: {counted(len(reading.thread), 'post')}.")

    def admit(self, node: int) -> None:
        """Show a post although it is outside the limits, because the reader goes there."""
        reader, reading = self._reader, self._reader.reading
        reading.limit(lambda limits: limits.guests.add(node))
        reader.outline.show(reading.tree, reading.folding, reading.node)
        reader.say(f"{called(reading.thread, node)} is outside the limit; it is shown as well.")

    def follow(self) -> None:
        """Ask the queries in force anew in a further stage of the thread."""
        self._refreshing.set()
        self._refreshing = ticket = Event()
        queries = [limit.query for limit in self._reader.reading.limits.stack]
        if queries:
            Worker(target=self._refresh, args=(queries, ticket), daemon=True).start()

    def _refresh(self, queries: Sequence[Query], ticket: Event) -> None:
        found = {query.text: self._index.search(query, stop=ticket.is_set).nodes for query in queries}
        if not ticket.is_set():
            self._reader.post_message(Refreshed(ticket, found))

    def refreshed(self, message: Refreshed) -> None:
        """Take over what the queries find by now; the place stays although it may be outside."""
        reading = self._reader.reading
        if message.ticket is self._refreshing and reading.limits:
            reading.limits.guests.add(reading.node)
            self.change(lambda limits: limits.refresh(message.found))
