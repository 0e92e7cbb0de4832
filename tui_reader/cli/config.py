"""`config`: every setting with its value in force and where that comes from, and where things are kept."""

from __future__ import annotations

import json
import os

from tui_reader.app.settings.file import KEYS, VARIABLE, Chosen, load_config
from tui_reader.app.settings.table import SETTINGS, Entry
from tui_reader.cli.failures import DEBUG, tell
from tui_reader.cli.output import Output
from tui_reader.state.database import default_folder
from tui_reader.state.habits import Habit, Habits
from tui_reader.state.store import open_store
from tui_reader.text.clean import clean_line

VARIABLES = {
    "TUI_READER_STATE": "another folder for the state",
    VARIABLE: "another file of settings",
    "NO_COLOR": "set to anything: no colours",
    "TERM": "what the terminal can do",
    DEBUG: "set to anything: a fault in the program shows all it knows",
}
"""The environment variables that are looked at, and what for."""

_KEPT = {"theme": Habit.THEME, "quotes": Habit.QUOTES}
"""The settings that are kept when they are chosen in the reader."""


def tell_problems(chosen: Chosen) -> None:
    """Write what is wrong with the file of settings to standard error, a line each."""
    for problem in chosen.problems:
        place, _, words = problem.partition(": ")
        tell(place, words)


def print_config(output: Output) -> int:
    """Print the settings, the user's own keys, and what else the program goes by."""
    chosen = load_config()
    tell_problems(chosen)
    if output.as_json:
        output.json(_as_json(chosen))
        return 0
    output.line(("Settings", "head"), " (KEY = VALUE in the file of settings)")
    for entry in SETTINGS.values():
        _print_setting(entry, chosen, output)
    _print_keys(chosen, output)
    _print_places(chosen, output)
    return 0


def _in_force(chosen: Chosen, entry: Entry) -> tuple[object, str]:
    """The value of a setting, and where it comes from."""
    if entry.key in chosen.set_in_file:
        return getattr(chosen.settings, entry.key), _origin(chosen, entry.key)
    if entry.key in _KEPT and default_folder().is_dir():
        kept = Habits(open_store()).get(_KEPT[entry.key])
        if kept and not entry.kind.complaint(kept):
            return kept, "chosen in the reader"
    return entry.default, "default"


def _origin(chosen: Chosen, *path: str) -> str:
    line = chosen.lines.get(path)
    return f"{chosen.path.name}:{line}" if line else chosen.path.name


def _print_setting(entry: Entry, chosen: Chosen, output: Output) -> None:
    value, origin = _in_force(chosen, entry)
    output.line("  ", (f"{entry.key} = {_toml(value)}", "head"), f"  ({origin})")
    output.line(f"      {entry.help}")
    output.line((f"      {entry.kind.words()}; default {_toml(entry.default)}", "dim"))


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _print_keys(chosen: Chosen, output: Output) -> None:
    output.line((f"[{KEYS}]", "head"), ' (COMMAND = "KEY" or ["KEY", "KEY"]; `tui-reader keys` lists the commands)')
    for name, keys in chosen.keys.items():
        output.line(f"  {name} = {_toml(list(keys))}  ({_origin(chosen, KEYS, name)})")
    if not chosen.keys:
        output.line("  none: the keys are those of the keymap")


def _print_places(chosen: Chosen, output: Output) -> None:
    folder = default_folder()
    output.line(("File of settings", "head"))
    output.line(f"  {clean_line(str(chosen.path))}{'' if chosen.path.exists() else ' (there is none yet)'}")
    output.line(("State", "head"), " (read marks, bookmarks, folds and places)")
    output.line(f"  {clean_line(str(folder))}{'' if folder.is_dir() else ' (made when first needed)'}")
    output.line(("Environment", "head"))
    for name, use in VARIABLES.items():
        value = os.environ.get(name)
        shown = "is not set" if value is None else f"is {clean_line(value)!r}"
        output.line(f"  {name} ({use}) {shown}")


def _entry_as_json(chosen: Chosen, entry: Entry) -> dict[str, object]:
    value, origin = _in_force(chosen, entry)
    return {
        "value": value,
        "default": entry.default,
        "takes": entry.kind.words(),
        "help": entry.help,
        "from": origin,
        "line": chosen.lines.get((entry.key,)) if entry.key in chosen.set_in_file else None,
    }


def _as_json(chosen: Chosen) -> dict[str, object]:
    folder = default_folder()
    return {
        "state": str(folder),
        "state_exists": folder.is_dir(),
        "file": str(chosen.path),
        "file_exists": chosen.path.exists(),
        "settings": {entry.key: _entry_as_json(chosen, entry) for entry in SETTINGS.values()},
        "keys": chosen.keys,
        "problems": chosen.problems,
        "environment": {name: os.environ.get(name) for name in VARIABLES},
    }
