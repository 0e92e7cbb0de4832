"""A group of commands with one of them as the default: `tui-reader FILE` is `tui-reader read FILE`."""

from __future__ import annotations

import os
from difflib import get_close_matches

import click

from tui_reader.cli.failures import failures_told

DEFAULT = "read"
FILE_KEY = "tui_reader.file"
"""Where a command notes in `Context.meta` which file it works on, for the line that tells of a failure."""


class Commands(click.Group):
    """Commands of which each returns its exit code; what goes wrong in one is told in one line."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before anything that is neither a command nor an option of the group."""
        if not args:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if args[0] not in own and args[0] not in self.commands:
            self._refuse_misspelt(args[0])
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def _refuse_misspelt(self, word: str) -> None:
        """Refuse what is no file and looks like one of the commands."""
        near = get_close_matches(word, list(self.commands), 1)
        if near and not word.startswith("-") and not os.path.lexists(word):
            raise click.UsageError(f"there is no file and no command {word!r}; did you mean {near[0]!r}?")

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with failures_told(lambda: str(ctx.meta.get(FILE_KEY, "?"))):
            return super().invoke(ctx)
