"""Opening a URL: by the user's own browser or the system's opener, as one argument, without a shell."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from tui_reader.app.outside.means import split_command
from tui_reader.errors import ReaderError

HERE = "%s"
"""Where the URL stands among the arguments of a browser; behind them all when it is not named."""
IN_TERMINAL = frozenset({"w3m", "lynx", "links", "links2", "elinks", "cha", "browsh", "carbonyl"})
"""Browsers that need the terminal."""
_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY")


@dataclass(frozen=True, slots=True)
class Opener:
    """A program of the system that opens URLs, where one of the variables `needs` says that it can."""

    command: tuple[str, ...]
    needs: tuple[str, ...] = ()


OPENERS: Mapping[str, Sequence[Opener]] = {
    "darwin": [Opener(("open",))],
    "linux": [
        Opener(("termux-open-url",)),
        Opener(("wslview",), ("WSL_DISTRO_NAME",)),
        Opener(("xdg-open",), _DISPLAY),
        Opener(("gio", "open"), _DISPLAY),
    ],
}
"""By system; every other system is taken for a Linux."""


def opener(chosen: str) -> list[str]:
    """The command that opens URLs: `chosen`, the first of `$BROWSER` there is, or the system's.

    Raises `ReaderError` when there is none, or when a command is not one that takes a URL as an argument.
    """
    wanted = [chosen] if chosen else [command for command in os.environ.get("BROWSER", "").split(os.pathsep) if command]
    for command in wanted:
        argv = _browser(command)
        if which(argv[0]):
            return argv
    if chosen:
        raise ReaderError(f"there is no program {_browser(chosen)[0]!r}, which the settings name as the browser")
    return _of_system()


def _browser(command: str) -> list[str]:
    """The arguments of a browser's command; the URL inside of another argument might be read as a program."""
    argv = split_command(command)
    if any(HERE in word and word != HERE for word in argv):
        raise ReaderError(f"{HERE} must stand alone in {command!r}")
    return argv


def _of_system() -> list[str]:
    for candidate in OPENERS.get(sys.platform, OPENERS["linux"]):
        needed = not candidate.needs or any(os.environ.get(name) for name in candidate.needs)
        if needed and which(candidate.command[0]) and not _over_ssh(candidate):
            return list(candidate.command)
    raise ReaderError("over ssh no browser can be reached" if _by_ssh() else "there is no program that opens URLs")


def _by_ssh() -> bool:
    return bool(os.environ.get("SSH_CONNECTION"))


def _over_ssh(candidate: Opener) -> bool:
    """Whether an opener would open a window on a machine that its user is not at."""
    return _by_ssh() and not candidate.needs


def filled(argv: Sequence[str], url: str) -> list[str]:
    """A command with the URL in its place."""
    return [url if word == HERE else word for word in argv] if HERE in argv else [*argv, url]


def needs_terminal(argv: Sequence[str]) -> bool:
    """Whether a browser draws in the terminal."""
    return Path(argv[0]).name in IN_TERMINAL


def detach(argv: Sequence[str]) -> int:
    """Run a program in a session of its own, unheard; its exit code, when it has ended.

    Raises `OSError` when it cannot be started.
    """
    with subprocess.Popen(  # noqa: S603  # an argument list; no shell sees it
        argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        return process.wait()
