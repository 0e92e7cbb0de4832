"""What all chat logs share: lines that say who says something, and lines that continue the one above."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice

from tui_reader.errors import FormatError
from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.formats.source import HEAD, Source
from tui_reader.model import Content, Post
from tui_reader.text.clean import clean, clean_line

SAMPLE = 200
"""How many lines are looked at to tell a log."""
SHARE = 0.5
"""Share of these lines that must be of a log."""
LEAST = 3
"""Lines of the shortest log that is told by itself."""
SUREST = 0.88
"""The highest `sniff` of a log: above that of a page, below that of formats with a signature."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said: the number of its first line in the file, from 1, who said it, what, and when as written."""

    line: int
    author: str
    words: str
    date: str | None


Reader = Callable[[str], tuple[str, str, str | None] | None]
"""Gives author, words and date of a line; the author is "" for what the log itself notes, None for other lines."""


def sniffed(source: Source, read: Reader) -> float:
    """How surely a text is a log."""
    try:
        head = source.text()[:HEAD]
    except FormatError:
        return 0.0
    lines = list(islice((line for line in head.split("\n") if line.strip()), SAMPLE))
    found = [bool(said[0]) for line in lines if (said := read(_bare(line)))]
    share = len(found) / len(lines) if lines else 0.0
    return SUREST if sum(found) >= LEAST and share >= SHARE else 0.0


def all_said(text: str, read: Reader) -> tuple[list[Said], int]:
    """Everything said in a log, in order, and how many notes of the log itself were left out."""
    begun: list[tuple[int, str, list[str], str | None]] = []
    notes = 0
    for number, line in enumerate(map(_bare, text.split("\n")), start=1):
        found = read(line)
        if found and found[0]:
            begun.append((number, found[0], [found[1]], found[2]))
        elif found:
            notes += 1
        elif begun:
            begun[-1][2].append(line)
    return [Said(number, author, "\n".join(lines), date) for number, author, lines, date in begun], notes


def _bare(line: str) -> str:
    return line.rstrip("\r")


def document(
    name: str,
    source: Source,
    said: Sequence[Said],
    dates: Iterable[datetime | None],
    notes: int,
    title: str = "a log",
) -> Document:
    """One draft with a post for each thing said, its id the number of its line; `title` is what `explain` calls it.

    Raises:
        FormatError: when nobody says anything.
    """
    if not said:
        raise FormatError("nobody says anything in it")
    posts = [_post(one, date) for one, date in zip(said, dates, strict=True)]
    explained = [f"read as {title}; {len(posts)} lines in which somebody says something"]
    if notes:
        explained.append(f"left out {notes} notes of the log itself, such as who came and went")
    parents = (ROOT, *[UNKNOWN] * (len(posts) - 1))
    draft = Draft(clean_line(source.name), posts, parents)
    return Document(name, (draft,), explained=tuple(map(clean_line, explained)))


def _post(said: Said, date: datetime | None) -> Post:
    words = clean(said.words.strip())
    return Post(clean_line(str(said.line)), partial(Content, words), author=clean_line(said.author), date=date)
