"""Links made by hand in the reader: shown at once, then the rest of the thread is worked out anew with them."""

from __future__ import annotations

from threading import Event
from threading import Thread as Worker
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from tui_reader.app.background.working import undisturbed
from tui_reader.app.facts import Facts
from tui_reader.app.status import Work
from tui_reader.model import Thread
from tui_reader.opening import complete, link

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader


class Relinked(Message):
    """The thread with the links made by hand; `ticket` tells it from those that were overtaken."""

    def __init__(self, ticket: Event, thread: Thread, facts: Facts, *, whole: bool) -> None:
        super().__init__()
        self.ticket, self.thread, self.facts, self.whole = ticket, thread, facts, whole


class Relinker:
    """Brings links made by hand into the thread of a reader. A newer change overtakes an older one."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._ticket = Event()

    def begin(self) -> None:
        """Show the links as they are now, and count them in for the rest of the thread."""
        self._ticket.set()
        self._ticket = ticket = Event()
        self._reader.work = Work("counting your links in", 0.0, monotonic())
        Worker(target=self._work, args=(ticket,), name="relinker", daemon=True).start()

    def stop(self) -> None:
        """Give up what is under way."""
        self._ticket.set()

    def _work(self, ticket: Event) -> None:
        reading = self._reader.reading
        session, facts = reading.session, reading.facts
        quick = link(reading.thread, session.links.made)
        self._tell(Relinked(ticket, quick, facts, whole=False))
        with undisturbed():
            whole = complete(session.annotated(reading.bare), stop=ticket.is_set)
            if not ticket.is_set():
                self._tell(Relinked(ticket, whole, Facts(whole), whole=True))

    def _tell(self, news: Relinked) -> None:
        if not news.ticket.is_set():
            self._reader.post_message(news)

    def show(self, news: Relinked) -> None:
        """Show the thread with the links, unless it was overtaken."""
        if news.ticket is not self._ticket or news.ticket.is_set():
            return
        if news.whole:
            self._reader.work = None
        self._reader.follow(news.thread, news.facts)
