"""A mailbox in memory: where its messages are, and their content when it is asked for."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from tui_reader.formats.mbox.headers import Head, answered
from tui_reader.formats.mbox.mime import Part, body_text
from tui_reader.formats.mbox.splitter import Message
from tui_reader.model import Content
from tui_reader.text.quoting import prefixed

KEPT = 256
"""Contents kept after they were read."""


class Dialect(Enum):
    """How a mailbox keeps lines of a body that begin with `From `: the pattern of what was put before them."""

    MBOXO = re.compile(rb"^>(?=From )", re.MULTILINE)
    MBOXRD = re.compile(rb"^>(?=>*From )", re.MULTILINE)
    MBOXCL2 = None


def dialect(data: bytes, messages: int, counted: int) -> Dialect:
    """The dialect of a mailbox of so many messages, of which `counted` end where Content-Length says."""
    if counted and data.count(b"\nFrom ") >= messages:
        return Dialect.MBOXCL2
    if data.startswith(b"From mboxrd@") or b"\n>>From " in data:
        return Dialect.MBOXRD
    return Dialect.MBOXO


class Mailbox:
    """The messages of a mailbox by number; contents are read then and there, and the last `KEPT` kept.

    `charset` is for text that declares none.
    """

    dialect = Dialect.MBOXO

    def __init__(self, data: bytes, charset: str | None = None) -> None:
        self._data = data
        self._charset = charset
        self._spans = array("Q")
        self.content = lru_cache(maxsize=KEPT)(self._content)

    def add(self, message: Message) -> None:
        """Keep the place of the next message."""
        self._spans.extend((message.start, message.body, message.end))

    def answered(self, number: int) -> Iterator[bytes]:
        """The ids that a message says it answers, the nearest first."""
        return answered(self._head(number))

    def _head(self, number: int) -> Head:
        return Head(self._data[self._spans[3 * number] : self._spans[3 * number + 1]])

    def _content(self, number: int) -> Content:
        body = self._data[self._spans[3 * number + 1] : self._spans[3 * number + 2]]
        if b">From " in body and self.dialect.value:
            body = self.dialect.value.sub(b"", body)
        text, notes = body_text(Part(self._head(number), body), self._charset)
        return Content(text, tuple(sorted((*prefixed(text), *notes), key=lambda mark: mark.start)))
