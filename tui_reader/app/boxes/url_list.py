"""The list of the URLs of a post: one is opened or copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui_reader.app.outside.post_urls import Url
from tui_reader.wording import listed

HELP = "Enter or its number opens one, y copies it, Esc leaves"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A URL, and whether it is to be copied instead of opened."""

    url: Url
    copied: bool = False


class UrlList(ModalScreen[Chosen | None]):
    """URLs in full, as they are written. One that has something unusual is opened when it is asked for twice.

    `obstacle` says what stands in the way of opening any, or "".
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,u", "dismiss"),
        Binding("j", "move(1)"),
        Binding("k", "move(-1)"),
        Binding("y", "copy"),
        *(Binding(str(number), f"open({number - 1})") for number in range(1, 10)),
    ]

    def __init__(self, title: str, urls: Sequence[Url], obstacle: Callable[[], str]) -> None:
        super().__init__(classes="overlay")
        self._title, self._urls, self._obstacle = title, urls, obstacle
        self._asked: int | None = None

    def compose(self) -> ComposeResult:
        """The URLs, and a line of help or warning."""
        with Vertical(id="overlay-urls"):
            yield OptionList(*(Option(self._entry(at)) for at in range(len(self._urls))), id="url-list")
            yield Static(HELP, id="url-told", markup=False)

    def _entry(self, at: int) -> Content:
        """A URL with its number, and below it what there is to know of it."""
        url = self._urls[at]
        facts = [f"shown as '{url.words}'"] if url.words else []
        facts += [url.whose] if url.whose else []
        facts += [f"not opened: {url.target.refusal}"] if url.target.refusal else url.doubts
        below = f"\n  {', '.join(facts)}" if facts else ""
        return Content.assemble((f"{at + 1} ", "bold"), url.written, (below, "dim"))

    def on_mount(self) -> None:
        """Give the list the keys."""
        self.query_one("#overlay-urls").border_title = Content(self._title)
        self._list.highlighted = 0
        self._list.focus()

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def action_move(self, lines: int) -> None:
        """To the next URL, or the one before."""
        (self._list.action_cursor_down if lines > 0 else self._list.action_cursor_up)()

    def action_copy(self) -> None:
        """Copy the URL that is highlighted."""
        if self._list.highlighted is not None:
            self.dismiss(Chosen(self._urls[self._list.highlighted], copied=True))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the URL that was picked."""
        event.stop()
        self.action_open(event.option_index)

    def action_open(self, at: int) -> None:
        """Open a URL, unless something stands in the way or is to be known first."""
        if at >= len(self._urls):
            return
        self._list.highlighted = at
        warning = self._warning(self._urls[at], asked=self._asked == at)
        self._asked = at
        if warning:
            self.query_one("#url-told", Static).update(Content(warning))
        else:
            self.dismiss(Chosen(self._urls[at]))

    def _warning(self, url: Url, *, asked: bool) -> str:
        if url.target.refusal:
            return f"Not opened: {url.target.refusal}; y copies it."
        if obstacle := self._obstacle():
            return f"Not opened: {obstacle}; y copies it."
        return "" if asked or not url.doubts else f"Mind that {listed(url.doubts)}; Enter again opens it."
