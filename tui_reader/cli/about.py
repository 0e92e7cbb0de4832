"""`formats`, `keys`, `config`: what the program knows about itself."""

from __future__ import annotations

import os
from dataclasses import asdict

from tui_reader.app.commands import COMMANDS, show_key
from tui_reader.cli.failures import DEBUG
from tui_reader.cli.output import Output
from tui_reader.formats.containers import CONTAINERS
from tui_reader.formats.registry import Format, FormatInfo, formats, kinds
from tui_reader.state.database import default_folder
from tui_reader.text.clean import clean_line

VARIABLES = {
    "TUI_READER_STATE": "another folder for the state",
    "NO_COLOR": "set to anything: no colours",
    "TERM": "what the terminal can do",
    DEBUG: "set to anything: a fault in the program shows all it knows",
}
"""The environment variables that are looked at, and what for."""


INSIDE = "what is inside is read"
"""What a container gives."""


def print_formats(output: Output) -> int:
    """Print the formats that can be read with the kinds of file that each knows, and the containers."""
    made = list(formats())
    if output.as_json:
        read = [{**asdict(_info(f)), "kinds": [asdict(kind) for kind in kinds(f)], "container": False} for f in made]
        packed = [
            {"name": c.name, "title": c.title, "gives": INSIDE, "kinds": [], "container": True} for c in CONTAINERS
        ]
        output.json([*read, *packed])
        return 0
    containers = [FormatInfo(container.name, container.title, INSIDE) for container in CONTAINERS]
    width = max(len(info.name) for info in [*containers, *(info for f in made for info in (_info(f), *kinds(f)))])
    for format_ in made:
        _print_row(_info(format_), 0, output, width)
        for kind in kinds(format_):
            _print_row(kind, 2, output, width)
    output.line()
    for container in containers:
        _print_row(container, 0, output, width)
    return 0


def _info(made: Format) -> FormatInfo:
    return FormatInfo(made.name, made.title, made.gives)


def _print_row(row: FormatInfo, indent: int, output: Output, width: int) -> None:
    name, words = f"{clean_line(row.name):<{width + 2 - indent}}", f"{row.title}: {row.gives}"
    output.line(" " * indent, (name, "head"), f"  {clean_line(words)}")


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
