"""Keys that cannot do what they were given for, or are missed by another command that had no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.app.commands import BY_ID, COMMANDS, Where
from tui_reader.app.keys.keymap import places
from tui_reader.app.keys.names import show_key

Keys = Mapping[str, Sequence[str]]


def given_twice(layer: Keys) -> Iterator[tuple[str, str]]:
    """Each second command that one layer gives a key of another, in the same place, with a sentence on it."""
    first: dict[tuple[Where, str], str] = {}
    for name in layer:
        told = set()
        for key in dict.fromkeys(layer[name]):
            for place in places(BY_ID[name]):
                other = first.setdefault((place, key), name)
                if other != name and key not in told:
                    told.add(key)
                    yield name, f"{show_key(key)} is given to {other} as well"


def left_without(before: Keys, after: Keys, layer: Keys) -> Iterator[tuple[str, str]]:
    """Each command whose keys in a layer were the last of one that the layer does not name, with a sentence on it.

    `before` and `after` are the keys of all commands without and with the layer.
    """
    for command in COMMANDS:
        if before[command.id] and not after[command.id] and command.id not in layer:
            taker = next((name for name in layer if set(layer[name]) & set(before[command.id])), None)
            if taker:
                keys = " ".join(map(show_key, before[command.id]))
                yield taker, f"{command.id} has no key without {keys}; give it another, or [] for none"


def out_of_reach(keys: Keys) -> Iterator[tuple[str, str, str]]:
    """Each command with a key that begins a longer one in the same place, that one's command, and a sentence."""
    longer = {
        (place, " ".join(parts[:length])): (key, command.id)
        for command in COMMANDS
        for key in keys[command.id]
        for parts in (key.split(" "),)
        for length in range(1, len(parts))
        for place in places(command)
    }
    for command in COMMANDS:
        for key in keys[command.id]:
            found = next((longer[place, key] for place in places(command) if (place, key) in longer), None)
            if found:
                words = f"{show_key(key)} of {command.id} begins {show_key(found[0])} of {found[1]} and is never done"
                yield command.id, found[1], words
