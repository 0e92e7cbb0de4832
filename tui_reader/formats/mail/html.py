"""HTML mail as the text of a plain one: quoted lines behind `>`, so that both are read alike."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from operator import add

from tui_reader.errors import FormatError
from tui_reader.formats.html.text import read_fragment
from tui_reader.model import Content, Mark, MarkKind, SafeText
from tui_reader.text.clean import clean

MAX_QUOTES = 64
"""Quotes within quotes that are told apart."""

_TAG = re.compile("<[^<>]*>")
_KEPT = frozenset({MarkKind.LINK, MarkKind.CODE, MarkKind.NOTE})


def readable(html: str) -> Content:
    """The text of an HTML mail, with `> ` before each line of a quote, and marks for links and code.

    HTML that is too tangled to be read is shown as the text between its tags.
    """
    try:
        content = read_fragment(html)
    except FormatError:
        return Content(clean(_TAG.sub(" ", html)))
    kept = [mark for mark in content.marks if mark.kind in _KEPT]
    quotes = [mark for mark in content.marks if mark.kind is MarkKind.QUOTE and content.text[mark.start] != ">"]
    return _signed(content.text, quotes, kept) if quotes else Content(content.text, tuple(kept))


def _signed(text: str, quotes: Sequence[Mark], kept: Sequence[Mark]) -> Content:
    """The text with a sign for each level before its quoted lines, and the marks `kept` where their words are then."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    depths = zip(lines, _depths(lines, starts, quotes), strict=True)
    signs = [("> " * min(depth, MAX_QUOTES))[: None if line else -1] for line, depth in depths]
    added = [0, *accumulate(map(len, signs))]

    def moved(at: int) -> int:
        return at + added[bisect_right(starts, at)]

    marks = (replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in kept)
    return Content(SafeText("\n".join(map(add, signs, lines))), tuple(marks))


def _depths(lines: Sequence[str], starts: Sequence[int], quotes: Sequence[Mark]) -> list[int]:
    """How deep each line is quoted; an empty line between two depths belongs to the lesser."""
    depths = [-1] * len(lines)
    for quote in quotes:
        for line in range(bisect_right(starts, quote.start) - 1, bisect_right(starts, quote.end - 1)):
            depths[line] = quote.depth
    before = 0
    for at, after in zip(range(len(lines)), _next_known(lines, depths), strict=True):
        if depths[at] < 0:
            depths[at] = min(before, after) if not lines[at] else 0
        before = depths[at]
    return depths


def _next_known(lines: Sequence[str], depths: Sequence[int]) -> Iterator[int]:
    """For each line the depth of the first line from it on that is not empty."""
    following, known = 0, list[int]()
    for line, depth in zip(reversed(lines), reversed(depths), strict=True):
        following = max(depth, 0) if line else following
        known.append(following)
    return reversed(known)
