"""Files as bytes: opened once, read whole, and never touched again."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tui_reader.errors import SourceError
from tui_reader.formats.members import may_hold_posts, reading_order
from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line
from tui_reader.text.decode import Decoded, decode

LIMIT = 256 * 2**20
"""The largest file that is read, in bytes."""
HEAD = 256 * 2**10
"""How many bytes a format should need to know its own."""
FILES = 100_000
"""The most files of a folder that are read; a Maildir of many years holds so many mails."""

_FLAGS = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):  # not every system has each
    _FLAGS |= getattr(os, _flag, 0)


@dataclass(frozen=True)
class Source:
    """The bytes of one file, or of several that are read as one.

    `name` is for the eye: its folder is left off and it is safe to show. `encoding` is what the user said
    the text is in, None to find it. `url` is where it was saved from and `saved` when, as its container says.
    `passed` says what it was packed in, outermost first, `lost` what did not come out of it, a sentence each.
    With `parts`, the files of a folder or those named together, `data` is empty.
    """

    name: str
    data: bytes
    encoding: str | None = None
    url: SafeText | None = None
    saved: str = ""
    passed: tuple[SafeText, ...] = ()
    lost: tuple[SafeText, ...] = ()
    parts: tuple[Source, ...] = ()

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
    """Read a file, standard input for `-`, or the files of a folder, of at most `LIMIT` bytes in all.

    Raises:
        SourceError: when there is nothing there to read.
        FormatError: when there is no encoding of that name.
    """
    decode(b"", encoding)
    return _open(path, encoding)


def open_sources(paths: Sequence[str | Path], encoding: str | None = None) -> Source:
    """Read what `open_source` reads at each of the paths, as one source.

    Raises:
        SourceError: when there is nothing to read at one of them.
        FormatError: when there is no encoding of that name.
    """
    if len(paths) == 1:
        return open_source(paths[0], encoding)
    decode(b"", encoding)
    parts = _checked_together(_named_in_errors(path, encoding) for path in paths)
    return Source(f"{parts[0].name} and {len(parts) - 1} more", b"", encoding, parts=tuple(parts))


def _named_in_errors(path: str | Path, encoding: str | None) -> Source:
    """Read one of several, of which an error has to say which it was."""
    try:
        return _open(path, encoding)
    except SourceError as error:
        raise SourceError(f"{clean_line(Path(path).name)}: {error}") from None


def _open(path: str | Path, encoding: str | None) -> Source:
    if str(path) == "-":
        return Source("standard input", _checked(sys.stdin.buffer.read(LIMIT + 1)), encoding)
    try:
        if Path(path).is_dir():
            return _open_folder(Path(path), encoding)
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


def _open_folder(folder: Path, encoding: str | None) -> Source:
    """The files of a folder and of those in it that may hold posts; links to other folders are not followed."""
    paths = sorted(_paths(folder), key=reading_order)
    if len(paths) > FILES:
        raise SourceError(f"the folder holds more than {FILES:,} files")
    parts = _checked_together(
        Source(clean_line(path), data, encoding) for path in paths if (data := _read(folder / path))
    )
    if not parts:
        raise SourceError("it is a folder without a file that could hold posts")
    return Source(clean_line(folder.resolve().name or "/"), b"", encoding, parts=tuple(parts))


def _paths(folder: Path) -> Iterator[str]:
    """The paths of the files in a folder, from there on and with `/`."""
    for top, _, names in os.walk(folder):
        inside = Path(top).relative_to(folder)
        for name in names:
            path = (inside / name).as_posix()
            if may_hold_posts(path) and (folder / path).is_file():
                yield path


def _checked_together(sources: Iterator[Source]) -> Sequence[Source]:
    """The sources, which must not be larger in all than one may be."""
    read, size = [], 0
    for source in sources:
        size += len(source.data) + sum(len(part.data) for part in source.parts)
        if size > LIMIT:
            raise SourceError(f"the files are larger than {LIMIT >> 20} MiB in all")
        read.append(source)
    return read


def _read(path: str | Path) -> bytes:
    handle = os.open(path, _FLAGS)
    try:
        status = os.fstat(handle)
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
