"""The line of keys at the bottom: the most useful commands of a pane, each of which a click does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.cells import cell_len
from textual import events
from textual.message import Message

from tui_reader.app.bars import Bar
from tui_reader.app.commands import COMMANDS, Command, Group
from tui_reader.app.keys.names import show_key
from tui_reader.app.text.signs import Signs

Keys = Mapping[str, Sequence[str]]


def footer_commands(pane: str, keys: Keys) -> list[Command]:
    """The most useful commands for a pane; what every screen must show, help and the way out, stands first."""
    ordered = sorted(COMMANDS, key=lambda command: command.group is not Group.SCREEN)
    return [command for command in ordered if pane in command.footer and keys[command.id]]


class ClickableKeys(Bar):
    """Keys with a word on what each does; a click on one does the same."""

    class Clicked(Message):
        """What a key with this name does is wanted."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._ends: list[tuple[int, str]] = []
        self._entries: tuple[tuple[str, str, str], ...] = ()

    def show_keys(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Show entries, as many as there is room for: a key, its word, and the name that a click tells."""
        self._entries = tuple(entries)
        self._lay_out()

    def _lay_out(self) -> None:
        words, end = [(" ", "")], 1
        self._ends = []
        for key, word, name in self._entries:
            cells = cell_len(f"{key} {word}")
            if self.size.width and end + cells > self.size.width:
                break
            words += [(key, "bold $text-accent"), (f" {word}  ", "dim")]
            end += cells + 2
            self._ends.append((end, name))
        self.show(words)

    def on_resize(self) -> None:
        """Show as many entries as there is room for now."""
        self._lay_out()

    def on_click(self, event: events.Click) -> None:
        """Tell which entry was clicked on."""
        name = next((name for end, name in self._ends if event.x < end), None)
        if name is not None:
            event.stop()
            self.post_message(self.Clicked(name))


class KeyBar(ClickableKeys):
    """The most useful commands of a pane."""

    def __init__(self) -> None:
        super().__init__(id="footer")

    def list_keys(self, pane: str, keys: Keys, signs: Signs) -> None:
        """Show the keys of a pane."""
        self.show_keys(
            (show_key(keys[command.id][0], ascii_only=signs.ascii), command.label, command.id)
            for command in footer_commands(pane, keys)
        )
