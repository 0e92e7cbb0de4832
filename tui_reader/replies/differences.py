"""In what a quote differs from its source, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from tui_reader.model import Quote, Thread

Kind = Literal["same", "changed", "added", "left out"]

_WORD = re.compile(r"\w+")
_KINDS: dict[str, Kind] = {"equal": "same", "replace": "changed", "insert": "added", "delete": "left out"}


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of words: what became of it, its span in the quoting body and its span in the source body."""

    kind: Kind
    quoted: tuple[int, int]
    source: tuple[int, int]


def differences(thread: Thread, node: int, quote: Quote) -> list[Change]:
    """How the words of a quote in `node` follow from those of its source; empty when it has no source in the file."""
    if quote.source is None:
        return []
    quoted = _words(thread.post(node).body, quote.start, quote.end)
    source = _words(thread.post(quote.source.node).body, quote.source.start, quote.source.end)
    codes = Indel.opcodes([word for word, *_ in source], [word for word, *_ in quoted])
    return _merged(
        [
            Change(
                _KINDS[code.tag],
                _span(quoted, code.dest_start, code.dest_end, quote.start),
                _span(source, code.src_start, code.src_end, quote.source.start),
            )
            for code in codes
        ]
    )


def _words(body: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [(match[0].casefold(), match.start(), match.end()) for match in _WORD.finditer(body, start, end)]


def _span(words: list[tuple[str, int, int]], low: int, high: int, start: int) -> tuple[int, int]:
    if low < high:
        return words[low][1], words[high - 1][2]
    at = words[low - 1][2] if low else start
    return at, at


def _merged(changes: list[Change]) -> list[Change]:
    """The changes with a deletion and an insertion at one place as one change."""
    merged: list[Change] = []
    for change in changes:
        last = merged[-1] if merged else None
        if last and {last.kind, change.kind} == {"added", "left out"}:
            cut, new = (last, change) if last.kind == "left out" else (change, last)
            merged[-1] = Change("changed", new.quoted, cut.source)
        else:
            merged.append(change)
    return merged
