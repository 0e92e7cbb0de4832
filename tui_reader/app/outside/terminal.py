"""Giving the terminal to another program and taking it back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import termios
import tty
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic
from typing import IO, TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from textual.app import App

AT_ONCE = 0.5
"""Seconds within which a program that has ended was not seen by anyone."""
_KEYBOARD = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)
"""What the keyboard sends to all programs in front: the program is meant, not the reader behind it."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program to run: its arguments, its environment, and what it is given to read; a terminal when that is None.

    `wait` keeps what it wrote on the screen until a key is pressed; else only when it ended at once.
    """

    argv: Sequence[str]
    given: IO[bytes] | None = None
    environment: Mapping[str, str] | None = None
    wait: bool = False


def run_in_terminal(app: App[Exception | None], program: Program) -> int:
    """Run a program in the terminal; its exit code, negative for the signal that ended it.

    Raises `ReaderError` when the reader has no terminal to give, `OSError` when the program cannot be started.
    """
    try:
        with app.suspend(), _keyboard_elsewhere():
            return _run(program)
    except SuspendNotSupported:
        raise ReaderError("there is no terminal here to run a program in") from None


def _run(program: Program) -> int:
    began = monotonic()
    with subprocess.Popen(program.argv, stdin=program.given, env=program.environment) as process:  # noqa: S603  # the user's own
        code = process.returncode = _wait(process.pid)
    if program.wait or monotonic() - began < AT_ONCE:
        _wait_for_key(f"\n[{how_it_ended(code)}; a key goes back to the reader] ")
    return code


def _wait(pid: int) -> int:
    """Wait until a program has ended, and stop with it when it stops; its exit code."""
    while True:
        _, status = os.waitpid(pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)
        os.kill(os.getpid(), signal.SIGSTOP)


def how_it_ended(code: int) -> str:
    """An exit code in words."""
    if code >= 0:
        return f"exit code {code}"
    with suppress(ValueError):
        return f"ended by {signal.Signals(-code).name}"
    return f"ended by signal {-code}"


@contextmanager
def _keyboard_elsewhere() -> Iterator[None]:
    """Let Ctrl-C and Ctrl-Z be for the program in front; unlike what is ignored, a handler is not passed on to it."""
    before = {number: signal.signal(number, lambda *_: None) for number in _KEYBOARD}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _wait_for_key(words: str) -> None:
    """Show words until a key is pressed, one typed before does not count; nothing when there is no keyboard."""
    keyboard = 0
    with suppress(termios.error):
        before = termios.tcgetattr(keyboard)
        try:
            tty.setcbreak(keyboard, termios.TCSAFLUSH)
            sys.stdout.write(words)
            sys.stdout.flush()
            os.read(keyboard, 1)
            sys.stdout.write("\n")
        finally:
            termios.tcsetattr(keyboard, termios.TCSAFLUSH, before)
