"""A page taken out of what a browser or a crawler saved around it, and the address it was saved from."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from tui_reader.formats.source import Source
from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line
from tui_reader.text.decode import decode_declared

URL_LIMIT = 2_000
"""Characters of the longest address that is believed."""

_COMMENT = re.compile(rb"<!--[^>]{0,200}?\bsaved from url=\(\d{1,6}\)(\S{1,2000})", re.IGNORECASE)
_SINGLE_FILE = re.compile(rb"<!--\s{1,20}Page saved with SingleFile\s{1,20}url:[ \t]{0,9}(\S{1,2000})")
_NEAR = 4096
"""Bytes at the beginning of a page within which browsers say what they saved."""


def page_of(source: Source, kind: str, body: bytes, charset: str | None, url: str, saved: str = "") -> Source:
    """The page that a source of this kind holds, with its address and the date on which it was saved.

    A charset declared outside of the page outranks what the page says of itself, so the page is handed on in
    UTF-8 behind a byte order mark.
    """
    if charset:
        body = codecs.BOM_UTF8 + decode_declared(body, charset).removeprefix("\ufeff").encode("utf-8", "replace")
    address = _address(url)
    said = clean_line(f"the {kind} {source.name}" + (f": {address}" if address else ""))
    return replace(source, data=body, url=address, saved=saved, passed=(*source.passed, said))


def address_of(source: Source) -> SafeText | None:
    """Where a page was saved from: as its container says, or the comment of the browser that saved it."""
    if source.url:
        return source.url
    near = source.data[:_NEAR]
    found = _COMMENT.search(near) or _SINGLE_FILE.search(near)
    return _address(found[1].decode("utf-8", "replace")) if found else None


def _address(url: str) -> SafeText | None:
    """An address of the web; of a file of somebody's own disk nothing can be learnt."""
    return clean_line(url) if url.startswith(("http://", "https://")) and len(url) <= URL_LIMIT else None
