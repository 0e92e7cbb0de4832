"""Running the reader on a source."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_reader.app.background.loading import Loader, Wanted
from tui_reader.errors import SourceError

if TYPE_CHECKING:
    from tui_reader.app.settings.file import Chosen

TERMINAL = "/dev/tty"
KEYS, SCREEN = 0, 2
"""The streams from which Textual takes keys and on which it draws."""


def run(wanted: Wanted, chosen: Chosen) -> int:
    """Open the reader on what is wanted and return the exit code once the reader is left.

    `chosen` says how the reader looks and which keys it has. Raises a `ReaderError` when the source cannot be read.
    """
    _take_keys_from_terminal()
    with drawn_on_terminal():
        return _run(wanted, chosen)


def _run(wanted: Wanted, chosen: Chosen) -> int:
    loader = Loader(wanted)
    loader.start()
    from tui_reader.app.application import ReaderApp

    app = ReaderApp(loader, wanted.source.name, chosen)
    error = app.run(mouse=chosen.settings.mouse)
    loader.stop()
    gc.freeze()  # else the interpreter looks through all posts once more, which at 100,000 takes a second
    if isinstance(error, Exception):
        raise error
    return app.return_code or 0


def served() -> bool:
    """Whether a server of Textual shows the reader in a browser: it hands over keys and pictures by pipes."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))


def _take_keys_from_terminal() -> None:
    """Where standard input is a pipe or a file, read the keys from the terminal instead."""
    if not served() and (sys.stdin is None or not sys.stdin.isatty()):
        _open_terminal(os.O_RDONLY, KEYS)


@contextmanager
def drawn_on_terminal() -> Iterator[None]:
    """Where standard error goes elsewhere, lead it to the terminal for the while: Textual draws on it."""
    if served() or os.isatty(SCREEN):
        yield
        return
    elsewhere = os.dup(SCREEN)
    try:
        _open_terminal(os.O_WRONLY, SCREEN)
        yield
    finally:
        os.dup2(elsewhere, SCREEN)
        os.close(elsewhere)


def _open_terminal(how: int, stream: int) -> None:
    try:
        terminal = os.open(TERMINAL, how)
    except OSError:
        raise SourceError("there is no terminal to read it in") from None
    os.dup2(terminal, stream)
    os.close(terminal)
