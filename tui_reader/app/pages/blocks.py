"""Which quotes of a post stand together as one block, so that they fold and are skipped as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.model import Mark, MarkKind, Quote

_BETWEEN = frozenset({MarkKind.QUOTE, MarkKind.ATTRIBUTION})


@dataclass(frozen=True, slots=True)
class Block:
    """A span of a body that is quoted without a word of the writer's own; `quotes` are the indices of its quotes."""

    start: int
    end: int
    quotes: tuple[int, ...]


def quote_blocks(body: str, quotes: Sequence[Quote], marks: Sequence[Mark]) -> list[Block]:
    """The blocks of a post in order: quotes with nothing but white space, quote marks or attributions between."""
    spans = sorted((mark.start, mark.end) for mark in marks if mark.kind in _BETWEEN)
    blocks: list[Block] = []
    for index in sorted(range(len(quotes)), key=lambda at: quotes[at].start):
        quote = quotes[index]
        if blocks and _nothing_own(body, blocks[-1].end, quote.start, spans):
            last = blocks.pop()
            blocks.append(Block(last.start, max(last.end, quote.end), (*last.quotes, index)))
        else:
            blocks.append(Block(_line_start(body, quote.start), quote.end, (index,)))
    return blocks


def _line_start(body: str, start: int) -> int:
    """The start of the line when nothing but quote marks stands before."""
    line = body.rfind("\n", 0, start) + 1
    return start if _words(body[line:start]) else line


def _nothing_own(body: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    for from_, to in spans:
        if from_ < end and start < to and not _words(body[start:from_]):
            start = to
    return not _words(body[start:end])


def _words(text: str) -> str:
    return text.strip(" \t\n>|")
