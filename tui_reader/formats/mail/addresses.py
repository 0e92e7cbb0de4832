"""The URL of a message: where its archive keeps it, or the one that its Message-ID makes."""

from __future__ import annotations

from urllib.parse import quote

from tui_reader.formats.mail.headers import Head
from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line
from tui_reader.text.decode import decode_declared

_ARCHIVED = b"\narchived-at:"
_KEPT = "!$&'()*+,;=:@"
"""Signs that a `mid:` URL has beside letters, figures and `-._~`; a slash would name a part of the message."""


def address(head: Head, name: bytes) -> SafeText | None:
    """The URL in Archived-At (RFC 5064), else the `mid:` URL (RFC 2392) of a Message-ID without its brackets."""
    archived = b"".join(head.get(_ARCHIVED).partition(b">")[0].lstrip(b"<").split())
    if archived.lower().startswith((b"https://", b"http://")):
        return clean_line(decode_declared(archived, None))
    return mid(name)


def mid(name: bytes) -> SafeText | None:
    """The `mid:` URL of a Message-ID without its brackets; None for a name that is none."""
    return clean_line(f"mid:{quote(name, safe=_KEPT)}") if b"@" in name else None
