"""`keys`: the keys in force in the reader."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.app.commands import COMMANDS
from tui_reader.app.keys.keymap import bindings
from tui_reader.app.keys.names import show_key
from tui_reader.app.settings.file import load_config
from tui_reader.cli.config import tell_problems
from tui_reader.cli.output import Output


def print_keys(output: Output, keymap: str | None = None) -> int:
    """Print every command of the reader with its keys in force, in the order of the help.

    `keymap` names another keymap than that of the settings.
    """
    chosen = load_config()
    tell_problems(chosen)
    if keymap is not None:
        chosen.settings = replace(chosen.settings, keymap=keymap)
    keys = bindings(*chosen.layers())
    if output.as_json:
        output.json([{"id": c.id, "keys": keys[c.id], "group": c.group, "help": c.help} for c in COMMANDS])
        return 0
    shown = {c.id: "  ".join(show_key(key, ascii_only=output.ascii) for key in keys[c.id]) for c in COMMANDS}
    width = max(map(len, shown.values()))
    names = max(len(c.id) for c in COMMANDS)
    group = None
    for command in COMMANDS:
        if command.group != group:
            group = command.group
            output.line()
            output.line((group, "head"))
        output.line(f"  {shown[command.id]:<{width}}  ", (f"{command.id:<{names}}", "dim"), f"  {command.help}")
    return 0
