"""The parts of posts as quotes of the model: spans of characters, with the signs around the words that are the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from tui_reader.model import Mark, Place, Quote, SafeText
from tui_reader.replies.cover import Cover
from tui_reader.replies.material import Material
from tui_reader.replies.parts import Part
from tui_reader.replies.tokens import Span

_ENDING = ":："
"""Signs that end what stands before a quotation and begin none."""
FEW = 4
"""Parts of a post that are looked at one by one for each of its marked passages."""


def to_quotes(material: Material, post: int, parts: list[Part]) -> tuple[Quote, ...]:
    """The parts of a post as quotes of the model, with the marked or attributed passages that nothing explains."""
    parts = [part for part in parts if not part.reused]
    if not parts and not material.quoted[post]:
        return ()
    marks = [mark for mark, _ in material.quoted[post]]
    quotes = [_quote(material, post, part, marks) for part in parts]
    quotes += _unplaced(material, post, parts)
    if len(quotes) > 1:
        quotes.sort(key=lambda quote: (quote.start, quote.end))
    return tuple(quotes)


def _quote(material: Material, post: int, part: Part, marks: list[Mark]) -> Quote:
    words = material.chars(part.start, part.end)
    (start, end), source = _stretched(material, post, words, part.source, (part.source_start, part.source_end))
    origin = source
    if part.origin != part.source:
        _, origin = _stretched(material, post, words, part.origin, (part.origin_start, part.origin_end))
    size = max(part.end - part.start, part.source_end - part.source_start, 1)
    return Quote(
        start=start,
        end=end,
        depth=max(part.depth, _marked_depth(marks, start)) if marks else part.depth,
        attribution=SafeText(part.attribution) if part.attribution else None,
        source=source,
        origin=origin,
        similarity=round(min(part.matched / size, 1.0), 4),
    )


def _stretched(material: Material, post: int, quoted: Span, source: int, words: Span) -> tuple[Span, Place]:
    """A quotation and its words in another post, both with the signs around them that are the same."""
    low, high = material.chars(*words)
    body, other = material.bodies[post], material.bodies[source]
    start, low = _stretch(body, quoted[0], other, low, -1)
    stop, high = _stretch(body, quoted[1], other, high, 1)
    return (start, stop), Place(source, low, high)


def _stretch(body: str, at: int, other: str, place: int, step: int) -> Span:
    """Move both ends on over signs that are the same on both sides, up to white space."""
    back = step < 0
    for _ in range(8):
        here, there = at - back, place - back
        if not (0 <= here < len(body) and 0 <= there < len(other)):
            break
        sign = body[here]
        if sign != other[there] or sign.isspace() or sign.isalnum() or (back and sign in _ENDING):
            break
        at, place = at + step, place + step
    return at, place


def _marked_depth(marks: list[Mark], offset: int) -> int:
    at = bisect_right(marks, offset, key=lambda mark: mark.start) - 1
    return marks[at].depth if at >= 0 and offset < marks[at].end else 0


def _unplaced(material: Material, post: int, parts: list[Part]) -> Iterator[Quote]:
    """The passages that the format marks as quoted and of which no post of the file holds the words."""
    unplaced = [one for one in material.quoted[post] if not any(_holds(one[1], part) for part in parts[:FEW])]
    if not unplaced:
        return
    placed = Cover(material.words.of(post), ((part.start, part.end) for part in parts))
    for mark, (low, high) in unplaced:
        if low < high and not placed.count(low, high):
            yield Quote(mark.start, mark.end, mark.depth, mark.name, None, None, 0.0)


def _holds(words: Span, part: Part) -> bool:
    """Whether a part has some of the words."""
    return part.start < words[1] and words[0] < part.end
