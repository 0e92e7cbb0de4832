"""The posts of records."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import overload

from tui_reader.formats.exports.dates import when
from tui_reader.formats.exports.fields import word
from tui_reader.formats.exports.records import NAMELESS, Record
from tui_reader.model import Post, SafeText
from tui_reader.text.clean import clean_line


class Posts(Sequence[Post]):
    """The posts of records, each made when it is first asked for."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records
        self._made: list[Post | None] = [None] * len(records)
        self._named = lru_cache(maxsize=4096)(_line)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> Post: ...
    @overload
    def __getitem__(self, place: slice) -> list[Post]: ...
    def __getitem__(self, place: int | slice) -> Post | list[Post]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        made = self._made[place]
        if made is None:
            made = self._made[place] = self._make(range(len(self))[place])
        return made

    def _make(self, place: int) -> Post:
        record = self._records[place]
        body, render, author, date, subject, url, printed = record.facts
        key = "" if record.key.startswith(NAMELESS) else record.key
        shown = (word(printed) if printed else key) or str(place + 1)
        return Post(
            SafeText(shown) if shown.isascii() and shown.isalnum() else clean_line(shown),
            partial(render, body),
            self._named(author) if isinstance(author, str) else None,
            when(date) if date else None,
            self._named(subject) if isinstance(subject, str) else None,
            _line(url) if isinstance(url, str) else None,
        )


def _line(value: str) -> SafeText | None:
    return clean_line(value) or None
