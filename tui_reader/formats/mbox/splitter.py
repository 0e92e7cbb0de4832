"""Where the messages of a mailbox begin and end.

The dialects are those of https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml. A `From ` line
separates only after a blank line (or at the start) and before a header line, and, in a mailbox whose first
separator carries a date or a number, only when it carries one too. Some writers leave the blank line out: where
no `From ` line has one, none needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.formats.mail.headers import Head
from tui_reader.formats.mail.message import Message, body_start

_HEADER = rb"\n>?[!-9;-~]{1,100}[ \t]{0,5}:"
_ANY = re.compile(rb"From [^\n]{0,1000}" + _HEADER)
_CTIME = rb"[^\s]{1,90} {1,9}[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}"
_DATED = re.compile(
    rb"From (?:" + _CTIME + rb"|-?\d{6,30}[ \t\r]{0,9}|[^\n]{0,200}\d\d:\d\d[^\n]{0,60}\d{4}[^\n]{0,99})" + _HEADER
)
"""With a date, most often as `ctime` of C prints it, or with the lone number of the Usenet archive of Google."""

_LENGTH = b"\ncontent-length:"


def opening(data: bytes) -> int:
    """The offset of the first `From ` line: 0, or past blank lines; -1 when the file is no mailbox."""
    start = 0
    while data[start : start + 1] in (b"\n", b"\r"):
        start += 1
    return start if _ANY.match(data, start) else -1


def dated(data: bytes, start: int) -> bool:
    """Whether the `From ` line at `start` carries a date or a number."""
    return _DATED.match(data, start) is not None


def messages(data: bytes) -> Iterator[Message]:
    """The messages of a mailbox in file order, in one pass; nothing when it is none."""
    start = opening(data)
    separator = _DATED if start >= 0 and dated(data, start) else _ANY
    blank = separator is _ANY or b"\n\nFrom " in data or b"\n\r\nFrom " in data
    while start >= 0:
        line_end = data.find(b"\n", start)
        body = body_start(data, line_end)
        head = Head(data[line_end:body])
        end = _counted_end(data, body, head.get(_LENGTH, 20)) if head.has(_LENGTH) else -1
        counted = end >= 0
        if counted and data.startswith(b"From ", end) and separator.match(data, end):
            following = end
        else:
            following = _next(data, end if counted else body - 1, separator, blank)
        if not counted:
            end = following if following >= 0 else len(data)
        yield Message(head, line_end, body, end, counted)
        start = following


def _next(data: bytes, start: int, separator: re.Pattern[bytes], blank: bool) -> int:
    """The offset of the next separator behind a line end at or behind `start`, -1 when there is none."""
    at = data.find(b"\nFrom ", start)
    while at >= 0:
        spaced = not blank or data[at - 1] == 0x0A or data[at - 2 : at] == b"\n\r"
        if spaced and separator.match(data, at + 1):
            return at + 1
        at = data.find(b"\nFrom ", at + 1)
    return -1


def _counted_end(data: bytes, body: int, length: bytes) -> int:
    """The end that Content-Length states, believed only if a `From ` line or the end of the file is there."""
    if not length.isdigit():
        return -1
    end = body + int(length)
    if end > len(data):
        return -1
    behind = data[end : end + 7].lstrip(b"\r\n")
    return end if not behind or behind.startswith(b"From ") else -1
