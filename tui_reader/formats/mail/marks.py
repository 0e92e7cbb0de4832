"""What the text of a mail shows of itself: quotes, originals, signatures, footers, patches and armour."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from tui_reader.formats.mail.armour import armour
from tui_reader.formats.mail.comments import comments
from tui_reader.formats.mail.originals import Original, closing, originals
from tui_reader.formats.mail.patches import patches
from tui_reader.formats.mail.plain import plain_marks
from tui_reader.formats.mail.prefixes import uniform
from tui_reader.formats.mail.signatures import footer, signature
from tui_reader.model import Mark, MarkKind, SafeText
from tui_reader.text.clean import clean_line
from tui_reader.text.quoting import prefixed

MAX_DEPTH = 64
"""Originals below originals that are told apart."""

_LEAD = re.compile(r"\s*>?")


def find_marks(text: SafeText, known: Iterable[Mark] = ()) -> tuple[Mark, ...]:
    """The marks of a mail in order; `known` are those of its parts.

    QUOTE marks do not overlap. An original below a reply is quoted to the end of the mail, or to the footer of a
    list; originals within it, and lines with signs, are quoted deeper.
    """
    known = tuple(known)
    plain = None if known else plain_marks(text)
    return all_marks(text, known) if plain is None else plain


def all_marks(text: SafeText, known: Iterable[Mark] = ()) -> tuple[Mark, ...]:
    """The same, looked for by each of their signs."""
    notes = [*known, *(Mark(*span, MarkKind.NOTE) for span in armour(text))]
    notes += (Mark(*span, MarkKind.CODE) for span in patches(text))
    view = uniform(_masked(text, [mark for mark in notes if mark.kind is not MarkKind.LINK]) if notes else text)
    signed = [mark for mark in prefixed(view) if mark.kind is not MarkKind.SIGNATURE]
    end = footer(view, signed[-1].end if signed else 0)
    marks = [*notes, *_said(view[:end], signed)]
    if view[end:].strip():
        marks.append(Mark(end, _end(view, end, len(view)), MarkKind.SIGNATURE))
    if len(marks) > 1:
        marks.sort(key=lambda mark: (mark.start, -mark.end))
    return tuple(marks)


def _masked(text: str, spans: Iterable[Mark]) -> str:
    """The text with blanks in the spans, of the same length and with the same lines."""
    pieces, done = list[str](), 0
    for mark in sorted(spans, key=lambda mark: mark.start):
        if mark.start >= done:
            pieces += [text[done : mark.start], _blank(text[mark.start : mark.end])]
            done = mark.end
    return "".join(pieces) + text[done:]


def _blank(words: str) -> str:
    return "\n".join(" " * len(line) for line in words.split("\n"))


def _said(view: str, signed: Sequence[Mark]) -> Iterator[Mark]:
    """The marks of a text without its footer: of the writer's own part, and of the originals below it."""
    known = [mark for mark in signed if mark.kind is MarkKind.ATTRIBUTION]
    found = originals(view, _between(signed, len(view)), known)
    if not found:
        yield from _own(view, signed, found)
        return
    below = [one for one, end in _with_ends(found, len(view)) if _is_below(view, one, end)][:MAX_DEPTH]
    end = below[0].start if below else len(view)
    headings = [one for one in found if one.start < end]
    yield from _own(view[:end], [mark for mark in signed if mark.end <= end], headings)
    for level, one in enumerate(below, start=1):
        until = below[level].body if level < len(below) else closing(view, one.body, len(view))
        name = clean_line(one.name) or None
        yield Mark(one.start, _end(view, one.start, one.body), MarkKind.ATTRIBUTION, level - 1, name)
        inside = [mark for mark in signed if one.body <= mark.start and mark.end <= until]
        yield from _original(view, one.body, until, inside, Mark(0, 0, MarkKind.QUOTE, level, name))


def _between(signed: Iterable[Mark], end: int) -> Iterator[tuple[int, int]]:
    """The spans between the lines with signs."""
    start = 0
    for mark in signed:
        if mark.kind is MarkKind.QUOTE:
            if start < mark.start:
                yield start, mark.start
            start = mark.end + 1
    if start < end:
        yield start, end


def _with_ends(found: Sequence[Original], end: int) -> Iterator[tuple[Original, int]]:
    """Each original with where the next one begins, or the text ends."""
    return zip(found, [*(one.start for one in found), end][1:], strict=True)


def _is_below(view: str, one: Original, end: int) -> bool:
    """Whether the words of an original have no signs; behind a mere attribution there must be some, and no signs."""
    if _LEAD.match(view, one.body)[0].endswith(">"):  # type: ignore[index]
        return False
    return not one.attributed or bool(view[one.body : end].strip() and view.find("\n>", one.body - 1, end) < 0)


def _own(own: str, signed: Sequence[Mark], headings: Sequence[Original]) -> Iterator[Mark]:
    """The marks of what is not below an original: lines with signs, and signatures at the ends of own words."""
    marks = [_headed(mark, own, headings) for mark in signed] if headings else [*signed]
    marks += [
        Mark(one.start, _end(own, one.start, one.body), MarkKind.ATTRIBUTION, 0, clean_line(one.name) or None)
        for one in headings
        if not one.attributed
    ]
    yield from marks
    start = 0
    for stop, after in [*sorted([(mark.start, mark.end) for mark in marks]), (len(own), len(own))]:
        at = signature(own, start, stop) if start + 1 < stop else stop
        if at < stop:
            yield Mark(at, _end(own, at, stop), MarkKind.SIGNATURE)
        start = max(start, after)


def _headed(mark: Mark, own: str, headings: Sequence[Original]) -> Mark:
    """The mark of a quote with the name that a block of fields right above it gives."""
    if mark.kind is MarkKind.QUOTE and mark.name is None:
        above = headings[bisect_right(headings, mark.start, key=attrgetter("body")) - 1 :][:1]
        if above and above[0].body <= mark.start <= _LEAD.match(own, above[0].body).end():  # type: ignore[union-attr]
            return replace(mark, name=clean_line(above[0].name) or None)
    return mark


def _original(view: str, start: int, end: int, inside: Iterable[Mark], outer: Mark) -> Iterator[Mark]:
    """The marks of the words of an original: deeper quotes by signs, and what stands between them as `outer`."""
    for mark in inside:
        yield replace(mark, depth=mark.depth + outer.depth)
        if mark.kind is MarkKind.QUOTE:
            yield from _plain(view, start, mark.start, outer)
            start = mark.end
    yield from _plain(view, start, end, outer)


def _plain(view: str, start: int, end: int, outer: Mark) -> Iterator[Mark]:
    """The words of a span as `outer`, without what the writer put between them."""
    for stop, after in [*comments(view, start, end), (end, end)]:
        if start < stop:
            yield from _stripped(view, start, stop, outer)
        start = max(start, after)


def _stripped(view: str, start: int, end: int, outer: Mark) -> Iterator[Mark]:
    words = view[start:end]
    if words.strip():
        first = start + len(words) - len(words.lstrip("\n"))
        yield replace(outer, start=first, end=_end(view, first, end))


def _end(view: str, start: int, end: int) -> int:
    """The end of a span without the white space at its end."""
    return start + len(view[start:end].rstrip())
