"""The page of help: every command with the keys in force, and how to search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.app.commands import COMMANDS, Command, Group
from tui_reader.app.keys.names import show_key
from tui_reader.app.pages.query_help import say_line, say_query
from tui_reader.app.text.page import Page, PageMaker
from tui_reader.app.text.signs import Signs


def help_page(keys: Mapping[str, Sequence[str]], signs: Signs) -> Page:
    """All commands by group with their keys, and how to search."""
    maker = PageMaker("Help")
    maker.say("Esc closes this page. A number typed before a key repeats it: 3j, 5P.\n", "dim")
    for group in Group:
        maker.say(f"\n{group.value}\n", "head")
        for command in COMMANDS:
            if command.group is group:
                _say_command(maker, command, keys[command.id], signs)
    say_query(maker)
    return maker.page()


def _say_command(maker: PageMaker, command: Command, keys: Sequence[str], signs: Signs) -> None:
    shown = "  ".join(show_key(key, ascii_only=signs.ascii) for key in keys)
    say_line(maker, shown or signs.dash.strip(), command.help)
