"""The format mbox: mailboxes of mail programs, list archives and Usenet archives."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.document import Document
from tui_reader.formats.mail.index import Index
from tui_reader.formats.mail.message import File, Message, opened
from tui_reader.formats.mbox.dialects import dialect
from tui_reader.formats.mbox.others import BABYL, MMDF, RNEWS, babyl, mmdf, rnews
from tui_reader.formats.mbox.splitter import dated, messages, opening
from tui_reader.formats.source import Source

_OTHERS: dict[bytes, tuple[str, Callable[[bytes], Iterator[Message]]]] = {
    MMDF: ("MMDF", mmdf),
    BABYL: ("Babyl", babyl),
    RNEWS: ("a batch of news", rnews),
}
"""Mailboxes by how they begin, with their name and what finds the messages."""


class MboxFormat:
    """Messages one after another, each behind a line that begins with `From `, or in an older mailbox."""

    name = "mbox"
    title = "a mailbox"
    gives = "stated replies, authors, dates, subjects, quotes marked by >"

    def sniff(self, source: Source) -> float:
        """Sure of a `From ` line with a date, followed by a header; less so without the date."""
        return likeness(opened(source.head).data)

    def read(self, source: Source) -> Document:
        """One draft a thread, the largest first; bodies are read when they are asked for.

        Raises:
            FormatError: when there is no message in the file.
        """
        index = Index()
        kind = fill(index, opened(source.data, source.encoding))
        return index.document(self.name, f"a mailbox ({kind})")


def likeness(head: bytes) -> float:
    """How surely a file that begins like this is a mailbox."""
    if head.startswith(tuple(_OTHERS)):
        return 0.99
    start = opening(head)
    return 0.0 if start < 0 else 0.99 if dated(head, start) else 0.6


def fill(index: Index, file: File) -> str:
    """Read the messages of a mailbox into an index; the kind of mailbox as a user calls it."""
    data, mails, counted = file.data, len(index.ids), index.counted
    with collector_at_rest():
        for sign, (name, split) in _OTHERS.items():
            if data.startswith(sign):
                index.fill(file, split(data))
                return name
        index.fill(file, messages(data))
    found = dialect(data, len(index.ids) - mails, index.counted - counted)
    file.escape = found.value
    return found.name.lower()
