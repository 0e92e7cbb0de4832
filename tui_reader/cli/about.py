"""`formats`, `keys`, `config`: what the program knows about itself."""

from __future__ import annotations

import os
from dataclasses import asdict

from tui_reader.app.commands import COMMANDS, show_key
from tui_reader.cli.failures import DEBUG
from tui_reader.cli.output import Output
from tui_reader.formats.registry import formats
from tui_reader.state.database import default_folder
from tui_reader.text.clean import clean_line

VARIABLES = {
    "TUI_READER_STATE": "another folder for the state",
    "NO_COLOR": "set to anything: no colours",
    "TERM": "what the terminal can do",
    DEBUG: "set to anything: a fault in the program shows all it knows",
}
"""The environment variables that are looked at, and what for."""


def print_formats(output: Output) -> int:
    """Print the formats that can be read."""
    if output.as_json:
        output.json([asdict(format_) for format_ in formats()])
        return 0
    for format_ in formats():
        output.line((f"{format_.name:<8}", "head"), f"{format_.title}: {format_.gives}")
    return 0


def print_keys(output: Output) -> int:
    """Print every command of the reader with its keys, in the order of the help."""
    if output.as_json:
        output.json([{"id": c.id, "keys": c.keys, "group": c.group, "help": c.help} for c in COMMANDS])
        return 0
    shown = {c.id: "  ".join(show_key(key, ascii_only=output.ascii) for key in c.keys) for c in COMMANDS}
    width = max(map(len, shown.values()))
    group = None
    for command in COMMANDS:
        if command.group != group:
            group = command.group
            output.line()
            output.line((group, "head"))
        output.line(f"  {shown[command.id]:<{width}}  {command.help}")
    return 0


def print_config(output: Output) -> int:
    """Print where the state is kept and which environment variables are set; there is no configuration file."""
    folder = default_folder()
    values = {name: os.environ.get(name) for name in VARIABLES}
    if output.as_json:
        output.json({"state": str(folder), "state_exists": folder.is_dir(), "file": None, "environment": values})
        return 0
    output.line(("State", "head"), " (read marks, bookmarks, folds and places)")
    output.line(f"  {clean_line(str(folder))}{'' if folder.is_dir() else ' (made when first needed)'}")
    output.line(("Configuration file", "head"))
    output.line("  none: this version reads no such file")
    output.line(("Environment", "head"))
    for name, use in VARIABLES.items():
        value = values[name]
        shown = "is not set" if value is None else f"is {clean_line(value)!r}"
        output.line(f"  {name} ({use}) {shown}")
    return 0
