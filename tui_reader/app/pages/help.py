"""The page of help: every command with the keys in force, and how to search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.app.commands import COMMANDS, Command, Group, show_key
from tui_reader.app.page import Page, PageMaker
from tui_reader.app.signs import Signs

KEYS_WIDTH = 18
"""Columns for the keys."""


def help_page(keys: Mapping[str, Sequence[str]], operators: Mapping[str, str], signs: Signs) -> Page:
    """All commands by group with their keys; `operators` are the query's, each with its help."""
    maker = PageMaker("Help")
    maker.say("Esc closes this page. A number typed before a key repeats it: 3j, 5P.\n", "dim")
    for group in Group:
        maker.say(f"\n{group.value}\n", "head")
        for command in COMMANDS:
            if command.group is group:
                _say_command(maker, command, keys[command.id], signs)
    maker.say("\nWhat a search can say\n", "head")
    for operator, words in operators.items():
        _say_line(maker, operator, words)
    return maker.page()


def _say_command(maker: PageMaker, command: Command, keys: Sequence[str], signs: Signs) -> None:
    shown = "  ".join(show_key(key, ascii_only=signs.ascii) for key in keys)
    _say_line(maker, shown or signs.dash, command.help)


def _say_line(maker: PageMaker, left: str, right: str) -> None:
    maker.say(f"  {left:<{KEYS_WIDTH}}", "key")
    maker.say(f" {right}\n")
