"""Passages compared without their white space, which page copies and mail change at will."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

Span = tuple[int, int]
"""A half-open interval of signs that are not white space."""

_MARKS = '"“”'
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


class Squeezed:
    """A text without its white space."""

    def __init__(self, text: str) -> None:
        self.signs = "".join(text.split())
        self._before = [0, *accumulate(not sign.isspace() for sign in text)]

    def place(self, start: int, end: int) -> Span:
        """The span that offsets of the text as written have here."""
        return self._before[start], self._before[end]

    def written(self, span: Span) -> Span:
        """The offsets, in the text as written, of the first sign of a span and behind its last."""
        return bisect_right(self._before, span[0]) - 1, bisect_left(self._before, span[1])

    def find(self, words: str) -> list[Span]:
        """Where the words stand first, without quotation marks around them; empty when nowhere."""
        wanted = "".join(words.split()).strip(_MARKS)
        at = self.signs.find(wanted)
        return [(at, at + len(wanted))] if wanted and at >= 0 else []


def overlap(one: Span, other: Span) -> float:
    """Intersection over union of two spans, 0..1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]) or 1)


def count_words(text: str) -> int:
    """How many words a text has; in scripts written without spaces each sign is one."""
    return sum(1 for _ in _WORD.finditer(text))
