"""The readable text of one mail: its parts walked with a stack, decoded, and joined."""

from __future__ import annotations

import re
from binascii import a2b_base64, a2b_qp
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from tui_reader.formats.mail.flowed import unwrap
from tui_reader.formats.mail.headers import Head, text
from tui_reader.formats.mail.html import readable
from tui_reader.formats.mail.message import File
from tui_reader.model import Content, Mark, MarkKind, SafeText
from tui_reader.text.clean import clean, clean_line
from tui_reader.text.decode import decode_declared

MAX_DEPTH = 64
"""Parts within parts that are opened."""
MAX_PARTS = 1000
"""Parts of one mail that are looked at."""

_PARAMETER = re.compile(r';\s{0,80}([\w-]{1,80})\*?=\s{0,80}(?:"([^"]*)"|([^;\s]*))')
_CONTENT = b"\ncontent-"
"""How all fields of MIME begin that say more of a mail than that it is a text (RFC 2045)."""
_TRANSFER = b"\ncontent-transfer-encoding:"
_ENCODED = (b"quoted-printable", b"base64")
_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))


class Part(NamedTuple):
    """A mail or a part of one; `depth` counts the parts around it."""

    head: Head
    body: bytes
    depth: int = 0


class Kind(NamedTuple):
    """A Content-Type field: the type in lower case, and its parameters."""

    name: str
    parameters: dict[str, str]


_PLAIN = Kind("text/plain", {})


def body_text(mail: Part, file: File) -> Content:
    """The text of a mail: its parts one below the other, with marks for what stands for parts that are no text."""
    pieces = list(_pieces(mail, file)) if mail.head.has(_CONTENT) else [_shown(mail, _PLAIN, file)]
    if len(pieces) == 1:
        return pieces[0]
    texts, marks, length = list[str](), list[Mark](), 0
    for piece in pieces:
        marks += (replace(mark, start=mark.start + length, end=mark.end + length) for mark in piece.marks)
        texts.append(piece.text)
        length += len(piece.text) + 2
    return Content(SafeText("\n\n".join(texts)), tuple(marks))


def _pieces(mail: Part, file: File) -> Iterator[Content]:
    """The parts in order, notes of ours included."""
    stack, seen = [mail], 0
    while stack:
        part = stack.pop()
        seen += 1
        if seen > MAX_PARTS:
            yield _note(f"{len(stack) + 1} more parts of this mail are not shown")
            return
        kind = _kind(part.head)
        if inner := _inner(part, kind):
            stack.extend(reversed(inner))
        elif kind.name.startswith(("text/", "multipart/")) and not _attached(part.head):
            if (shown := _shown(part, kind, file)).text:
                yield shown
        else:
            yield _note(_described(part, kind))


def _note(words: str) -> Content:
    text = clean_line(f"[{words}]")
    return Content(text, (Mark(0, len(text), MarkKind.NOTE),))


def _kind(head: Head) -> Kind:
    field = head.get(b"\ncontent-type:")
    if not field:
        return _PLAIN
    value = text(field)
    name = value.partition(";")[0].strip().lower()
    parameters = {key.lower(): quoted or bare for key, quoted, bare in _PARAMETER.findall(value)}
    return Kind(name if "/" in name else "text/plain", parameters)


def _inner(part: Part, kind: Kind) -> list[Part]:
    """The parts that stand for a compound part: all, or of alternatives the plainest; none when it is no compound."""
    if part.depth >= MAX_DEPTH:
        return []
    if kind.name == "message/rfc822":
        return [_part(part.body, part.depth + 1)]
    if not kind.name.startswith("multipart/") or not kind.parameters.get("boundary"):
        return []
    parts = [_part(piece, part.depth + 1) for piece in _split(part.body, kind.parameters["boundary"])]
    return _plainest(parts) if kind.name == "multipart/alternative" else parts


def _plainest(parts: list[Part]) -> list[Part]:
    """The plain text among alternatives unless it is empty, else the last, which is the fullest (RFC 2046, 5.1.4)."""
    plain = (part for part in parts if part.body.strip() and _kind(part.head).name == "text/plain")
    return [next(plain, parts[-1])] if parts else []


def _split(body: bytes, boundary: str) -> Iterator[bytes]:
    """What stands between the lines of the boundary; the last part may lack its end."""
    body, mark = b"\n" + body, b"\n--" + boundary.encode("latin-1", "replace")
    start, at = -1, body.find(mark)
    while at >= 0:
        end = body.find(b"\n", at + 1)
        end = len(body) if end < 0 else end
        rest = body[at + len(mark) : end].strip()
        if rest in (b"", b"--"):
            if start >= 0:
                yield body[start:at]
            start = -1 if rest else end + 1
        at = body.find(mark, end) if rest != b"--" else -1
    if start >= 0:
        yield body[start:]


def _part(piece: bytes, depth: int) -> Part:
    piece = b"\n" + piece
    ends = [at + len(blank) for blank in (b"\n\n", b"\n\r\n") if (at := piece.find(blank)) >= 0]
    end = min(ends, default=len(piece))
    return Part(Head(piece[:end]), piece[end:], depth)


def _attached(head: Head) -> bool:
    return head.get(b"\ncontent-disposition:").lower().startswith(b"attachment")


def _described(part: Part, kind: Kind) -> str:
    found = _PARAMETER.findall(text(part.head.get(b"\ncontent-disposition:")))
    name = next((quoted or bare for key, quoted, bare in found if key.lower() == "filename"), "")
    name = text((name or kind.parameters.get("name", "")).encode("utf-8", "replace"))
    return ", ".join(filter(None, (f"attachment: {name}" if name else "attachment", kind.name, _size(part))))


def _size(part: Part) -> str:
    size = len(_transferred(part))
    return f"{size} bytes" if size < 10_000 else f"{size // 1000} kB"


def _shown(part: Part, kind: Kind, file: File) -> Content:
    words = decode_declared(_transferred(part), _charset(part, kind, file))
    if "\r" in words:
        words = words.replace("\r\n", "\n")
    if kind.name == "text/html":
        return readable(words)
    if kind.parameters.get("format", "").lower() == "flowed":
        words = unwrap(words, del_sp=kind.parameters.get("delsp", "").lower() == "yes")
    return Content(SafeText(clean(words).strip("\n")))


def _charset(part: Part, kind: Kind, file: File) -> str | None:
    """What the text of a part is in: as it declares, unless the file was saved anew and the text with it."""
    if file.saved_as and part.head.get(_TRANSFER).lower() not in _ENCODED:
        return file.saved_as
    return kind.parameters.get("charset") or file.charset


def _transferred(part: Part) -> bytes:
    """The body of a part as it was before it was made fit for transport."""
    encoding = part.head.get(_TRANSFER).lower()
    if encoding == b"quoted-printable":
        return a2b_qp(part.body)
    if encoding == b"base64":
        signs = part.body.translate(None, _BASE64)
        length = len(signs) - (len(signs) % 4 == 1)  # one sign alone holds no whole byte
        return a2b_base64(signs[:length] + b"=" * (-length % 4))
    return part.body
