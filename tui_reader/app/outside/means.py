"""The programs by which things leave the reader, as the settings and the environment name them."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable
from dataclasses import dataclass, field
from shutil import which

from tui_reader.app.settings.table import Settings
from tui_reader.errors import ReaderError

PAGERS = ("less", "more")
EDITORS = ("vi", "nano", "emacs")
SHELL = "/bin/sh"


@dataclass(slots=True)
class Means:
    """What the user wants things to be opened by, and the command lines typed so far, the oldest first."""

    settings: Settings
    commands: list[str] = field(default_factory=list)

    def pager(self) -> list[str]:
        """The command of the pager; raises `ReaderError` when there is none."""
        return _command("pager", [self.settings.pager, os.environ.get("PAGER", ""), *PAGERS])

    def editor(self) -> list[str]:
        """The command of the editor; raises `ReaderError` when there is none."""
        environment = [os.environ.get(name, "") for name in ("VISUAL", "EDITOR")]
        return _command("editor", [self.settings.editor, *environment, *EDITORS])

    def keep(self, command: str) -> None:
        """Put a command line behind those typed before."""
        self.commands = [*(line for line in self.commands if line != command), command]


def shell() -> str:
    """The user's shell."""
    return which(os.environ.get("SHELL", "")) or SHELL


def split_command(command: str) -> list[str]:
    """The arguments of a command as a shell would split them; no shell sees them.

    Raises `ReaderError` for a command that cannot be split.
    """
    try:
        argv = shlex.split(command)
    except ValueError:
        raise ReaderError(f"{command!r} has a quotation mark without its fellow") from None
    if not argv:
        raise ReaderError(f"{command!r} is no command")
    return argv


def _command(purpose: str, wanted: Iterable[str]) -> list[str]:
    """The first command that is named; of those nobody named, the first that is there."""
    named = [split_command(command) for command in wanted if command.strip()]
    found = next((argv for argv in named if which(argv[0])), None)
    if found is None:
        raise ReaderError(f"there is no {purpose} {named[0][0]!r}")
    return found
