"""MHTML: a page that a browser saved whole as one mail, its root an HTML part (RFC 2557)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import Budget, damage_told
from tui_reader.formats.containers.pages import page_of
from tui_reader.formats.source import Source

if TYPE_CHECKING:
    from email.message import Message

_HEAD_LIMIT = 2**14
"""Bytes of the longest header that is looked at."""
_BLANK = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^[!-9;-~]{1,60}:", re.MULTILINE)
_SAVED = re.compile(rb"^(?:Snapshot-Content-Location:|From:[ \t]*[\"<]?Saved by )", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(rb"^Content-Type:[ \t]*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:Message-ID|To|Received|Newsgroups):", re.IGNORECASE | re.MULTILINE)


def is_mhtml(data: bytes) -> bool:
    """Whether a file begins as a mail that nobody sent."""
    head = data[:_HEAD_LIMIT]
    if not _FIELD.match(head) or b"\n" not in head:  # JSON in one line begins like a field
        return False
    fields = _BLANK.split(head, 1)[0]
    return bool(_SAVED.search(fields) or (_RELATED.search(fields) and not _SENT.search(fields)))


def read_mhtml(source: Source, budget: Budget) -> list[Source]:
    """The page that a browser saved, in the encoding its part declares."""
    from email.parser import BytesParser
    from email.policy import compat32

    with damage_told("MHTML page", LookupError):
        message = BytesParser(policy=compat32).parsebytes(source.data)
        root = _root(message)
        payload = root.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload:
        raise FormatError("the MHTML page holds no HTML")
    budget.take(len(payload))
    url = str(message.get("Snapshot-Content-Location") or root.get("Content-Location") or "")
    saved = str(message.get("Date") or "")
    return [page_of(source, "MHTML page", payload, root.get_content_charset(), url, saved)]


def _root(message: Message) -> Message:
    """The part that `start` names, else the first of HTML."""
    start = message.get_param("start")
    parts = [part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    if not parts:
        raise FormatError("the MHTML page holds no HTML")
    return next((part for part in parts if start and part.get("Content-ID") == start), parts[0])
