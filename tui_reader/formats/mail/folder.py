"""Folders of mail: Maildir, MH, a spool of news, and files `.eml` in folders within folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from tui_reader.formats.document import Document
from tui_reader.formats.mail import eml
from tui_reader.formats.mail.index import Index
from tui_reader.formats.mail.message import opened
from tui_reader.formats.mbox import reader as mbox
from tui_reader.formats.source import Source

NAME = "mail"
LIKELY = 0.6
"""From this score on a file of a folder is mail."""

_OF_PROGRAMS = re.compile(
    r"\.|dovecot|cyrus\.|maildirsize$|maildirfolder$|courier|.*\.(?:msf|idx|cache|sqlite|lock)$|tmp$"
)
_NUMBER = re.compile(r"(\d{1,18})")


def read_together(files: Sequence[Source]) -> list[tuple[Sequence[int], Document]]:
    """All files as one document, as `read_files` reads them."""
    return [(range(len(files)), read_files(((file.name, file.data) for file in files), files[0].encoding))]


def read_files(files: Iterable[tuple[str, bytes]], charset: str | None = None) -> Document:
    """The threads of the mails in a folder, the largest first.

    `files` are paths within the folder, parted by `/`, with their bytes; of each the bytes are kept. What mail
    programs keep for themselves (`tmp/`, indexes, names that begin with a dot) is passed over; files that hold no
    mail are left out and counted in the warnings. A message in two folders is shown once.

    Raises:
        FormatError: when there is no message in any file.
    """
    index, kinds = Index(), dict[str, int]()
    for _, data in sorted((item for item in files if not _of_a_program(item[0])), key=_natural):
        kind = _add(index, data, charset)
        kinds[kind] = kinds.get(kind, 0) + 1
    index.unread = kinds.pop("", 0)
    return index.document(NAME, "a folder of mail (" + ", ".join(f"{kinds[kind]:,} {kind}" for kind in kinds) + ")")


def _add(index: Index, data: bytes, charset: str | None) -> str:
    """Read a file into the index; what it was, "" for none of ours."""
    file = opened(data, charset)
    if mbox.likeness(file.data) >= LIKELY:
        mbox.fill(index, file)
        return "mailboxes"
    if eml.likeness(file.data) >= LIKELY:
        eml.fill(index, file)
        return "files of one message"
    return ""


def _of_a_program(path: str) -> bool:
    """Whether a part of a path is a name that mail programs use for their own; a dot hides only files.

    Maildir++ writes the folders within a folder as `.Sent`.
    """
    *folders, name = PurePosixPath(path).parts
    return _OF_PROGRAMS.match(name.lower()) is not None or "tmp" in folders


def _natural(file: tuple[str, bytes]) -> list[tuple[int, int, str]]:
    """A key that sorts numbers in paths by their value."""
    parts = _NUMBER.split(file[0])
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
