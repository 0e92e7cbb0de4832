"""The application: it follows the reading of a file and shows the reader."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from textual.app import App
from textual.content import Content
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from tui_reader.app.background.loading import Completed, Failed, Loader, News, Opened, Progress
from tui_reader.app.colorless import Colorless
from tui_reader.app.hints import first_hint
from tui_reader.app.keys.keymap import Keymap
from tui_reader.app.quote_folds import Show
from tui_reader.app.reader import Reader
from tui_reader.app.reading import Reading
from tui_reader.app.settings.file import Chosen
from tui_reader.app.status import Work
from tui_reader.app.text.signs import signs
from tui_reader.app.themes import TERMINAL
from tui_reader.state.habits import Habit

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

    def __init__(self, loader: Loader, name: str, chosen: Chosen | None = None) -> None:
        super().__init__()
        self._loader, self._file, self._chosen = loader, name, chosen or Chosen(Path())
        self._without_color = [Colorless()]
        self.reader: Reader | None = None
        settings = self._chosen.settings
        self.set_class(settings.ascii, "-ascii")
        self.set_class(settings.words, "-words")
        self.set_class(not settings.persons, "-no-persons")
        self.register_theme(TERMINAL)
        self.theme = settings.theme

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
        chosen, settings = self._chosen, self._chosen.settings
        opened.session.me = settings.my_names
        shown_in = signs(ascii_only=settings.ascii, words=settings.words)
        reading = Reading(opened.thread, opened.session, opened.facts, shown_in, settings.order)
        reading.bare = opened.bare
        keymap = Keymap(*chosen.layers())
        notices = [*opened.notices, *chosen.problems]
        habits = opened.session.habits
        if not habits.get(Habit.HINTED):
            notices.append(first_hint(keymap.keys, shown_in))
            habits.keep(Habit.HINTED, "yes")
        self._take_theme(habits.get(Habit.THEME))
        reading.quote_folds.show = self._shown_quotes(habits.get(Habit.QUOTES))
        self.reader = Reader(reading, keymap, settings, notices)
        self.reader.growth.watch(self._loader.wanted)
        return self.reader

    def _take_theme(self, kept: str | None) -> None:
        """The theme that was chosen in the reader, where the file of settings names none."""
        if "theme" not in self._chosen.set_in_file and kept in self.available_themes:
            self.theme = kept

    def _shown_quotes(self, kept: str | None) -> Show:
        """How much of the quotes was last shown, where the file of settings does not say."""
        if kept in tuple(Show) and "quotes" not in self._chosen.set_in_file:
            return Show(kept)
        return Show(self._chosen.settings.quotes)

    def watch_theme(self, theme: str) -> None:
        """Keep a theme that was chosen in the reader."""
        if self.reader is None or not self.reader.is_mounted:
            return
        if "theme" in self._chosen.set_in_file:
            self.reader.say(f"{self._chosen.path.name} names another theme; this one is for now.")
        else:
            self.reader.reading.session.habits.keep(Habit.THEME, theme)

    async def on_unmount(self) -> None:
        """Stop what is still being done, and keep the marks."""
        self._loader.stop()
        if self.reader is not None:
            self.reader.finder.stop()
            self.reader.limiter.stop()
            self.reader.relinker.stop()
            self.reader.growth.stop()
            self.reader.save()
