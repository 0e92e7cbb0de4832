"""Words that a post quotes from posts that are not in the file: whoever wrote them, the writer of the post did not."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from operator import itemgetter
from typing import TypeVar

from tui_reader.replies.material import Material, Quoted
from tui_reader.replies.parts import Found, Part
from tui_reader.replies.tokens import Span

T = TypeVar("T")

_head = itemgetter(0)


def absent(material: Material, found: Found, post: int, low: int, high: int) -> list[Part]:
    """The quotations of a post, with words from `low` to `high`, of which no earlier post holds the words.

    They are given as if the post were their source, as nothing earlier is known of them.
    """
    heads = _begun(material.heads[post], low, high, _head)
    words = [word for word in dict.fromkeys(map(_head, heads)) if not found.over(post, word, word + 1)]
    marks = [span for _, span in _begun(material.quoted[post], low, high, _marked_word) if span[0] < span[1]]
    spans = {*marks, *_attributed(material, found, post, words, marks)} if words else marks
    unplaced = [span for span in spans if span[0] < high and low < span[1] and not found.over(post, *span)]
    if len(unplaced) > 1:
        unplaced = list(_innermost(unplaced))
    return [Part(start, end, post, start, end, post, start, end, 0, absent=True) for start, end in unplaced]


def _begun(entries: list[T], low: int, high: int, word: Callable[[T], int]) -> list[T]:
    """The entries, in order of their words, from the last that begins before the word `low` to those before `high`."""
    if len(entries) < 2:
        return entries
    return entries[max(bisect_left(entries, low, key=word) - 1, 0) : bisect_left(entries, high, key=word)]


def _attributed(material: Material, found: Found, post: int, words: list[int], marks: list[Span]) -> Iterator[Span]:
    """What stands behind attributions, up to the next, the end of a mark, or two blank lines, with which quotes end."""
    for word, below in pairwise([*words, material.words.of(post)[1]]):
        at = bisect_right(marks, (word, sys.maxsize)) - 1
        end = marks[at][1] if at >= 0 and word < marks[at][1] else material.gap_behind(word, below)
        yield word, min((part.start for part in found.over(post, word, end)), default=end)


def _marked_word(quoted: Quoted) -> int:
    return quoted[1][0]


def _innermost(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans of which none overlaps another: each begins or ends where one of the given does."""
    depth, change = 0, Counter[int]()
    for start, end in spans:
        change[start] += 1
        change[end] -= 1
    for start, end in pairwise(sorted(change)):
        depth += change[start]
        if depth:
            yield start, end
