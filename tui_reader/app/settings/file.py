"""The file of settings: where it is, what it says, and what is wrong with it in one line each."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import platformdirs

from tui_reader.app.commands import BY_ID
from tui_reader.app.keys.clashes import given_twice, left_without, out_of_reach
from tui_reader.app.keys.keymap import bindings
from tui_reader.app.keys.names import read_keys
from tui_reader.app.keys.presets import PRESETS
from tui_reader.app.settings.kinds import nearest
from tui_reader.app.settings.lines import Path as KeyPath
from tui_reader.app.settings.lines import lines_of_keys
from tui_reader.app.settings.table import SETTINGS, Settings
from tui_reader.text.clean import clean_line

VARIABLE = "TUI_READER_CONFIG"
"""The environment variable that names another file."""
KEYS = "keys"
"""The table of the user's own keys."""
_AT = re.compile(r"\(at line (\d+)")
LARGEST = 1 << 20
"""Bytes of the largest file that is read."""


def config_path() -> Path:
    """The file of settings: `$TUI_READER_CONFIG`, else where this system keeps the settings of programs."""
    chosen = os.environ.get(VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_config_path("tui-reader", appauthor=False) / "config.toml"


@dataclass(slots=True)
class Chosen:
    """What a user has chosen: settings and which of them the file names, keys by command, the line of each, and
    what is wrong.
    """

    path: Path
    settings: Settings = field(default_factory=Settings)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    set_in_file: set[str] = field(default_factory=set)
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def layers(self) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
        """The keymap and the user's own keys, to lay over the keys of the table."""
        return PRESETS[self.settings.keymap], self.keys

    def complain(self, path: KeyPath, words: str) -> None:
        """Note what is wrong with the value at a path."""
        line = next((self.lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.lines), None)
        place = self.path.name if line is None else f"{self.path.name}:{line}"
        self.problems.append(clean_line(f"{place}: {words}"))


def load_config() -> Chosen:
    """Read the file of settings; what is wrong in it is told and left out, and never an error."""
    chosen = Chosen(config_path())
    try:
        with chosen.path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        return chosen
    except (OSError, ValueError) as error:
        chosen.complain((), f"cannot be read ({getattr(error, 'strerror', None) or error})")
        return chosen
    if len(raw) > LARGEST:
        chosen.complain((), "is too large for a file of settings")
        return chosen
    _take(chosen, raw)
    return chosen


def _take(chosen: Chosen, raw: bytes) -> None:
    try:
        text = raw.decode("utf-8")
        said = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        chosen.problems.append(f"{chosen.path.name}{_not_toml(error)}; no setting of it is in force")
        return
    chosen.lines = lines_of_keys(text)
    keys = said.pop(KEYS, {})
    for key, value in said.items():
        _take_setting(chosen, key, value)
    _take_keys(chosen, keys)


def _not_toml(error: Exception) -> str:
    """Where and why a text is no TOML."""
    if isinstance(error, UnicodeDecodeError):
        return ": it is not UTF-8"
    at = _AT.search(str(error))
    words = str(error)[: at.start()].strip() if at else str(error) or "nested too deep"
    return clean_line(f"{f':{at[1]}' if at else ''}: it is not TOML: {words}")


def _take_setting(chosen: Chosen, key: str, value: Any) -> None:
    entry = SETTINGS.get(key)
    if entry is None:
        chosen.complain((key,), f"there is no setting {key!r}{nearest(key, [*SETTINGS, KEYS])}")
    elif complaint := entry.kind.complaint(value):
        chosen.complain((key,), f"{key}: {complaint}")
    else:
        chosen.settings = replace(chosen.settings, **{key: value})
        chosen.set_in_file.add(key)


def _take_keys(chosen: Chosen, keys: Any) -> None:
    if not isinstance(keys, dict):
        chosen.complain((KEYS,), f"{KEYS} is a table: [{KEYS}], and below it COMMAND = KEYS")
        return
    for name, written in keys.items():
        if name not in BY_ID:
            chosen.complain((KEYS, name), f"there is no command {name!r}{nearest(name, list(BY_ID))}")
        elif isinstance(written, str):
            _take_key(chosen, name, [written])
        elif isinstance(written, list) and all(isinstance(key, str) for key in written):
            _take_key(chosen, name, written)
        else:
            chosen.complain((KEYS, name), f"{name}: {written!r} is neither a key nor a list of keys")
    for name, words in [*given_twice(chosen.keys), *_left_without(chosen), *_unreachable(chosen)]:
        chosen.complain((KEYS, name), f"{name}: {words}")


def _take_key(chosen: Chosen, name: str, written: list[str]) -> None:
    read = {key: read_keys(key) for key in written if key}
    for wrong in (key for key in read if not read[key]):
        chosen.complain((KEYS, name), f"{name}: {wrong!r} is no key")
    good = tuple(key for key in read.values() if key)
    if good or not read:
        chosen.keys[name] = good


def _left_without(chosen: Chosen) -> Iterator[tuple[str, str]]:
    """What the user's own choice takes from commands that have no other key."""
    preset, own = chosen.layers()
    return left_without(bindings(preset), bindings(preset, own), own)


def _unreachable(chosen: Chosen) -> list[tuple[str, str]]:
    """What begins a longer key because of the user's own choice."""
    found = out_of_reach(bindings(*chosen.layers()))
    return [
        (short if short in chosen.keys else long, words)
        for short, long, words in found
        if short in chosen.keys or long in chosen.keys
    ]
