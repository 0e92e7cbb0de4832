"""Words that a post quotes from posts that are not in the file: whoever wrote them, the writer of the post did not."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter

from tui_reader.replies.material import Material, Quoted
from tui_reader.replies.parts import Found, Part
from tui_reader.replies.tokens import Span

_head_word = itemgetter(0)


def absent(material: Material, found: Found, post: int, low: int, high: int) -> list[Part]:
    """The quotations of a post, with words from `low` to `high`, of which no earlier post holds the words.

    They are given as if the post were their source, as nothing earlier is known of them.
    """
    spans = {*_attributed(material, found, post, low, high), *_marked(material, post, low, high)}
    unplaced = (span for span in spans if span[0] < span[1] > low and not found.over(post, *span))
    return [Part(start, end, post, start, end, post, start, end, 0, absent=True) for start, end in _innermost(unplaced)]


def _attributed(material: Material, found: Found, post: int, low: int, high: int) -> Iterator[Span]:
    """What stands behind attributions, up to the next, the end of a mark, or two blank lines, with which quotes end."""
    heads = material.heads[post]
    first = max(bisect_left(heads, low, key=_head_word) - 1, 0)
    words = dict.fromkeys(word for word, _ in heads[first : bisect_left(heads, high, key=_head_word)])
    for word, below in pairwise([*words, material.words.of(post)[1]]):
        end = material.gap_behind(word, below)
        marks = (mark[1] for mark in _marked(material, post, word, word + 1) if mark[0] <= word < mark[1])
        end = min(marks, default=end)
        yield word, min((part.start for part in found.over(post, word, end)), default=end)


def _marked(material: Material, post: int, low: int, high: int) -> Iterator[Span]:
    """What the format marks as quoted, from the last mark that begins before the word `low`."""
    quoted = material.quoted[post]
    first = max(bisect_left(quoted, low, key=_marked_word) - 1, 0)
    yield from (span for _, span in quoted[first : bisect_left(quoted, high, key=_marked_word)])


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
