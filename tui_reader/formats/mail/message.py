"""Where one message lies in the bytes of its file, and how these are to be read."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.formats.mail.headers import Head
from tui_reader.text.decode import decode

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)


class Message(NamedTuple):
    """One message: its headers, the offsets of these, of the body and of the end.

    The headers begin with the line feed before the first field. `counted` says that Content-Length gave the end.
    """

    head: Head
    start: int
    body: int
    end: int
    counted: bool = False


@dataclass(slots=True)
class File:
    """The bytes of one file of mail.

    `charset` is for text that declares none. `saved_as` is the encoding in which another program saved the whole
    file as text, whatever the mails inside declare. `escape` is what stands before body lines like `From `; it is
    known once the messages are counted.
    """

    data: bytes
    charset: str | None = None
    saved_as: str | None = None
    escape: re.Pattern[bytes] | None = None


def opened(data: bytes, charset: str | None = None) -> File:
    """The bytes as a file of mail; one saved as UTF-16, or with a mark, is taken as UTF-8, and CR ends lines."""
    wide = data.startswith(_WIDE) or data[:64].count(0) > 16
    if wide:
        data = decode(data).text.encode("utf-8", "surrogatepass")
    if b"\r" in data[:4096] and b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    return File(data, charset, "utf-8" if wide else None)


def body_start(data: bytes, start: int) -> int:
    """The offset behind the blank line that ends the headers, which end their lines as the first of them does."""
    first = data.find(b"\n", start + 1)
    blank = b"\n\r\n" if first > 0 and data[first - 1] == 0x0D else b"\n\n"
    end = data.find(blank, start)
    return end + len(blank) if end >= 0 else len(data)


def message(data: bytes, start: int, end: int) -> Message:
    """The message from the line feed at `start` to `end`."""
    body = min(body_start(data, start), end)
    return Message(Head(data[start:body]), start, body, end)
