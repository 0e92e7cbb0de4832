"""Copying to the clipboard by all ways that the settings allow, and telling what was copied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.background.aside import aside
from tui_reader.app.outside.clipboard import BY_TERMINAL, give, tool
from tui_reader.app.settings.table import AUTO, OFF, OSC52, TOOL
from tui_reader.wording import counted

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader


def copy(reader: Reader, text: str, what: str) -> None:
    """Copy a text; `what` says in a few words what it is."""
    way = reader.means.settings.clipboard
    if way == OFF:
        reader.say("The clipboard is off in the settings.")
        return
    told = f"Copied {what}: {_size(text)}"
    by_terminal = way in {AUTO, OSC52} and len(text.encode("utf-8", "replace")) <= BY_TERMINAL
    program = tool() if way in {AUTO, TOOL} else None
    if by_terminal:
        reader.app.copy_to_clipboard(text)
    if program is not None:
        name = program.command[0]
        aside(reader, partial(give, program, text), lambda fault: reader.say(f"{fault or f'{told}, by {name}'}."))
    elif by_terminal:
        reader.say(f"{told}, by the terminal.")
    elif way == TOOL:
        reader.say("There is no program here for the clipboard.")
    else:
        reader.say(f"That is more than a terminal takes ({_size(text)}); {reader.key_of('save')} saves it.")


def _size(text: str) -> str:
    lines = text.count("\n") + 1
    return f"{counted(len(text), 'sign')}{f' in {lines:,} lines' if lines > 1 else ''}"
