"""What a page says about spans of a post: quotes, notes of edits, signatures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from tui_reader.formats.page.expanders import Known, expanded, tagged
from tui_reader.formats.page.indents import indented
from tui_reader.formats.page.labels import is_edit_note
from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.trimming import NOISE_LINE, Span
from tui_reader.model import Content, Mark, MarkKind, SafeText
from tui_reader.text.quoting import prefixed

KEPT = 256
"""How many contents are kept once read."""
NOTE_LINE = 3 * NOISE_LINE
"""Characters of the longest note that a post was edited."""
RULE_LINES = 15
"""Lines of the longest signature below a rule."""

_RULE = re.compile(r"^[ \t]*_{5,}[ \t]*$", re.MULTILINE)


def contents(
    text: SafeText, spans: Sequence[Span], signatures: dict[int, Span], known: Known
) -> Callable[[int], Content]:
    """What gives the content of post `n` when it is asked for.

    `spans` are the offsets of the bodies in `text`, `signatures` those of the signatures by post; `known` says
    whether there is a post of an id by an author.
    """

    @lru_cache(maxsize=KEPT)
    def content(post: int) -> Content:
        start, end = spans[post]
        body = SafeText(text[start:end])
        span = signatures.get(post)
        return Content(body, find_marks(body, (span[0] - start, span[1] - start) if span else None, known))

    return content


def offsets(page: Page, span: Span) -> Span:
    """The offsets of a range of lines in the text of the page, without the last line feed."""
    first, stop = span
    return page.starts[first], max(page.starts[first], page.starts[stop] - 1)


def find_marks(body: SafeText, signature: Span | None, known: Known) -> tuple[Mark, ...]:
    """The marks of a body in order; `signature` is the span of one that was told by repetition."""
    notes = list(_notes(body))
    signature = _below_rule(body, notes) or signature
    marks = [*tagged(body, known), *expanded(body)]
    marks = _with(marks, [*prefixed(body), *notes])
    if signature:
        marks = [mark for mark in marks if mark.kind is not MarkKind.SIGNATURE]
        marks.append(Mark(*signature, MarkKind.SIGNATURE))
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


def _below_rule(body: str, notes: Sequence[Mark]) -> Span | None:
    """The span from the last rule of underscores to the end, or to the note of an edit below it."""
    rule = next(iter([*_RULE.finditer(body)][-1:]), None)
    if rule is None:
        return None
    below = (note.start for note in notes if note.start > rule.end())
    end = len(body[: min(below, default=len(body))].rstrip())
    return (rule.start(), end) if rule.end() < end and body.count("\n", rule.end(), end) <= RULE_LINES else None
