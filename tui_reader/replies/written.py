"""The parts of posts as quotes of the model: spans of characters, with the signs around the words that are the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from tui_reader.model import Mark, Place, Quote, SafeText
from tui_reader.replies.cover import Cover
from tui_reader.replies.material import Material
from tui_reader.replies.parts import Part
from tui_reader.replies.tokens import Span


def to_quotes(material: Material, post: int, parts: list[Part]) -> tuple[Quote, ...]:
    """The parts of a post as quotes of the model, with the marked or attributed passages that nothing explains."""
    marks = [mark for mark, _ in material.quoted[post]]
    quotes = [_quote(material, post, part, marks) for part in parts]
    quotes += _unplaced(material, post, parts)
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def _quote(material: Material, post: int, part: Part, marks: list[Mark]) -> Quote:
    words = Place(post, *material.chars(part.start, part.end))
    quoted, source = _stretched(material, words, part.source, part.source_start, part.source_end)
    origin = source
    if part.origin != part.source:
        _, origin = _stretched(material, words, part.origin, part.origin_start, part.origin_end)
    size = max(part.end - part.start, part.source_end - part.source_start, 1)
    return Quote(
        start=quoted.start,
        end=quoted.end,
        depth=max(part.depth, _marked_depth(marks, quoted.start)),
        attribution=SafeText(part.attribution) if part.attribution else None,
        source=source,
        origin=origin,
        similarity=round(min(part.matched / size, 1.0), 4),
    )


def _stretched(material: Material, quoted: Place, post: int, first: int, end: int) -> tuple[Place, Place]:
    """A quotation and its words in another post, both with the signs around them that are the same."""
    low, high = material.chars(first, end)
    body, other = material.bodies[quoted.node], material.bodies[post]
    start, low = _stretch(body, quoted.start, other, low, -1)
    stop, high = _stretch(body, quoted.end, other, high, 1)
    return Place(quoted.node, start, stop), Place(post, low, high)


def _stretch(body: str, at: int, other: str, place: int, step: int) -> Span:
    """Move both ends on over signs that are the same on both sides, up to white space."""
    for _ in range(8):
        here, there = (at - 1, place - 1) if step < 0 else (at, place)
        if not (0 <= here < len(body) and 0 <= there < len(other)):
            break
        if body[here] != other[there] or body[here].isspace() or body[here].isalnum():
            break
        at, place = at + step, place + step
    return at, place


def _marked_depth(marks: list[Mark], offset: int) -> int:
    at = bisect_right(marks, offset, key=lambda mark: mark.start) - 1
    return marks[at].depth if at >= 0 and offset < marks[at].end else 0


def _unplaced(material: Material, post: int, parts: list[Part]) -> Iterator[Quote]:
    """The passages that the format marks as quoted and of which no post of the file holds the words."""
    if not material.quoted[post]:
        return
    placed = Cover(material.words.of(post), ((part.start, part.end) for part in parts))
    for mark, (low, high) in material.quoted[post]:
        if low < high and not placed.count(low, high):
            yield Quote(mark.start, mark.end, mark.depth, mark.name, None, None, 0.0)
