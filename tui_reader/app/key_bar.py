"""The line of keys at the bottom: the most useful commands of a pane, each of which a click does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual import events
from textual.message import Message

from tui_reader.app.bars import Bar
from tui_reader.app.commands import COMMANDS, Command, Group, show_key
from tui_reader.app.signs import Signs

Keys = Mapping[str, Sequence[str]]


def footer_commands(pane: str, keys: Keys) -> list[Command]:
    """The most useful commands for a pane; what every screen must show, help and the way out, stands first."""
    ordered = sorted(COMMANDS, key=lambda command: command.group is not Group.SCREEN)
    return [command for command in ordered if pane in command.footer and keys[command.id]]


class KeyBar(Bar):
    """Keys with a word on what each does."""

    class Clicked(Message):
        """A command was clicked on."""

        def __init__(self, command_id: str) -> None:
            super().__init__()
            self.command_id = command_id

    def __init__(self) -> None:
        super().__init__(id="footer")
        self._ends: list[tuple[int, str]] = []

    def list_keys(self, pane: str, keys: Keys, signs: Signs) -> None:
        """Show the keys of a pane."""
        words, end = [(" ", "")], 1
        self._ends = []
        for command in footer_commands(pane, keys):
            key, word = show_key(keys[command.id][0], ascii_only=signs.ascii), f" {command.label}  "
            words += [(key, "bold $text-accent"), (word, "dim")]
            end += cell_len(key) + cell_len(word)
            self._ends.append((end, command.id))
        self.show(words)

    def on_click(self, event: events.Click) -> None:
        """Tell which command was clicked on."""
        name = next((name for end, name in self._ends if event.x < end), None)
        if name is not None:
            event.stop()
            self.post_message(self.Clicked(name))
