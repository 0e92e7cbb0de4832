"""How many words of a post are its writer's own, and how many were taken from others."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui_reader.model import MarkKind, Thread
from tui_reader.search.query import Span
from tui_reader.search.scopes import merge

_WORD = re.compile(r"\w[\w'’]*")
_ASIDE = frozenset({MarkKind.ATTRIBUTION, MarkKind.SIGNATURE, MarkKind.NOTE})


class Words(NamedTuple):
    """Numbers of words; attributions, signatures and notes of the source are neither."""

    own: int
    quoted: int


def words_of(thread: Thread, node: int) -> Words:
    """Count the words of a post."""
    content = thread.posts[node].load()
    quoted = merge(
        [(quote.start, quote.end) for quote in thread.quotes[node]]
        + [(mark.start, mark.end) for mark in content.marks if mark.kind is MarkKind.QUOTE]
    )
    aside = [(mark.start, mark.end) for mark in content.marks if mark.kind in _ASIDE]
    left_out = _within(content.text, merge(quoted + aside))
    return Words(_count(content.text, 0, len(content.text)) - left_out, _within(content.text, quoted))


def _within(text: str, spans: list[Span]) -> int:
    return sum(_count(text, start, end) for start, end in spans)


def _count(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
