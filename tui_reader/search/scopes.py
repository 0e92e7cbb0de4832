"""Whose words are whose: the passages of a body that are quoted or its writer's own, and who is meant by a name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from tui_reader.model import MarkKind, Thread
from tui_reader.search.query import Literal, Pattern, Scope, Span

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


def own_pieces(thread: Thread, node: int) -> Iterator[str]:
    """The writer's own words in a post, passage by passage."""
    body, begin = thread.posts[node].body, 0
    for start, end in quoted_spans(thread, node):
        yield body[begin:start]
        begin = end
    yield body[begin:]


def person(thread: Thread, what: Literal | Pattern) -> set[str]:
    """The authors one of whose names matches."""
    own = {post.author: post.author for post in thread.posts if post.author is not None}
    return {author for name, author in chain(own.items(), thread.names.items()) if matches(what, name)}


def matches(what: Literal | Pattern, text: str) -> bool:
    """Whether words occur in a text."""
    return next(what.spans(text), None) is not None
