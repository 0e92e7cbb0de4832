"""The reader on a screen of a chosen size, without a file behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from threading import Event
from time import monotonic

from textual.pilot import Pilot

from tests.app.builders import trams
from tui_reader.app.application import ReaderApp
from tui_reader.app.facts import Facts
from tui_reader.app.loading import Completed, Loader, News, Opened, Progress, Wanted
from tui_reader.app.reader import Reader
from tui_reader.formats.source import Source
from tui_reader.model import Thread
from tui_reader.state import Session, open_store

Screen = Pilot[Exception | None]


class Shelf(Loader):
    """A loader that has a thread already; more news come when a test says so."""

    def __init__(self, thread: Thread, notices: tuple[str, ...] = ()) -> None:
        self._opened = Opened(thread, thread, Facts(thread), Session(open_store(), thread), notices)
        self.wanted = Wanted(Source("trams.txt", b""))
        self._hear: Callable[[News], object] = lambda news: None
        self.drawn, self.stopped = Event(), Event()

    def take_first(self, seconds: float) -> Opened:  # noqa: ARG002  # as the loader has it
        return self._opened

    def listen(self, listener: Callable[[News], object]) -> None:
        self._hear = listener

    def go_on(self) -> None:
        self.drawn.set()

    def stop(self) -> None:
        self.stopped.set()

    def complete(self, thread: Thread) -> None:
        """Let the reading come to its end."""
        self._hear(Completed(thread, Facts(thread)))

    def progress(self, words: str, share: float, begun: float) -> None:
        """Let the reading go on."""
        self._hear(Progress(words, share, begun))


@asynccontextmanager
async def on_screen(
    thread: Thread | None = None,
    size: tuple[int, int] = (120, 40),
    *,
    notices: tuple[str, ...] = (),
    ascii_only: bool = False,
    keys: Mapping[str, Sequence[str]] | None = None,
) -> AsyncIterator[tuple[Screen, Reader, Shelf]]:
    """A thread in the reader: the pilot, the screen and what loads it."""
    shelf = Shelf(thread or trams(), notices)
    app = ReaderApp(shelf, "trams.txt", ascii_only=ascii_only, keys=keys)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.reader is not None
        yield pilot, app.reader, shelf


def text_of(pilot: Screen) -> str:
    """What the screen shows, line by line."""
    screen = pilot.app.screen
    strips = screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


async def until(pilot: Screen, condition: Callable[[], object]) -> None:
    """Wait until something has come about, some seconds at most; a busy machine may need them."""
    end = monotonic() + 5
    while not condition() and monotonic() < end:
        await pilot.pause(0.02)
    assert condition()
