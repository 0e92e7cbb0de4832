"""From key presses to commands: counts (`3j`), sequences (`z M`) and keys that a user chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from tui_reader.app.commands import BY_ID, COMMANDS, Command, Where
from tui_reader.app.keys.names import show_key

COUNT_LIMIT = 1_000_000
"""The largest count; more digits than that are a cat on the keyboard."""


PLACES = tuple(where for where in Where if where is not Where.READER)
"""Where a key can be pressed."""
PANES = {"tree": Where.TREE, "post": Where.TEXT, "source": Where.TEXT, "hits": Where.HITS}
"""The panes by name, and the place whose keys are in force there."""


class Pending(Enum):
    """More keys are needed."""

    PENDING = "pending"


PENDING = Pending.PENDING


@dataclass(frozen=True, slots=True)
class Found:
    """A command and the number typed before its keys, None when there was none."""

    command: Command
    count: int | None = None


def key_name(key: str, character: str | None) -> str:
    """A key press in the notation of the table.

    What a layout gives as a sign only is known by that sign; the rest by the name of the key.
    """
    if "ctrl+" in key or "alt+" in key or "super+" in key or not character or not character.isprintable():
        return key
    return "space" if character == " " else character


def bindings(*layers: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The keys of every command by id: those of the table, with each layer's choice in place of what was below.

    A key that a layer gives to one command is taken from any other that holds it in the same place.
    """
    keys = {command.id: command.keys for command in COMMANDS}
    for layer in layers:
        taken = {(place, key) for c in COMMANDS for key in layer.get(c.id, ()) for place in places(c)}
        for command in COMMANDS:
            left = (key for key in keys[command.id] if not any((place, key) in taken for place in places(command)))
            keys[command.id] = tuple(layer[command.id]) if command.id in layer else tuple(left)
    return keys


def places(command: Command) -> tuple[Where, ...]:
    """The places in which the keys of a command are in force."""
    return PLACES if command.where is Where.READER else (command.where,)


class Keymap:
    """Resolves key presses one by one; what was typed so far is kept until a command is found or none can be."""

    def __init__(self, *layers: Mapping[str, Sequence[str]]) -> None:
        self.keys = bindings(*layers)
        self._commands: dict[tuple[Where, tuple[str, ...]], Command] = {
            (place, tuple(keys.split(" "))): command
            for command in COMMANDS
            for keys in self.keys[command.id]
            for place in places(command)
        }
        self._starts = set(chain.from_iterable(self._openings(*entry) for entry in self._commands))
        self._count = ""
        self._typed: tuple[str, ...] = ()

    @staticmethod
    def _openings(place: Where, keys: tuple[str, ...]) -> list[tuple[Where, tuple[str, ...]]]:
        return [(place, keys[:length]) for length in range(1, len(keys))]

    @property
    def typed(self) -> str:
        """The keys typed so far that do not yet make a command."""
        return self._count + "".join(self._typed)

    def shown(self, command_id: str, *, ascii_only: bool) -> str:
        """The first key of a command, as it is written; its name for one without."""
        keys = self.keys[command_id]
        return show_key(keys[0], ascii_only=ascii_only) if keys else BY_ID[command_id].title

    def clear(self) -> None:
        """Forget what was typed so far."""
        self._count, self._typed = "", ()

    def feed(self, key: str, where: Where) -> Found | Pending | None:
        """Take one key press; None when it means nothing here, or ends what was begun."""
        if not self._typed and self._is_count(key):
            self._count += key
            return PENDING
        if self.typed and key == "escape":
            self.clear()
            return None
        self._typed += (key,)
        if (where, self._typed) in self._starts:
            return PENDING
        found = self._match(where)
        self.clear()
        return found

    def _is_count(self, key: str) -> bool:
        return len(key) == 1 and key in "0123456789" and (key != "0" or bool(self._count))

    def _match(self, where: Where) -> Found | None:
        count = min(int(self._count[:8]), COUNT_LIMIT) if self._count else None
        command = self._commands.get((where, self._typed))
        if command is not None:
            return Found(command, count)
        last = self._typed[-1]
        command = self._commands.get((where, (*self._typed[:-1], "digit")))
        if command is None or len(last) != 1 or last not in "0123456789":
            return None
        return Found(command, int(last))
