"""The application: it follows the reading of a file and shows the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from textual.app import App
from textual.content import Content
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from tui_reader.app.colorless import Colorless
from tui_reader.app.keymap import Keymap
from tui_reader.app.loading import Completed, Failed, Loader, News, Opened, Progress
from tui_reader.app.reader import Reader
from tui_reader.app.reading import Reading
from tui_reader.app.signs import signs
from tui_reader.app.status import Work

QUICK = 0.3
"""Seconds the first frame may wait for the posts, so that the reader need not draw an empty screen first."""


class Heard(Message):
    """News from the loader."""

    def __init__(self, news: News) -> None:
        super().__init__()
        self.news = news


class Opening(Screen[None]):
    """What is shown while the posts of a large file are read."""

    def __init__(self, name: str) -> None:
        super().__init__(id="opening")
        self._file = name

    def compose(self) -> list[Static]:
        """The word of patience."""
        return [Static(Content(f"Reading {self._file}"))]

    def key_q(self) -> None:
        """Leave."""
        self.app.exit()


class ReaderApp(App[Exception | None]):
    """One file in the reader. The result is the error that ended it, if one did."""

    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "tui-reader"

    def __init__(
        self, loader: Loader, name: str, *, ascii_only: bool = False, keys: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        super().__init__()
        self._loader, self._file = loader, name
        self._signs, self._chosen_keys = signs(ascii_only=ascii_only), Keymap(keys)
        self._without_color = [Colorless()]
        self.reader: Reader | None = None
        self.set_class(ascii_only, "-ascii")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No colour at all where NO_COLOR asks for that; Textual's own filter writes shades of grey.

        Else nothing: the panes are coloured by the theme, and a filter costs a tenth of each frame.
        """
        return self._without_color if self.no_color else ()

    def get_default_screen(self) -> Screen[None]:
        """The reader at once when the posts are there, else a word of patience."""
        opened = self._loader.take_first(QUICK)
        return self._make_reader(opened) if opened else Opening(self._file)

    def on_mount(self) -> None:
        """Listen to the loader."""
        self._loader.listen(self._post)
        if self.reader is not None:
            self.call_after_refresh(self._loader.go_on)

    def _post(self, news: News) -> None:
        with suppress(RuntimeError):  # the loop is closed when the reader has been left
            self.post_message(Heard(news))

    def on_heard(self, message: Heard) -> None:
        """Show what the loader has."""
        news = message.news
        if isinstance(news, Opened):
            self.push_screen(self._make_reader(news))
            self.call_after_refresh(self._loader.go_on)
        elif isinstance(news, Failed):
            self.exit(news.error)
        elif self.reader is not None and isinstance(news, Completed):
            self.reader.work = None
            self.reader.follow(news.thread, news.facts)
        elif self.reader is not None and isinstance(news, Progress):
            self.reader.work = Work(news.words, news.share, news.begun)
            self.reader.show_status()

    def _make_reader(self, opened: Opened) -> Reader:
        reading = Reading(opened.thread, opened.session, opened.facts, self._signs)
        reading.bare = opened.bare
        self.reader = Reader(reading, self._chosen_keys, notices=opened.notices)
        self.reader.growth.watch(self._loader.wanted)
        return self.reader

    async def on_unmount(self) -> None:
        """Stop what is still being done, and keep the marks."""
        self._loader.stop()
        if self.reader is not None:
            self.reader.finder.stop()
            self.reader.limiter.stop()
            self.reader.relinker.stop()
            self.reader.growth.stop()
            self.reader.save()
