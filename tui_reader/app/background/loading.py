"""Reading a file in a thread of its own, so that no key ever waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock
from threading import Thread as Worker
from time import monotonic

from tui_reader.app.background.stamps import Stamp
from tui_reader.app.background.working import undisturbed
from tui_reader.app.facts import Facts
from tui_reader.formats.document import Document
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source
from tui_reader.model import Thread
from tui_reader.opening import begin, choose, complete
from tui_reader.state.session import Session
from tui_reader.state.store import open_store, passing_store


@dataclass(frozen=True, slots=True)
class Opened:
    """The posts are read; `bare` is the thread as the file states it, `notices` are sentences for the reader."""

    bare: Thread
    thread: Thread
    facts: Facts
    session: Session
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """What is being done, how far it is (0..1), and when it began (monotonic seconds)."""

    words: str
    share: float
    begun: float


@dataclass(frozen=True, slots=True)
class Completed:
    """The quotes and replies are found."""

    thread: Thread
    facts: Facts


@dataclass(frozen=True, slots=True)
class Failed:
    """The reading ended with an error."""

    error: Exception


News = Opened | Progress | Completed | Failed


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to open: a source, the format it is said to have, and which of its threads.

    `paths` are the files it was read from, none when they cannot be read again, and `stamp` how they were then.
    `fresh` leaves out what is kept of the thread, and keeps nothing.
    """

    source: Source
    format: str | None = None
    which: str | None = None
    paths: tuple[str, ...] = ()
    stamp: Stamp = ()
    fresh: bool = False


class Loader:
    """Reads what is wanted, stage by stage, and tells a listener; news from before there is one are kept.

    The thread is a daemon: leaving the reader never waits for it.
    """

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._stopped, self._drawn = Event(), Event()
        self._lock = Lock()
        self._kept: list[News] = []
        self._listener: Callable[[News], object] | None = None
        self.first = Event()
        """Set when the posts are read, or the reading has failed."""

    def start(self) -> None:
        """Begin to read."""
        Worker(target=self._run, name="loader", daemon=True).start()

    def take_first(self, seconds: float) -> Opened | None:
        """Wait a moment for the posts; None when they are not there yet, or never will be."""
        self.first.wait(seconds)
        with self._lock:
            if self._kept and isinstance(self._kept[0], Opened):
                return self._kept.pop(0)  # type: ignore[return-value]
        return None

    def listen(self, listener: Callable[[News], object]) -> None:
        """Hand all news to a listener from now on, which is called from this or the loading thread."""
        with self._lock:
            self._listener = listener
            kept, self._kept = self._kept, []
        for news in kept:
            listener(news)

    def go_on(self) -> None:
        """The posts are on the screen: the rest of the work may take the machine."""
        self._drawn.set()

    def stop(self) -> None:
        """Give up."""
        self._stopped.set()
        self._drawn.set()

    def _tell(self, news: News) -> None:
        with self._lock:
            listener = self._listener
            if listener is None:
                self._kept.append(news)
        if listener is not None:
            listener(news)

    def _run(self) -> None:
        with undisturbed():
            try:
                self._work()
            except Exception as error:  # whatever it is, the reader must end and say it
                self._tell(Failed(error))
        self.first.set()

    def _work(self) -> None:
        wanted = self.wanted
        document = read(wanted.source, wanted.format)
        bare = begin(document, choose(document, wanted.which), wanted.source.name)
        session = Session(passing_store() if wanted.fresh else open_store(), bare)
        thread = session.annotated(bare)
        self._tell(Opened(bare, thread, Facts(thread), session, _notices(document, thread, session)))
        self.first.set()
        self._drawn.wait()
        begun = monotonic()
        thread = complete(thread, lambda words, share: self._tell(Progress(words, share, begun)), self._stopped.is_set)
        if not self._stopped.is_set():
            self._tell(Completed(thread, Facts(thread)))


def _notices(document: Document, thread: Thread, session: Session) -> tuple[str, ...]:
    several = len(document.drafts)
    said = [*thread.warnings, session.warning]
    if several > 1:
        said.append(f"The file holds {several:,} threads; --thread list shows them.")
    return tuple(words for words in said if words)
