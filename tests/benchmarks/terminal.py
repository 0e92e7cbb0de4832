"""A program in a terminal of its own, and how long it takes to answer a key."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

QUIET = 0.015
"""Seconds without output after which a frame is complete."""
PATIENCE = 60.0
"""Seconds after which a program that says nothing is given up."""


class Terminal:
    """A program running in a pseudo-terminal, as a context: it is ended and waited for at the end."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], columns: int = 120, rows: int = 40) -> None:
        self.started = time.perf_counter()
        self._pid, self._handle = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], [*command], {**env, "TERM": "xterm-256color"})
        fcntl.ioctl(self._handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._handle)

    def wait_for(self, words: str) -> float:
        """Seconds from the start until these words were written."""
        seen, wanted = b"", words.encode()
        while wanted not in seen:
            seen += self._read(PATIENCE)
        return time.perf_counter() - self.started

    def settle(self, quiet: float = QUIET) -> float:
        """Read until nothing comes for so many seconds; the result is the time of the last output."""
        last = time.perf_counter()
        while self._ready(quiet):
            self._read(0)
            last = time.perf_counter()
        return last

    def press(self, keys: str) -> float:
        """Seconds from a key to the end of the frame it makes."""
        pressed = time.perf_counter()
        os.write(self._handle, keys.encode())
        self._ready(PATIENCE)
        return self.settle() - pressed

    def _ready(self, patience: float) -> bool:
        return bool(select.select([self._handle], [], [], patience)[0])

    def _read(self, patience: float) -> bytes:
        if patience and not self._ready(patience):
            raise TimeoutError(f"nothing was written for {patience:.0f} s")
        return os.read(self._handle, 65536)
