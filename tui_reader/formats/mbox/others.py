"""Mailboxes that are no mbox: MMDF, the Babyl of Emacs, and batches of news."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.formats.mail.headers import Head
from tui_reader.formats.mail.message import Message, body_start, message

MMDF = b"\x01\x01\x01\x01\n"
BABYL = b"BABYL OPTIONS"
RNEWS = b"#! rnews "

_BABYL_NEXT = b"\x1f"
_BABYL_HEAD_END = b"\n*** EOOH ***\n"
_RNEWS = re.compile(rb"#! rnews (\d{1,9})[^\n]{0,20}\n")


def mmdf(data: bytes) -> Iterator[Message]:
    """The messages between lines of four control signs."""
    start = data.find(MMDF)
    while start >= 0:
        start += len(MMDF) - 1
        end = data.find(MMDF, start)
        end = len(data) if end < 0 else end
        if data[start:end].strip(b"\n\r"):
            yield message(data, start, end)
        start = data.find(MMDF, end)


def babyl(data: bytes) -> Iterator[Message]:
    """The messages behind a page sign and a line of labels.

    A message whose headers Emacs shortened has the whole of them before the mark, and those to be seen behind it.
    """
    start = data.find(_BABYL_NEXT)
    while start >= 0:
        end = data.find(_BABYL_NEXT, start + 1)
        labels = data.find(b"\n", start + 3, end if end >= 0 else len(data))
        mark = data.find(_BABYL_HEAD_END, labels)
        stop = end if end >= 0 else len(data)
        if labels >= 0 and 0 <= mark < stop:
            shown = mark + len(_BABYL_HEAD_END) - 1
            whole = data[labels:mark].strip()
            head = data[labels:mark] + b"\n" if whole else data[shown : body_start(data, shown)]
            yield Message(Head(head), labels if whole else shown, min(body_start(data, shown), stop), stop)
        start = end


def rnews(data: bytes) -> Iterator[Message]:
    """The articles of a batch, each behind a line with its length in bytes."""
    match = _RNEWS.match(data)
    while match:
        start = match.end() - 1
        end = min(len(data), match.end() + int(match[1]))
        yield message(data, start, end)
        match = _RNEWS.match(data, end)
