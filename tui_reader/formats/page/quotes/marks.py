"""What a page says about spans of a post: quotes, and notes of edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from textwrap import dedent

from tui_reader.formats.page.heads.labels import is_edit_note
from tui_reader.formats.page.lines import Page, Span
from tui_reader.formats.page.quotes.expanders import Known, expanded, tagged
from tui_reader.formats.page.quotes.folding import unfolded
from tui_reader.formats.page.quotes.indents import indented
from tui_reader.model import Content, Mark, MarkKind, SafeText
from tui_reader.text.quoting import prefixed

KEPT = 256
"""How many contents are kept once read."""
NOTE_LINE = 180
"""Characters of the longest note that a post was edited."""


def contents(text: SafeText, spans: Sequence[Span], known: Known) -> Callable[[int], Content]:
    """What gives the content of post `n` when it is asked for.

    `spans` are the offsets of the bodies in `text`; `known` says whether there is a post of an id by an author.
    """

    @lru_cache(maxsize=KEPT)
    def content(post: int) -> Content:
        start, end = spans[post]
        body = _without_margin(SafeText(text[start:end]))
        return unfolded(Content(body, find_marks(body, known)))

    return content


def offsets(page: Page, span: Span) -> Span:
    """The offsets of a range of lines in the text of the page, without the last line feed."""
    first, stop = span
    return page.starts[first], max(page.starts[first], page.starts[stop] - 1)


def _without_margin(body: SafeText) -> SafeText:
    """The body without the spaces before all its lines: by these a page shows whom a comment answers."""
    return SafeText(dedent(body)) if body[:1].isspace() else body


def find_marks(body: SafeText, known: Known) -> tuple[Mark, ...]:
    """The marks of a body in order."""
    marks = [*tagged(body, known), *expanded(body)]
    marks = _with(marks, [*prefixed(body), *_notes(body)])
    return tuple(sorted(_with(marks, indented(body)), key=lambda mark: (mark.start, -mark.end)))


def _with(marks: list[Mark], others: Iterable[Mark]) -> list[Mark]:
    """The marks with those of the others that lie clear of them."""
    taken = [(mark.start, mark.end) for mark in marks]
    free = (mark for mark in others if not any(mark.start < end and start < mark.end for start, end in taken))
    return [*marks, *free]


def _notes(body: str) -> Iterator[Mark]:
    start = 0
    for line in body.split("\n"):
        if len(line) <= NOTE_LINE and is_edit_note(line):
            yield Mark(start, start + len(line), MarkKind.NOTE)
        start += len(line) + 1
