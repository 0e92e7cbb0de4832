"""WARC: what a crawler heard from servers, record by record (ISO 28500). The HTML pages among it are taken out."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import PIECE, Budget, Meter
from tui_reader.formats.containers.pages import page_of
from tui_reader.formats.source import Source

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


def read_warc(source: Source, budget: Budget) -> list[Source]:
    """The HTML pages of a crawl, in its order.

    Raises:
        FormatError: when there is none.
    """
    meter = Meter(len(source.data), budget)
    pages = []
    for record in _records(source.data, budget):
        if (answer := _answer(record)) and (body := _plain(answer, meter)):
            url = record.fields.get(b"warc-target-uri", b"").strip(b"<>").decode("utf-8", "replace")
            pages.append(page_of(source, "web archive (WARC)", body, _charset(answer), url))
    if not pages:
        raise FormatError("the web archive holds no HTML page")
    return pages


def _records(data: bytes, budget: Budget) -> Iterator[_Block]:
    at = data.find(b"WARC/")
    while at >= 0:
        budget.take_member()
        body = data.find(b"\r\n\r\n", at, at + _HEAD_LIMIT) + 4
        if body < 4:
            return
        first, fields = _fields(data[at:body])
        length = fields.get(b"content-length", b"")
        end = min(body + (int(length) if length.isdigit() and len(length) < 12 else 0), len(data))
        if fields.get(b"warc-type", b"").lower() in _RECORDS:
            yield _Block(first, fields, data[body:end])
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


def _plain(answer: _Block, meter: Meter) -> bytes:
    """The page as the browser would read it; empty where it is packed in a way that we do not know."""
    body = answer.body
    if answer.fields.get(b"transfer-encoding", b"").lower() == b"chunked":
        body = b"".join(_chunks(body))
    packed = answer.fields.get(b"content-encoding", b"identity").lower()
    if packed in {b"gzip", b"x-gzip"}:
        with suppress(OSError, EOFError, zlib.error), gzip.GzipFile(fileobj=BytesIO(body)) as file:
            return meter.join(iter(lambda: file.read(PIECE), b""))
        return b""
    return meter.join([body]) if packed == b"identity" else b""


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
