"""Small mailboxes made in a line or two."""

from __future__ import annotations

from tui_reader.formats.document import Document
from tui_reader.formats.mbox.reader import MboxFormat
from tui_reader.formats.source import Source
from tui_reader.model import Post

SEPARATOR = "From ada@hill.example Mon May  3 19:24:00 2021\n"


def mail(number: int, body: str = "words", **fields: str) -> str:
    """One message with the id `<NUMBER@hill>`; further fields by name, `_` for `-`."""
    head = {"From": "Ada Moss <ada@hill.example>", "Message-ID": f"<{number}@hill>"}
    head |= {name.replace("_", "-"): value for name, value in fields.items()}
    lines = "".join(f"{name}: {value}\n" for name, value in head.items() if value)
    return f"{SEPARATOR}{lines}\n{body}\n\n"


def read(mailbox: str | bytes, encoding: str | None = None) -> Document:
    """The mailbox as the format reads it."""
    data = mailbox if isinstance(mailbox, bytes) else mailbox.encode("utf-8", "surrogateescape")
    return MboxFormat().read(Source("box", data, encoding))


def only(mailbox: str | bytes) -> Post:
    """The one message of a mailbox."""
    (draft,) = read(mailbox).drafts
    (post,) = draft.posts
    return post


def body(content_type: str, words: str, **fields: str) -> str:
    """The body read from one message of this type."""
    return only(mail(1, words, Content_Type=content_type, **fields)).body
