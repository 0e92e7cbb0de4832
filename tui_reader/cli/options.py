"""The arguments and options that commands share, as decorators."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from tui_reader.app.keys.presets import PRESETS

Command = TypeVar("Command", bound=Callable[..., object])

LIST = "list"
"""The choice of thread that asks for the list of threads."""


_FILE = click.argument("file")
_FILES = click.argument("files", nargs=-1, required=True, metavar="FILE...")
_READING = (
    click.option("--format", "format_", metavar="NAME", help="Read FILE as this format (see `tui-reader formats`)."),
    click.option("--encoding", metavar="NAME", help="The encoding of FILE, such as utf-8 or cp1252."),
    click.option(
        "--thread", metavar="WHICH", help="Which thread, where FILE holds several: number, title, post id; or `list`."
    ),
)
_FRESH = click.option("--fresh", is_flag=True, help="Leave out what you did with the thread before, and keep nothing.")
_PRINTING = (
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to use colours."
    ),
    click.option("--ascii", "ascii_", is_flag=True, help="Draw with plain ASCII signs."),
)
_WORDS = (click.option("--words", is_flag=True, help="Say the tree in words, without any drawing."),)
_KEYMAP = (click.option("--keymap", type=click.Choice(list(PRESETS)), help="The keys to begin with."),)
_LOOKS = (
    *_KEYMAP,
    click.option("--mouse/--no-mouse", default=None, help="Whether the reader listens to the mouse."),
)
_JSON = (click.option("--json", "as_json", is_flag=True, help="Print JSON."),)


def _all(decorators: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def choosing_options(command: Command) -> Command:
    """--format, --encoding, --thread."""
    return _all(_READING)(command)


def reading_options(command: Command) -> Command:
    """The options of `choosing_options` and --fresh."""
    return choosing_options(_FRESH(command))


def source_options(command: Command) -> Command:
    """FILE and the options of `reading_options`."""
    return reading_options(_FILE(command))


def sources_options(command: Command) -> Command:
    """FILE, which may be several, and the options of `reading_options`."""
    return reading_options(_FILES(command))


def printing_options(command: Command) -> Command:
    """--color and --ascii."""
    return _all(_PRINTING)(command)


def words_option(command: Command) -> Command:
    """--words."""
    return _all(_WORDS)(command)


def keymap_option(command: Command) -> Command:
    """--keymap."""
    return _all(_KEYMAP)(command)


def reader_options(command: Command) -> Command:
    """--keymap, --mouse and --no-mouse."""
    return _all(_LOOKS)(command)


def json_option(command: Command) -> Command:
    """--json."""
    return _all(_JSON)(command)
