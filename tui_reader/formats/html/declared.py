"""A page in the encoding that it declares, and whether a file is a page at all."""

from __future__ import annotations

import codecs
import re

from tui_reader.formats.source import Source
from tui_reader.text.decode import decode, decode_declared

_META = re.compile(rb"<meta[^>]{1,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{1,100}?encoding\s{0,3}=\s{0,3}[\"']([\w.:-]{2,40})")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
NEAR = 8192
"""Bytes from the beginning in which a page declares its encoding and shows its tags."""
_PART = 2**16
"""Bytes that are looked at together; the text of them is given up at once."""

_LEADING = re.compile(r"\s+|<\?xml[^>]{0,200}>|<!--.{0,4000}?-->", re.DOTALL)
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]", re.IGNORECASE)
_TAGS = re.compile(
    r"</?(?:div|p|a|br|table|tr|td|span|li|ul|body|meta|title|article|section|b|i|h[1-6])[\s/>]", re.IGNORECASE
)
_HEADER = re.compile(r"From |[!-9;-~]{2,40}:[ \t]|[{\[]")
SEVERAL = 5
"""Tags that make a page of a file that begins with one."""


def page_bytes(source: Source) -> bytes:
    """A page in UTF-8: from the encoding the user named, as it is where it is UTF-8, else from what it declares."""
    data = source.data
    if source.encoding is not None or data.startswith(_MARKS):
        return _encoded(source.text())
    declared = _META.search(data[:NEAR]) or _XML.match(data[:NEAR])
    if declared is None:
        may_stay = b"\0" not in data and b"\n" in data
        return data if may_stay and _is_utf8(data) else _encoded(source.text())
    charset = declared[1].decode("ascii")
    return data if _is_utf8(data) and not _is_seven_bit(data, charset) else _encoded(decode_declared(data, charset))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "ignore")


def _is_seven_bit(data: bytes, charset: str) -> bool:
    """Whether a charset is declared whose letters look like ASCII, so that its bytes would pass for UTF-8."""
    return charset.lower().startswith(("iso-2022", "hz")) and b"\x00" not in data[:NEAR]


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8, whatever is declared: tools save pages anew and leave the declaration as it was."""
    if data.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(data), _PART):
            decoder.decode(data[at : at + _PART], final=at + _PART >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def page_likeness(source: Source) -> float:
    """How surely a file is an HTML page."""
    text = decode(source.data[:NEAR]).text
    at = 0
    while (leading := _LEADING.match(text, at)) and leading.end() > at:
        at = leading.end()
    if _PAGE.match(text, at):
        return 0.95
    tags = sum(1 for _ in _TAGS.finditer(text))
    if text.startswith("<", at) and tags >= SEVERAL:
        return 0.7
    return 0.4 if tags >= 4 * SEVERAL and not _HEADER.match(text, at) else 0.0
