"""The text of a page in the encoding that it declares, and whether a file is a page at all."""

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

_LEADING = re.compile(r"\s+|<\?xml[^>]{0,200}>|<!--.{0,4000}?-->", re.DOTALL)
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]", re.IGNORECASE)
_TAGS = re.compile(
    r"</?(?:div|p|a|br|table|tr|td|span|li|ul|body|meta|title|article|section|b|i|h[1-6])[\s/>]", re.IGNORECASE
)
_HEADER = re.compile(r"From |[!-9;-~]{2,40}:[ \t]|[{\[]")
SEVERAL = 5
"""Tags that make a page of a file that begins with one."""


def page_text(source: Source) -> str:
    """The text of a page: in the encoding the user named, UTF-8 where the bytes are that, else as declared."""
    data = source.data
    if source.encoding is not None or data.startswith(_MARKS):
        return source.text()
    declared = _META.search(data[:NEAR]) or _XML.match(data[:NEAR])
    charset = declared[1].decode("ascii") if declared else None
    if charset is None:
        return source.text()
    text = None if _is_seven_bit(data, charset) else _utf8(data)
    return decode_declared(data, charset) if text is None else text


def _is_seven_bit(data: bytes, charset: str) -> bool:
    """Whether a charset is declared whose letters look like ASCII, so that its bytes would pass for UTF-8."""
    return charset.lower().startswith(("iso-2022", "hz")) and b"\x00" not in data[:NEAR]


def _utf8(data: bytes) -> str | None:
    """The text when it is UTF-8, whatever is declared: tools save pages anew and leave the declaration as it was."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


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
