"""Digests of mailing lists: one mail that holds many, each with headers of its own below a rule [RFC 1153]."""

from __future__ import annotations

import re

from tui_reader.formats.mail.message import Message, message

FEWEST = 2
"""Mails of the shortest digest."""

_RULE = re.compile(rb"\n(?:-{70}|-{30})\r?\n(?=\r?\n)")
_TELLING = (b"\nfrom:", b"\ndate:")


def digested(data: bytes) -> list[Message]:
    """The mails inside a digest, in order; none where the data are no digest."""
    rules = list(_RULE.finditer(data))
    ends = [*(rule.start() for rule in rules), len(data)][1:]
    parts = [message(data, _headers(data, rule.end(), end), end) for rule, end in zip(rules, ends, strict=True)]
    mails = [part for part in parts if all(part.head.get(field) for field in _TELLING)]
    return mails if len(mails) >= FEWEST else []


def _headers(data: bytes, start: int, end: int) -> int:
    """The line feed before the first line that is not blank."""
    while start < end and data[start : start + 1] in b"\r\n":
        start += 1
    return max(start - 1, 0)
