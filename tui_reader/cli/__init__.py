"""The commands of the shell. `main` is where the program begins."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from tui_reader.cli.commands import commands
from tui_reader.cli.streams import open_closed

WRONG_USAGE = 2


def main(args: Sequence[str] | None = None) -> int:
    """Run one command; `args` are those of the process unless given. The result is the exit code."""
    open_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return commands.main(args, prog_name="tui-reader", standalone_mode=False) or 0
    except click.UsageError as error:
        from tui_reader.text.clean import clean_line

        command = error.ctx.command_path if error.ctx else "tui-reader"
        click.echo(f"tui-reader: {clean_line(error.format_message())} (see {command} --help)", err=True)
        return WRONG_USAGE
    except click.Abort:
        return 130
