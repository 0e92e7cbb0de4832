"""The posts of records."""

from __future__ import annotations

from functools import lru_cache, partial

from tui_reader.formats.exports.columns import Columns
from tui_reader.formats.exports.dates import when
from tui_reader.formats.exports.paths import word
from tui_reader.formats.exports.records import NAMELESS
from tui_reader.formats.lazily import OnDemand
from tui_reader.model import Post, SafeText
from tui_reader.text.clean import clean_line


class Posts(OnDemand[Post]):
    """The posts of records, each made when it is first asked for."""

    def __init__(self, records: Columns) -> None:
        super().__init__(len(records))
        self._records = records

    def _make(self, place: int) -> Post:
        record = self._records[place]
        body, render, author, date, subject, url, printed = record.facts
        key = "" if record.key.startswith(NAMELESS) else record.key
        shown = (word(printed) if printed else key) or str(place + 1)
        return Post(
            SafeText(shown) if shown.isascii() and shown.isalnum() else clean_line(shown),
            partial(render, body),
            _named(author) if isinstance(author, str) else None,
            when(date) if date else None,
            _named(subject) if isinstance(subject, str) else None,
            _line(url) if isinstance(url, str) else None,
        )


def _line(value: str) -> SafeText | None:
    return clean_line(value) or None


_named = lru_cache(maxsize=4096)(_line)
"""The same for authors and subjects, which come again and again."""
