"""Quoted passages as they are shown outside their post: whole lines, without the quote signs of mail."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.model import Content, MarkKind, Quote

SIGNS = "> |"
"""What stands before quoted words on a line: quote signs and blanks."""


def quoted_passages(content: Content, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes of a post by their start, with what the format marks as quoted and no quote touches."""
    ordered = sorted(quotes, key=lambda quote: quote.start)
    starts = [quote.start for quote in ordered]
    stated = []
    for mark in content.marks:
        before = bisect_right(starts, mark.end - 1) - 1
        if mark.kind is MarkKind.QUOTE and (before < 0 or ordered[before].end <= mark.start):
            stated.append(Quote(mark.start, mark.end, mark.depth, mark.name, None, None, 0.0))
    return sorted([*ordered, *stated], key=lambda quote: quote.start)


def block_start(body: str, start: int) -> int:
    """Where the line of a passage begins if nothing but quote signs stands before it, else its own start."""
    line = body.rfind("\n", 0, start) + 1
    return start if body[line:start].strip(SIGNS) else line


def unprefixed(text: str) -> str:
    """The lines of a passage without their quote signs; blanks alone are kept."""
    return "\n".join(map(_unprefixed, text.split("\n")))


def _unprefixed(line: str) -> str:
    bare = line.lstrip(SIGNS)
    return bare if line[: len(line) - len(bare)].strip() else line
