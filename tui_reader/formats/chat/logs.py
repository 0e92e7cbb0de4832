"""Logs and copies of chats in the dialects of many programs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import merge
from itertools import islice

from tui_reader.errors import FormatError
from tui_reader.formats.chat.dialects import DIALECTS, Dialect
from tui_reader.formats.chat.said import LEAST, SUREST, Said, document
from tui_reader.formats.chat.timestamps import day_in, moment
from tui_reader.formats.document import Document
from tui_reader.formats.page.dates import day_comes_first, find_date
from tui_reader.formats.registry import FormatInfo
from tui_reader.formats.source import Source

SNIFFED = 2**14
"""How many characters tell a log."""
SAMPLE = 200
"""How many heads tell a dialect."""
ABOVE, BETWEEN = 12, 30
"""How many lines may stand above the first head, and on average below each, where a text is a log."""
LEVELS = frozenset((
    "trace", "debug", "info", "notice", "warn", "warning", "error", "err", "fatal", "critical", "severe", "verbose",
))  # fmt: skip
"""What programs call the lines of their own logs, in lower case, where a chat has names."""


class ChatFormat:
    """A log or a copy of a chat."""

    name = "chat"
    title = "a chat as text"
    gives = "names, dates where the log gives the day"

    def sniff(self, source: Source) -> float:
        """Whether the text begins as a log in one of the dialects does."""
        try:
            head = source.text()[:SNIFFED]
        except FormatError:
            return 0.0
        return SUREST if dialect_of(_unix(head)) else 0.0

    def read(self, source: Source) -> Document:
        """One post for each thing said.

        Raises:
            FormatError: when nobody says anything.
        """
        text = _unix(source.text())
        dialect = dialect_of(text[:SNIFFED]) or _nearest(text)
        pieces = list(_pieces(text, dialect))
        said = list(_said(text, dialect, pieces))
        notes = sum(piece.re is dialect.note for piece in pieces)
        return document(self.name, source, said, _dates(said, dialect, pieces), notes, dialect.title)

    def kinds(self) -> list[FormatInfo]:
        """The dialects."""
        return [FormatInfo(dialect.name, dialect.title, self.gives) for dialect in DIALECTS]


def dialect_of(text: str) -> Dialect | None:
    """The dialect in which a text is a log, if it is one."""
    if text.count("\n") < LEAST - 1:  # every head begins a line
        return None
    return next((dialect for dialect in DIALECTS if _is_log(text, dialect)), None)


def _is_log(text: str, dialect: Dialect) -> bool:
    heads = list(islice(dialect.head.finditer(text), SAMPLE))
    names = Counter(head["name"].strip() for head in heads)
    if len(heads) < LEAST or len(names) < 2 or (dialect.lines and max(names.values()) == 1):
        return False
    if any(name.lower() in LEVELS or find_date(name) for name in names) or _filled(text, 0, heads[0].start()) > ABOVE:
        return False
    return _filled(text, heads[0].start(), heads[-1].start()) <= BETWEEN * len(heads)


def _filled(text: str, start: int, end: int) -> int:
    """How many lines of a stretch hold anything."""
    return sum(1 for line in text[start:end].split("\n") if line.strip())


def _nearest(text: str) -> Dialect:
    """The dialect of which the most heads stand in a text that is no log by itself."""
    return max(DIALECTS, key=lambda dialect: sum(1 for _ in dialect.head.finditer(text)))


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n")


def _pieces(text: str, dialect: Dialect) -> Iterator[re.Match[str]]:
    """The heads, the days and the notes of a log in order, none inside another."""
    found = (form.finditer(text) for form in (dialect.head, dialect.day, dialect.note) if form)
    end = 0
    for piece in merge(*found, key=re.Match.start):
        if piece.start() >= end:
            yield piece
            end = piece.end()


def _said(text: str, dialect: Dialect, pieces: list[re.Match[str]]) -> Iterator[Said]:
    line, counted = 1, 0
    ends = [*(piece.start() for piece in pieces[1:]), len(text)]
    for piece, end in zip(pieces, ends, strict=False):
        line += text.count("\n", counted, piece.start())
        counted = piece.start()
        if piece.re is dialect.head:
            yield Said(line, piece["name"].strip(), text[piece.end() : end], piece["when"])


def _dates(said: Iterable[Said], dialect: Dialect, pieces: Iterable[re.Match[str]]) -> Iterator[datetime | None]:
    """The moment of each thing said: its own, or its time on the day noted last."""
    day_first = day_comes_first(one.date or "" for one in said)
    day: datetime | None = None
    for piece in pieces:
        if piece.re is dialect.day:
            day = day_in(piece["when"])
        elif piece.re is dialect.head:
            yield moment(piece["when"], day, day_first=day_first)
