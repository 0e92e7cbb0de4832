"""Writing an export to a file: whole or not at all, and never where nobody asked for it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from tui_reader.errors import ReaderError
from tui_reader.export.registry import Exporter
from tui_reader.model import Thread


def save_export(kind: Exporter, thread: Thread, path: Path, *, force: bool = False) -> None:
    """Write a thread as one kind of export, by the rules of `save` or `save_folder`."""
    if kind.folder:
        save_folder(kind.files(thread), path, force=force)
    else:
        save(kind.pieces(thread), path, force=force)


def save(pieces: Iterable[str], path: Path, *, force: bool = False) -> None:
    """Write the pieces as UTF-8 to a new file beside `path` and give it that name at the end.

    An existing file is replaced with `force` only; a symbolic link, a folder or a device never is. Raises
    `ReaderError` when `path` is refused and `OSError` when the system refuses.
    """
    _refuse(path, force=force)
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        _refuse(path, force=force)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def save_folder(files: Iterable[tuple[str, Iterable[str]]], path: Path, *, force: bool = False) -> None:
    """Write files to a new folder and give it that name at the end; names have no folder in them.

    With `force` the files are written, each whole or not at all, into a folder that exists; its other files stay.
    Raises `ReaderError` when `path` is refused and `OSError` when the system refuses.
    """
    if force and path.is_dir() and not path.is_symlink():
        for name, pieces in files:
            save(pieces, path / name, force=True)
        return
    _refuse(path, force=False)
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    temporary.mkdir()
    try:
        for name, pieces in files:
            save(pieces, temporary / name)
        temporary.rename(path)
    except BaseException:
        rmtree(temporary, ignore_errors=True)
        raise


def _refuse(path: Path, *, force: bool) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise ReaderError("is a symbolic link, which is not followed")
    if not stat.S_ISREG(mode):
        raise ReaderError("is no file that could be replaced")
    if not force:
        raise ReaderError("exists already; --force replaces it")
