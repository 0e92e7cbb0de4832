"""The format eml: a single mail or news article."""

from __future__ import annotations

import re

from tui_reader.errors import FormatError
from tui_reader.formats.document import Document
from tui_reader.formats.mail.digest import digested
from tui_reader.formats.mail.headers import Head
from tui_reader.formats.mail.index import Index
from tui_reader.formats.mail.message import File, body_start, message, opened
from tui_reader.formats.source import Source

TELLING = (
    b"\nfrom:", b"\ndate:", b"\nsubject:", b"\nmessage-id:", b"\npath:", b"\nnewsgroups:", b"\nmime-version:",
    b"\nreceived:", b"\nreturn-path:", b"\nto:", b"\nreferences:", b"\nin-reply-to:", b"\ncontent-type:",
)  # fmt: skip
"""Fields that make a head that of a mail."""
SURE = 3
"""Telling fields of a head beyond doubt; two of them may stand over any text."""
MALFORMED = 8
"""One line in so many may be no field, as broken programs wrap lines without an indent."""

_FIELD = re.compile(rb"[!-9;-~]{1,76}[ \t]{0,3}:")


class EmlFormat:
    """One message: its headers, a blank line, its body."""

    name = "eml"
    title = "a mail or a news article"
    gives = "author, date, subject, quotes marked by >, originals below a reply"

    def sniff(self, source: Source) -> float:
        """Sure of several header fields at the start; less so of two."""
        return likeness(opened(source.head).data)

    def read(self, source: Source) -> Document:
        """One draft with one post, and a ghost for the message that it answers.

        Raises:
            FormatError: when there is no header.
        """
        index = Index()
        file = opened(source.data, source.encoding)
        if not likeness(file.data):
            raise FormatError("it does not begin with the header of a mail")
        fill(index, file)
        return index.document(self.name, "a digest" if len(index.ids) > 1 else "a single message")


def likeness(data: bytes) -> float:
    """How surely bytes that begin like this are one message."""
    data = data.lstrip(b"\r\n")
    if b"\n" not in data:
        return 0.0  # one line tells too little
    data = b"\n" + data
    block = data[: body_start(data, 0)]
    lines = [line for line in block.split(b"\n") if line.strip() and line[:1] not in b" \t"]
    if (
        len(lines) < SURE - 1
        or not _FIELD.match(lines[0])
        or sum(not _FIELD.match(line) for line in lines) * MALFORMED > len(lines)
    ):
        return 0.0
    head = Head(block)
    telling = sum(bool(head.get(field)) for field in TELLING)
    return 0.0 if telling < SURE - 1 else 0.95 if telling >= SURE else 0.7


def fill(index: Index, file: File) -> None:
    """Read the one message of a file into an index, or those of a digest."""
    file.data = b"\n" + file.data.lstrip(b"\r\n")
    index.fill(file, digested(file.data) or [message(file.data, 0, len(file.data))])
