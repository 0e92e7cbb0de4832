"""Attributed quotations of a few words: the line after an attribution, found in the posts of the author it names."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tui_reader.replies.material import Material
from tui_reader.replies.names import Names
from tui_reader.replies.parts import Found, Part
from tui_reader.replies.shared import LONE_RUN
from tui_reader.replies.tokens import Span

LONGEST = 12
"""Words of the longest line searched for; longer ones share an n-gram and are found by the join."""
SEARCHED = 50
"""Earlier posts of the named author that are searched, the latest first."""
NEAR = 2
"""Lines around a quotation in which a short line that its source holds is taken as quoted too."""
NAMELESS = 3
"""Words of the shortest line believed when the attribution names nobody."""


def short_quotes(material: Material, post: int, found: Found, names: Names) -> Iterator[Part]:
    """The short lines of a post that repeat words: those after attributions, and those beside longer quotations."""
    yield from _attributed(material, post, found, names)
    yield from _beside(material, post, found)


def _attributed(material: Material, post: int, found: Found, names: Names) -> Iterator[Part]:
    for word, at in material.heads[post]:
        line = _line_after(material, post, word)
        if line is None or found.over(post, *line):
            continue
        author = names.resolve(at.name) if at.name else None
        if (at.name and author is None) or (not at.name and line[1] - line[0] < NAMELESS):
            continue
        yield from _first(material, line, _earlier(material, post, author), at.name or None)


def _beside(material: Material, post: int, found: Found) -> Iterator[Part]:
    """Lines of a few words, near a quotation, that stand in the post it was taken from."""
    if not found.of(post):
        return
    lines = material.lines.spans(*material.words.of(post))
    for index, line in enumerate(lines):
        if NAMELESS <= line[1] - line[0] < LONE_RUN and not found.over(post, *line):
            near = lines[max(index - NEAR, 0) : index + NEAR + 1]
            sources = dict.fromkeys(part.source for part in found.touching(post, near[0][0], near[-1][1]))
            yield from _first(material, line, list(sources), None)


def _first(material: Material, line: Span, sources: list[int], attribution: str | None) -> Iterator[Part]:
    """The line as a quotation of the first of the sources that holds it."""
    for source in sources:
        place = _place(material, line, source)
        if place is not None:
            size = line[1] - line[0]
            yield Part(*line, source, place, place + size, source, place, place + size, size, 1, attribution)
            return


def _line_after(material: Material, post: int, word: int) -> Span | None:
    """The words of the line that begins with the word after an attribution, when they are few."""
    if word >= material.words.of(post)[1]:
        return None
    lines = material.lines
    line = word, lines[lines.over(word, word + 1)[0]][1]
    return line if 0 < line[1] - line[0] <= LONGEST else None


def _earlier(material: Material, post: int, author: str | None) -> list[int]:
    earlier = (other for other in range(post - 1, -1, -1) if author is None or material.authors[other] == author)
    return [other for other, _ in zip(earlier, range(SEARCHED), strict=False)]


def _place(material: Material, line: Span, source: int) -> int | None:
    """Where a post holds the words of a line, one after the other."""
    low, high = material.words.of(source)
    wanted = material.words.hash[line[0] : line[1]]
    last = high - len(wanted) + 1
    if last <= low:
        return None
    places = low + np.flatnonzero(material.words.hash[low:last] == wanted[0])
    return next((int(at) for at in places if np.array_equal(material.words.hash[at : at + len(wanted)], wanted)), None)
