"""WARC: what a crawler heard from servers, record by record (ISO 28500). The HTML pages among it are taken out."""

from __future__ import annotations

import gzip
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import PIECE, Budget, Meter, Salvage, cut
from tui_reader.formats.containers.pages import page_of
from tui_reader.formats.source import Source
from tui_reader.text.clean import clean_line
from tui_reader.wording import counted

_KIND = "web archive (WARC)"
_HTML = (b"text/html", b"application/xhtml+xml")
_RECORDS = (b"response", b"resource")
_HEAD_LIMIT = 2**16
"""Bytes of the longest header block of a record or an answer."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A first line, fields by their lower-case names, and what stands behind the empty line."""

    first: bytes
    fields: dict[bytes, bytes]
    body: bytes
    whole: bool = True


def read_warc(source: Source, budget: Budget) -> list[Source]:
    """The HTML pages of a crawl, in its order.

    Raises:
        FormatError: when there is none.
    """
    meter, pages, unknown, whole = Meter(len(source.data), budget), list[Source](), Counter[str](), True
    for record in _records(source.data, budget):
        if answer := _answer(record):
            pieces, packed = _pieces(answer)
            salvage = Salvage(pieces, zlib.error)
            if body := meter.join(salvage):
                url = record.fields.get(b"warc-target-uri", b"").strip(b"<>").decode("utf-8", "replace")
                saved = record.fields.get(b"warc-date", b"").decode("ascii", "replace")
                pages.append(page_of(source, _KIND, body, _charset(answer), url, saved))
            unknown.update([packed] if packed else [])
            whole = whole and record.whole and not salvage.broke
    said = _unread(unknown)
    if not pages:
        raise FormatError(f"the web archive holds no HTML page that can be read{f': {said}' if said else ''}")
    lost = [*cut(source, _KIND, whole=whole), *([clean_line(f"The {_KIND} {source.name}: {said}.")] if said else [])]
    return [replace(page, lost=(*source.lost, *lost)) for page in pages]


def _unread(unknown: Counter[str]) -> str:
    """How many pages are packed in ways that are not known, "" when none is."""
    count = sum(unknown.values())
    ways = " and ".join(sorted(unknown))
    return f"{counted(count, 'page')} packed by {ways[:40]}, which is not unpacked here, left out" if count else ""


def _records(data: bytes, budget: Budget) -> Iterator[_Block]:
    at = data.find(b"WARC/")
    while at >= 0:
        budget.take_member()
        body = data.find(b"\r\n\r\n", at, at + _HEAD_LIMIT) + 4
        if body < 4:
            return
        first, fields = _fields(data[at:body])
        length = fields.get(b"content-length", b"")
        end = body + (int(length) if length.isdigit() and len(length) < 12 else 0)
        if fields.get(b"warc-type", b"").lower() in _RECORDS:
            yield _Block(first, fields, data[body:end], end <= len(data))
        at = data.find(b"WARC/", end)


def _fields(head: bytes) -> tuple[bytes, dict[bytes, bytes]]:
    first, *lines = head.split(b"\r\n")
    fields = {}
    for line in lines:
        name, _, value = line.partition(b":")
        fields[name.strip().lower()] = value.strip()
    return first, fields


def _answer(record: _Block) -> _Block | None:
    """What the server said with the record's page, None unless it is a page in HTML."""
    answer = record
    if record.body.startswith(b"HTTP/"):
        head, _, body = record.body.partition(b"\r\n\r\n")
        first, fields = _fields(head[:_HEAD_LIMIT])
        if first.split(b" ")[1:2] != [b"200"]:
            return None
        answer = _Block(first, fields, body)
    return answer if answer.fields.get(b"content-type", b"").lower().startswith(_HTML) else None


def _pieces(answer: _Block) -> tuple[Iterable[bytes], str]:
    """The page as the browser would read it, in pieces; none and the name where it is packed in a way not known."""
    body = answer.body
    if answer.fields.get(b"transfer-encoding", b"").lower() == b"chunked":
        body = b"".join(_chunks(body))
    packed = answer.fields.get(b"content-encoding", b"").lower() or b"identity"
    if packed in {b"gzip", b"x-gzip"}:
        file = gzip.GzipFile(fileobj=BytesIO(body))
        return iter(lambda: file.read1(PIECE), b""), ""
    return ([body], "") if packed == b"identity" else ([], packed.decode("ascii", "replace"))


def _chunks(body: bytes) -> Iterator[bytes]:
    """The pieces of a chunked answer (RFC 9112); some crawlers store it whole, and then it is one piece."""
    at = 0
    while (line := body.find(b"\r\n", at, at + 32)) > 0:
        try:
            size = int(body[at:line].partition(b";")[0], 16)
        except ValueError:
            break
        if size <= 0:
            return
        yield body[line + 2 : line + 2 + size]
        at = line + 4 + size
    yield body[at:]


def _charset(answer: _Block) -> str | None:
    _, _, charset = answer.fields[b"content-type"].lower().partition(b"charset=")
    return charset.split(b";")[0].strip(b" \"'").decode("ascii", "replace") or None
