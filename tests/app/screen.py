"""The reader on a screen of a chosen size, without a file behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen as AnyScreen

from tests.app.builders import trams
from tui_reader.app.application import ReaderApp
from tui_reader.app.background.loading import Completed, Loader, News, Opened, Progress, Wanted
from tui_reader.app.facts import Facts
from tui_reader.app.reader import Reader
from tui_reader.app.settings.file import Chosen
from tui_reader.app.settings.table import Settings
from tui_reader.formats.source import Source
from tui_reader.model import Thread
from tui_reader.state import Session, open_store
from tui_reader.state.habits import Habit

Screen = Pilot[Exception | None]


SLOW = Settings(read_after=1000.0)
"""Settings of a reader for whom nothing counts as read by itself, however long a test takes."""


class Shelf(Loader):
    """A loader that has a thread already; more news come when a test says so."""

    def __init__(self, thread: Thread, notices: tuple[str, ...] = (), *, new_user: bool = False) -> None:
        session = Session(open_store(), thread)
        if not new_user:
            session.habits.keep(Habit.HINTED, "yes")
        self._opened = Opened(thread, thread, Facts(thread), session, notices)
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
    settings: Settings = SLOW,
    problems: Sequence[str] = (),
    named: Sequence[str] = (),
    new_user: bool = False,
) -> AsyncIterator[tuple[Screen, Reader, Shelf]]:
    """A thread in the reader: the pilot, the screen and what loads it."""
    shelf = Shelf(thread or trams(), notices, new_user=new_user)
    own = {name: tuple(given) for name, given in (keys or {}).items()}
    settings = replace(settings, ascii=ascii_only or settings.ascii)
    chosen = Chosen(Path("config.toml"), settings, own, set(named), problems=list(problems))
    app = ReaderApp(shelf, "trams.txt", chosen)
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


async def shows(pilot: Screen, words: str) -> None:
    """Hold that the screen shows some words, as soon as it has been drawn."""
    await until(pilot, lambda: words in text_of(pilot))


async def drawn(pilot: Screen, kind: type[AnyScreen[Any]]) -> str:
    """Wait until a screen of a kind is on top and drawn, and give what it shows."""
    await until(pilot, lambda: isinstance(pilot.app.screen, kind) and text_of(pilot).strip())
    await pilot.pause()
    return text_of(pilot)
