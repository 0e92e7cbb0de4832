"""The terminal given to another program and taken back, on a real one."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

from tui_reader.app.outside.terminal import how_it_ended

ROOT = Path(__file__).parents[3]


class Terminal:
    """What the reader shows, byte by byte, and what is typed."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def until(self, words: bytes) -> bytes:
        """What is shown until these words come; at most half a minute."""
        got, end = b"", monotonic() + 30
        while words not in got and monotonic() < end:
            if select.select([self._descriptor], [], [], 0.2)[0]:
                got += os.read(self._descriptor, 1 << 16)
        assert words in got
        return got

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._descriptor, keys)


@contextmanager
def reader(folder: Path) -> Iterator[Terminal]:
    """A reader on a terminal of its own."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "SHELL": "/bin/sh", "COLUMNS": "100"}
    command = [sys.executable, "-m", "tui_reader", str(ROOT / "sample_threads" / "tram_forum.txt")]
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        try:
            yield Terminal(ours)
        finally:
            process.kill()
            os.close(ours)


def test_a_command_has_the_terminal_and_the_reader_takes_it_back(tmp_path: Path) -> None:
    with reader(tmp_path) as terminal:
        terminal.until(b"Enter")
        terminal.type(b"|")
        terminal.until(b"line for your shell")
        terminal.type(b"tr a-z A-Z > out; test -t 1 && echo seen; exit 5\r")
        shown = terminal.until(b"goes back to the reader")
        assert b"\x1b[?1049l" in shown
        assert b"seen" in shown.partition(b"\x1b[?1049l")[2]
        terminal.type(b"x")
        assert b"\x1b[?1049h" in terminal.until(b"exit code 5")
        terminal.type(b"q")
        terminal.until(b"\x1b[?1049l")
    assert (tmp_path / "out").read_text().isupper()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0, "exit code 0"),
        (3, "exit code 3"),
        (-2, "ended by SIGINT"),
        (-64, "ended by SIGRTMAX"),
        (-99, "ended by signal 99"),
    ],
)
def test_how_programs_end(code: int, words: str) -> None:
    assert how_it_ended(code) == words
