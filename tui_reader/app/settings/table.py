"""The settings of the reader: one field each, with its default, what it takes and what it is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import TypeVar

from tui_reader.app.keys.presets import PRESETS
from tui_reader.app.quote_folds import Show
from tui_reader.app.settings.kinds import Choice, Command, Kind, Names, Number, Switch
from tui_reader.app.tree.ordering import TIME, TREE

Value = TypeVar("Value")

THEME = "textual-dark"
"""The theme of who has chosen none."""
AUTO, OSC52, TOOL, OFF = CLIPBOARDS = ("auto", "osc52", "tool", "off")
"""The ways to the clipboard."""


def _themes() -> Sequence[str]:
    from tui_reader.app.themes import theme_names

    return theme_names()


def _setting(default: Value, kind: Kind, help: str) -> Value:
    made: Value = field(default=default, metadata={"kind": kind, "help": help})
    return made


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader goes by."""

    keymap: str = _setting(
        "default", Choice(lambda: tuple(PRESETS)), "the keys to begin with; [keys] changes single ones"
    )
    theme: str = _setting(THEME, Choice(_themes), "the colours; `terminal` leaves them to the terminal")
    persons: bool = _setting(True, Switch(), "a colour for each person")
    ascii: bool = _setting(False, Switch(), "draw with plain ASCII signs")
    words: bool = _setting(False, Switch(), "say the tree in words, one pane at a time, for screen readers")
    mouse: bool = _setting(True, Switch(), "listen to the mouse")
    order: str = _setting(TREE, Choice(lambda: (TREE, TIME)), "the order the posts are first shown in")
    quotes: str = _setting(
        Show.ALL.value,
        Choice(lambda: tuple(show.value for show in Show)),
        "show all quotes, only those that are new to you, or own words only",
    )
    indent: int = _setting(2, Number(2, 8, whole=True), "columns by which a reply is indented")
    read_after: float = _setting(0.4, Number(0, 3600), "seconds on the screen after which a post counts as read")
    clipboard: str = _setting(
        AUTO, Choice(lambda: CLIPBOARDS), "what copies: the terminal (osc52), a program of the system (tool), or both"
    )
    me: str = _setting("", Names(), "the name under which you write, or several; is:mine finds your posts")
    browser: str = _setting("", Command(), "what opens links, at %s or its end; by default $BROWSER or the system's")
    pager: str = _setting("", Command(), "what shows posts page by page; by default $PAGER, or less")
    editor: str = _setting("", Command(), "what opens posts to copy from; by default $VISUAL, $EDITOR, or vi")

    @property
    def my_names(self) -> tuple[str, ...]:
        """The names under which the user writes."""
        return tuple(name for part in self.me.split(",") if (name := part.strip()))


@dataclass(frozen=True, slots=True)
class Entry:
    """One setting as the file has it."""

    key: str
    kind: Kind
    default: object
    help: str


SETTINGS: dict[str, Entry] = {
    made.name: Entry(made.name, made.metadata["kind"], made.default, made.metadata["help"]) for made in fields(Settings)
}
"""Every setting by its key."""
