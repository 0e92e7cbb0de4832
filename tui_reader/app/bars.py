"""The lines at the bottom of the screen: notice, search, status, keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Protocol

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from tui_reader.errors import QueryError
from tui_reader.state.searches import Searches

NOTICE_FOR = 4.0
"""Seconds for which an answer to a key is shown."""
OPENING_FOR = 30.0
"""Seconds for which is shown what there is to say when the reader opens."""

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

    def drop(self) -> bool:
        """Take the notice away; whether there was one that does not go away by itself."""
        lasting = bool(self.display) and self._timer is None
        self.tell("")
        return lasting


class FaultMark(Highlighter):
    """Marks the sign at which a query cannot be understood; `at` is its offset, None when all is well."""

    at: int | None = None

    def highlight(self, text: Text) -> None:
        """Mark the sign, if there is one."""
        if self.at is not None:
            text.stylize("bold underline reverse", self.at, self.at + 1)


class Asks(Protocol):
    """Whoever a query is typed for; `SIGN` stands before it."""

    SIGN: ClassVar[str]

    def typed(self, words: str) -> None:
        """The words have changed."""

    def keep(self) -> None:
        """The words are to stay."""

    def leave(self) -> None:
        """The words are given up."""

    def explain(self) -> None:
        """Tell what can be typed."""


class _Words(Input):
    """The words of the bar; keys that come before the focus has left a closed bar are the reader's."""

    def on_key(self, event: events.Key) -> None:
        """Leave the key to the reader when the bar is closed."""
        if self.parent is not None and not self.parent.display:
            event.prevent_default()


class SearchBar(Horizontal):
    """The line in which a query is typed, for a search or a limit, with those before it on the arrow keys."""

    def __init__(self, searches: Searches) -> None:
        super().__init__(id="search")
        self.searches = searches
        self.asker: Asks | None = None
        self._fault = FaultMark()
        self._at = 0

    def compose(self) -> ComposeResult:
        """Sign, words, answer."""
        yield Static(id="search-sign", markup=False)
        yield _Words(id="search-words", compact=True, select_on_focus=False, highlighter=self._fault)
        yield Bar(id="search-answer")

    @property
    def words(self) -> str:
        """What has been typed."""
        return self._input.value

    @property
    def _input(self) -> Input:
        return self.query_one("#search-words", Input)

    def open(self, asker: Asks) -> None:
        """Show the bar, empty behind the sign of who asks, and give it the keys."""
        self.display, self.asker = True, asker
        self.query_one("#search-sign", Static).update(asker.SIGN)
        self._at = len(self.searches.words)
        self._input.value = ""
        self._input.cursor_blink = False
        self.answer("F1 help", "dim")
        self._input.focus()

    def close(self, *, keep: bool) -> None:
        """Hide the bar; `keep` puts its words among the earlier searches."""
        if keep and self.words.strip():
            self.searches.add(self.words)
        self.display = False

    def answer(self, words: str, style: str = "") -> None:
        """Say how the search goes."""
        self._fault.at = None
        self.query_one("#search-answer", Bar).show([(words, style)], fit=True)

    def complain(self, error: QueryError) -> None:
        """Say what is wrong with the search, and mark where."""
        self.answer(error.placed, "$text-error")
        self._fault.at = error.at
        self._input.refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what was typed."""
        event.stop()
        if self.asker is not None:
            self.asker.typed(event.value)

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
        asker = self.asker
        if asker is None or not self.display:
            return
        acts = {
            "enter": asker.keep,
            "escape": asker.leave,
            "up": self._before,
            "down": self._after,
            "f1": asker.explain,
        }
        act = acts.get(event.key)
        if act is not None:
            event.stop()
            event.prevent_default()
            act()

    def _before(self) -> None:
        self._take(self._at - 1)

    def _after(self) -> None:
        self._take(self._at + 1)

    def _take(self, at: int) -> None:
        earlier = self.searches.words
        if 0 <= at <= len(earlier):
            self._at = at
            self._input.value = earlier[at] if at < len(earlier) else ""
            self._input.cursor_position = len(self._input.value)
