"""Mails in memory: where each is, and its content when it is asked for."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from tui_reader.formats.mail.headers import Head, answered
from tui_reader.formats.mail.marks import find_marks
from tui_reader.formats.mail.message import File, Message
from tui_reader.formats.mail.mime import Part, body_text
from tui_reader.formats.mail.stamps import postmark
from tui_reader.model import Content, SafeText

KEPT = 256
"""Contents kept after they were read."""
OPENING = 4096
"""Bytes of a body in which a reply says what it answers."""

_IN_ARTICLE = re.compile(
    rb"^In (?:article|message|news:?|<?news:)[ \t\n]{0,3}<([^<>\s]{1,200}@[^<>\s]{1,200})>", re.MULTILINE
)


class Store:
    """Mails by number; contents are read then and there, and the last `KEPT` kept."""

    def __init__(self) -> None:
        self._files: list[File] = []
        self._spans = array("Q")
        self.content = lru_cache(maxsize=KEPT)(self._content)

    def add(self, file: File, message: Message) -> None:
        """Keep the place of the next message."""
        self._files.append(file)
        self._spans.extend((message.start, message.body, message.end))

    def answered(self, number: int) -> Iterator[bytes]:
        """The ids that a message says it answers in its headers, the nearest first."""
        return answered(self.head(number))

    def cited(self, number: int) -> Iterator[bytes]:
        """The id of the article that a message quotes first, by the words `In article <ID>` above the quote."""
        body, end = self._spans[3 * number + 1 : 3 * number + 3]
        opening = self._files[number].data[body : min(end, body + OPENING)]
        if match := _IN_ARTICLE.search(opening):
            yield match[1]

    def head(self, number: int) -> Head:
        """The headers of a message."""
        return Head(self._files[number].data[self._spans[3 * number] : self._spans[3 * number + 1]])

    def postmark(self, number: int) -> datetime | None:
        """When the mailbox says that a message came."""
        return postmark(self._files[number].data, self._spans[3 * number])

    def text(self, number: int) -> SafeText:
        """The text of a message without its marks, which take longer to find than the text to read."""
        return self._unmarked(number).text

    def _content(self, number: int) -> Content:
        content = self._unmarked(number)
        return Content(content.text, find_marks(content.text, content.marks))

    def _unmarked(self, number: int) -> Content:
        file = self._files[number]
        body = file.data[self._spans[3 * number + 1] : self._spans[3 * number + 2]]
        if b">From " in body and file.escape:
            body = file.escape.sub(b"", body)
        return body_text(Part(self.head(number), body), file)
