"""Attributed quotations of a few words: the line after an attribution, found in the posts of the author it names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

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


class ShortQuotes:
    """The short lines of posts that repeat words: those after attributions, and those beside longer quotations."""

    def __init__(self, material: Material, names: Names) -> None:
        self._material, self._names = material, names
        self._posts: dict[str, list[int]] = defaultdict(list)
        for post, author in enumerate(material.authors):
            self._posts[author or ""].append(post)
        self._short = _short_lines(material)

    def of(self, post: int, found: Found) -> list[Part]:
        """The short quotations of a post, of which the longer ones are found."""
        attributed = list(self._attributed(post, found)) if self._material.heads[post] else []
        beside = self._beside(post, found) if found.of(post) and post in self._short else ()
        starts = {part.start for part in attributed}
        return [*attributed, *(part for part in beside if part.start not in starts)]

    def _attributed(self, post: int, found: Found) -> Iterator[Part]:
        for word, at in self._material.heads[post]:
            if found.over(post, word, word + 1):
                continue
            line = _line_after(self._material, post, word)
            if line is None or found.over(post, *line):
                continue
            author = self._names.resolve(at.name) if at.name else None
            if (at.name and author is None) or (not at.name and line[1] - line[0] < NAMELESS):
                continue
            sources = dict.fromkeys((*self._quoted(post, author, found), *self._earlier(post, author)))
            yield from _first(self._material, line, sources, at.name or None)

    def _beside(self, post: int, found: Found) -> Iterator[Part]:
        """Lines of a few words, near a quotation, that stand in the post it was taken from."""
        lines, of_post = self._material.lines, self._material.lines.over(*self._material.words.of(post))
        for line in self._short[post]:
            near = lines[max(line - NEAR, of_post.start)][0], lines[min(line + NEAR, of_post.stop - 1)][1]
            parts = [part for part in found.touching(post, *near) if not part.reused]
            if parts and not found.touching(post, *lines[line]):
                yield from _first(self._material, lines[line], dict.fromkeys(part.source for part in parts), None)

    def _quoted(self, post: int, author: str | None, found: Found) -> Iterator[int]:
        """The posts, of an author or of all, from which longer quotations of a post are taken."""
        for part in found.of(post):
            if author is None or self._material.authors[part.source] == author:
                yield part.source

    def _earlier(self, post: int, author: str | None) -> Iterable[int]:
        """The latest posts, before a post, of an author, or of all."""
        if author is None:
            return range(post - 1, max(post - 1 - SEARCHED, -1), -1)
        posts = self._posts.get(author, [])
        end = bisect_left(posts, post)
        return reversed(posts[max(end - SEARCHED, 0) : end])


def _short_lines(material: Material) -> dict[int, list[int]]:
    """The lines, by post, that are too short for a run to be kept that fills them."""
    words = material.words
    sizes = np.diff(words.line)
    rows = np.flatnonzero((sizes >= NAMELESS) & (sizes < LONE_RUN))
    short: dict[int, list[int]] = defaultdict(list)
    for post, line in zip(words.post[words.line[rows]].tolist(), rows.tolist(), strict=True):
        short[post].append(line)
    return short


def _first(material: Material, line: Span, sources: Iterable[int], attribution: str | None) -> Iterator[Part]:
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


def _place(material: Material, line: Span, source: int) -> int | None:
    """Where a post holds the words of a line, one after the other."""
    low, high = material.words.of(source)
    hashes = material.words.hash
    wanted, held = hashes[line[0] : line[1]].tobytes(), hashes[low:high].tobytes()
    at = held.find(wanted)
    while at >= 0 and at % hashes.itemsize:
        at = held.find(wanted, at + 1)
    return low + at // hashes.itemsize if at >= 0 else None
