"""Quoted passages as they are shown outside their post: whole lines, without the quote signs of mail."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_reader.model import Content, MarkKind, Quote

SIGNS = "> |"
"""What stands before quoted words on a line: quote signs and blanks."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a body, whole lines: a quote, or own words with the quotes that stand within their lines."""

    start: int
    end: int
    quote: Quote | None = None
    within: tuple[Quote, ...] = ()


def parts(content: Content, quotes: Sequence[Quote]) -> Iterator[Part]:
    """Own words and quotes of a post in turn; a quote inside a line stays in its line."""
    body, done = content.text, 0
    within: list[Quote] = []
    for quote in quoted_passages(content, quotes):
        if quote.start < done:
            continue
        if _within_line(body, quote):
            within.append(quote)
            continue
        yield from _own(body, done, max(done, block_start(body, quote.start)), within)
        yield Part(quote.start, quote.end, quote)
        done, within = quote.end, []
    yield from _own(body, done, len(body), within)


def _own(body: str, start: int, end: int, within: Sequence[Quote]) -> Iterator[Part]:
    if body[start:end].strip(SIGNS + "\n\t"):
        yield Part(start, end, within=tuple(within))


def _within_line(body: str, quote: Quote) -> bool:
    """Whether the line goes on with other words after the quote."""
    line_end = body.find("\n", quote.start)
    return quote.end < line_end if line_end >= 0 else bool(body[quote.end :].strip())


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
