"""When a page was saved, where its file says so."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from tui_reader.formats.html.view import View
from tui_reader.formats.source import Source

NEAR = 4096
"""Bytes at the beginning or the end of a page within which tools say when they saved it."""

_SAVED = (
    re.compile(r"\bsaved date:[ \t]*([^\n]{10,60})"),
    re.compile(r"\bFILE ARCHIVED ON (\d\d:\d\d:\d\d [A-Z][a-z]{2} \d\d, \d{4})"),
)
"""What SingleFile says at the beginning of a page, and the Wayback Machine at its end."""
_SCRIPT = re.compile(r"([A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d) GMT([+-]\d{4})")
"""A date as scripts of a page print it."""


def saved_at(view: View, source: Source, page: bytes) -> datetime | None:
    """When a page was saved: as its container says, or the tool that saved it; `page` is what the file holds."""
    told = view.ends.css_first('meta[name="savepage-date"]')
    near = (page[:NEAR] + page[-NEAR:]).decode("utf-8", "replace")
    comments = (found[1] for pattern in _SAVED if (found := pattern.search(near)))
    said = [source.saved, (told.attrs.get("content") or "") if told else "", *comments]
    return next((date for text in said if text and (date := _read(text))), None)


def _read(text: str) -> datetime | None:
    try:
        if script := _SCRIPT.search(text):
            return datetime.strptime(" ".join(script.groups()), "%b %d %Y %H:%M:%S %z")
        if text[2:3] == ":":
            return datetime.strptime(f"{text} +0000", "%H:%M:%S %b %d, %Y %z")
        return datetime.fromisoformat(text) if text[:4].isdecimal() else parsedate_to_datetime(text)
    except ValueError:
        return None
