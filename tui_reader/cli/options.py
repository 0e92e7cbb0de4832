"""The arguments and options that commands share, as decorators."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from tui_reader.cli.group import FILE_KEY

Command = TypeVar("Command", bound=Callable[..., object])

LIST = "list"
"""The choice of thread that asks for the list of threads."""


def _note_file(ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    ctx.meta[FILE_KEY] = value
    return value


_SOURCE = (
    click.argument("file", callback=_note_file),
    click.option("--format", "format_", metavar="NAME", help="Read FILE as this format (see `tui-reader formats`)."),
    click.option("--encoding", metavar="NAME", help="The encoding of FILE, such as utf-8 or cp1252."),
    click.option(
        "--thread", metavar="WHICH", help="Which thread, where FILE holds several: number, title, post id; or `list`."
    ),
)
_PRINTING = (
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to use colours."
    ),
    click.option("--ascii", "ascii_", is_flag=True, help="Draw with plain ASCII signs."),
)
_JSON = (click.option("--json", "as_json", is_flag=True, help="Print JSON."),)


def _all(decorators: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def source_options(command: Command) -> Command:
    """FILE, --format, --encoding, --thread."""
    return _all(_SOURCE)(command)


def printing_options(command: Command) -> Command:
    """--color and --ascii."""
    return _all(_PRINTING)(command)


def json_option(command: Command) -> Command:
    """--json."""
    return _all(_JSON)(command)
