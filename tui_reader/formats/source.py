"""A file as bytes: opened once, read whole, and never touched again."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tui_reader.errors import SourceError
from tui_reader.text.clean import clean_line
from tui_reader.text.decode import Decoded, decode

LIMIT = 256 * 2**20
"""The largest file that is read, in bytes."""
HEAD = 256 * 2**10
"""How many bytes a format should need to know its own."""

_FLAGS = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):  # not every system has each
    _FLAGS |= getattr(os, _flag, 0)


@dataclass(frozen=True)
class Source:
    """The bytes of one file.

    `name` is for the eye: its folder is left off and it is safe to show. `encoding` is what the user said
    the text is in, None to find it.
    """

    name: str
    data: bytes
    encoding: str | None = None

    @property
    def head(self) -> bytes:
        """The first `HEAD` bytes."""
        return self.data[:HEAD]

    @cached_property
    def decoded(self) -> Decoded:
        """The whole file as text, with the encoding it was read in; not cleaned."""
        return decode(self.data, self.encoding)

    def text(self) -> str:
        """The whole file as text; decoded once, not cleaned."""
        return self.decoded.text


def open_source(path: str | Path, encoding: str | None = None) -> Source:
    """Read a regular file, or standard input for `-`, of at most `LIMIT` bytes.

    Raises:
        SourceError: when there is nothing there to read.
        FormatError: when there is no encoding of that name.
    """
    decode(b"", encoding)
    if str(path) == "-":
        return Source("standard input", _checked(sys.stdin.buffer.read(LIMIT + 1)), encoding)
    try:
        data = _read(path)
    except FileNotFoundError:
        raise SourceError("there is no such file") from None
    except PermissionError:
        raise SourceError("you may not read it") from None
    except ValueError:
        raise SourceError("no file can have such a name") from None
    except OSError as error:
        raise SourceError(f"it cannot be read: {error.strerror}") from None
    return Source(clean_line(Path(path).name), _checked(data), encoding)


def _read(path: str | Path) -> bytes:
    handle = os.open(path, _FLAGS)
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise SourceError("it is a folder")
        if not stat.S_ISREG(status.st_mode):
            raise SourceError("it is not a regular file")
        with open(handle, "rb", closefd=False) as file:
            return file.read(min(status.st_size, LIMIT + 1))
    finally:
        os.close(handle)


def _checked(data: bytes) -> bytes:
    if not data:
        raise SourceError("it is empty")
    if len(data) > LIMIT:
        raise SourceError(f"it is larger than {LIMIT >> 20} MiB")
    return data
