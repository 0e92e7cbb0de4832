"""Runs commands as a shell would, in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from tui_reader.cli import main


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@contextmanager
def _streams(stdin: bytes, kind: type[io.TextIOWrapper], encoding: str) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    out, err = io.BytesIO(), io.BytesIO()
    with (
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        patch.object(sys, "stdout", kind(out, encoding=encoding)),
        patch.object(sys, "stderr", kind(err, encoding=encoding)),
    ):
        yield out, err
        sys.stdout.flush()
        sys.stderr.flush()


def run(*args: object, stdin: bytes = b"", terminal: bool = False, encoding: str = "utf-8") -> Ran:
    """Run `tui-reader ARGS` with these bytes on standard input."""
    with _streams(stdin, Terminal if terminal else io.TextIOWrapper, encoding) as (out, err):
        code = main([str(arg) for arg in args])
        sys.stdout.flush()
        sys.stderr.flush()
        return Ran(code, out.getvalue().decode(encoding), err.getvalue().decode(encoding))
