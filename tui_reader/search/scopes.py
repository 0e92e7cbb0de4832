"""Which passages of a body are quoted, and which are the writer's own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from tui_reader.model import MarkKind, Thread
from tui_reader.search.query import Scope, Span

_QUOTED = (MarkKind.QUOTE, MarkKind.ATTRIBUTION)


def merge(spans: Iterable[Span]) -> list[Span]:
    """Sort spans and join those that overlap; spans that only touch stay apart."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged


def quoted_spans(thread: Thread, node: int) -> list[Span]:
    """The passages of a post that are not its writer's words: quotes found, quotes stated, attributions."""
    found = [(quote.start, quote.end) for quote in thread.quotes[node]]
    stated = [(mark.start, mark.end) for mark in thread.posts[node].marks if mark.kind in _QUOTED]
    return merge(found + stated)


def within(scope: Scope, spans: Iterable[Span], quoted: list[Span]) -> Iterator[Span]:
    """Those spans that lie in a scope: quoted when they share a sign with a quoted passage, else own."""
    for start, end in spans:
        index = bisect_right(quoted, (end, 0)) - 1
        touches = index >= 0 and quoted[index][0] < end and start < quoted[index][1]
        if touches == (scope is Scope.QUOTED):
            yield start, end
