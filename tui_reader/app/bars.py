"""The lines at the bottom of the screen: notice, search, status, keys."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from tui_reader.errors import QueryError

Words = Iterable[tuple[str, str]]
"""Texts, each with a style of the theme or ""."""


class Bar(Static):
    """One line of words; never markup."""

    def show(self, words: Words, *, fit: bool = False) -> None:
        """Show these words instead; `fit` makes the bar as wide or high as they need."""
        self.update(Content.assemble(*(Content.styled(text, style) for text, style in words)), layout=fit)


class Notice(Bar):
    """A line for the reader that goes away when it was seen."""

    _timer: Timer | None = None

    def tell(self, words: str, seconds: float | None = None) -> None:
        """Show a notice, for some seconds or until the next; none with ""."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(seconds, lambda: self.tell("")) if seconds and words else None
        self.display = bool(words)
        self.show([(words, "")], fit=True)


class SearchBar(Horizontal):
    """The line in which a search is typed, with the searches before it on the arrow keys."""

    class Typed(Message):
        """The words of the search have changed."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Kept(Message):
        """The search is to stay."""

    class Left(Message):
        """The search is given up."""

    def __init__(self) -> None:
        super().__init__(id="search")
        self._earlier: list[str] = []
        self._at = 0

    def compose(self) -> ComposeResult:
        """Sign, words, answer."""
        yield Static("/", id="search-sign", markup=False)
        yield Input(id="search-words", compact=True, select_on_focus=False)
        yield Bar(id="search-answer")

    @property
    def words(self) -> str:
        """What has been typed."""
        return self._input.value

    @property
    def _input(self) -> Input:
        return self.query_one("#search-words", Input)

    def open(self) -> None:
        """Show the bar, empty, and give it the keys."""
        self.display = True
        self._at = len(self._earlier)
        self._input.value = ""
        self._input.cursor_blink = False
        self.answer("")
        self._input.focus()

    def close(self, *, keep: bool) -> None:
        """Hide the bar; `keep` puts its words into the list of earlier searches."""
        if keep and self.words:
            self._earlier = [words for words in self._earlier if words != self.words] + [self.words]
        self.display = False

    def answer(self, words: str, style: str = "") -> None:
        """Say how the search goes."""
        self.query_one("#search-answer", Bar).show([(words, style)], fit=True)

    def complain(self, error: QueryError) -> None:
        """Say what is wrong with the search, and where."""
        self.answer(f"{error} (at sign {error.at + 1})", "$text-error")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what was typed."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def type(self, event: events.Key) -> None:
        """Take a key that was pressed before the line had the keys."""
        if event.is_printable and event.character:
            self._input.insert_text_at_cursor(event.character)
        elif event.key == "backspace":
            self._input.action_delete_left()
        else:
            self.on_key(event)

    def on_key(self, event: events.Key) -> None:
        """Keep, leave, or fetch an earlier search."""
        act = {"enter": self._keep, "escape": self._leave, "up": self._before, "down": self._after}.get(event.key)
        if act is not None:
            event.stop()
            event.prevent_default()
            act()

    def _keep(self) -> None:
        self.post_message(self.Kept())

    def _leave(self) -> None:
        self.post_message(self.Left())

    def _before(self) -> None:
        self._take(self._at - 1)

    def _after(self) -> None:
        self._take(self._at + 1)

    def _take(self, at: int) -> None:
        if 0 <= at <= len(self._earlier):
            self._at = at
            self._input.value = self._earlier[at] if at < len(self._earlier) else ""
            self._input.cursor_position = len(self._input.value)
