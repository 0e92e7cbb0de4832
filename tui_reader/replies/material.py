"""What the search for quotes and parents works on: bodies, marks, attributions and words of a thread."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

import numpy as np

from tui_reader.model import Mark, MarkKind, Thread
from tui_reader.replies.tokens import LEFT_OUT, Flags, Span, Words, read_words
from tui_reader.text.attribution import Attribution, attributions

ATTRIBUTED_WORDS = 40
"""Words after an attribution among which even short repeated runs are looked at."""

_TYPED_QUOTE = re.compile('["“„«][^"“”„«»\n]{12,600}["”“»]')


_QUOTATION_MARKS = re.compile('["“„«]')


_start = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a body as ranges of word indices, with the spans of their characters."""

    words: list[Span]
    spans: list[Span]

    def over(self, start: int, end: int) -> range:
        """The indices of the lines that hold words from `start` to `end`."""
        first = bisect_right(self.words, start, key=_start) - 1
        return range(max(first, 0), bisect_left(self.words, end, key=_start))


@dataclass(slots=True)
class Material:
    """Bodies and words of the posts of a thread.

    `stated[post]` is the node the file says it answers; `refs[post]` are the marked quotes of which the file
    says from which earlier post they are: depth, start and end in the body, and that post.
    """

    bodies: list[str]
    authors: list[str | None]
    marks: list[tuple[Mark, ...]]
    attributions: list[list[Attribution]]
    words: Words
    stated: list[int | None]
    refs: list[list[tuple[int, int, int, int]]]
    _lines: dict[int, Lines] = field(default_factory=dict)
    _heads: dict[int, list[tuple[int, Attribution]]] = field(default_factory=dict)

    def author(self, node: int) -> str | None:
        """The author of a post; None for a ghost and where the file names nobody."""
        return self.authors[node] if node < len(self.authors) else None

    def chars(self, start: int, end: int) -> Span:
        """The span, in the body of their post, of a range of words."""
        return int(self.words.start[start]), int(self.words.end[end - 1])

    def word_at(self, post: int, offset: int) -> int:
        """The index of the first word of a post that begins at or after an offset of its body."""
        low, high = self.words.of(post)
        return low + int(np.searchsorted(self.words.start[low:high], offset))

    def ref_at(self, post: int, offset: int) -> int | None:
        """The post that the file says the words at an offset are quoted from."""
        return next((node for _, start, end, node in self.refs[post] if start <= offset < end), None)

    def first_ref(self, post: int) -> int | None:
        """The post that the first outermost quote of a post is from, where the file says so."""
        return next((node for depth, _, _, node in self.refs[post] if depth <= 1), None)

    def heads(self, post: int, low: int, high: int) -> list[tuple[int, Attribution]]:
        """The attributions of a post whose next word is one from `low` to `high`, each behind that word."""
        if post not in self._heads:
            heads = [(self.word_at(post, at.end), at) for at in self.attributions[post]]
            self._heads[post] = sorted(heads, key=_start)
        heads = self._heads[post]
        return heads[bisect_left(heads, low, key=_start) : bisect_right(heads, high, key=_start)]

    def lines(self, post: int) -> Lines:
        """The lines of a post that hold words."""
        if post not in self._lines:
            self._lines[post] = self._split(post)
        return self._lines[post]

    def _split(self, post: int) -> Lines:
        low, high = self.words.of(post)
        starts = self.words.start[low:high].tolist()
        words, spans, offset = [], [], 0
        for line in self.bodies[post].split("\n"):
            first, last = bisect_left(starts, offset), bisect_left(starts, offset + len(line))
            if first < last:
                words.append((low + first, low + last))
                spans.append((offset, offset + len(line)))
            offset += len(line) + 1
        return Lines(words, spans)


def gather(thread: Thread) -> Material:
    """Read the bodies of all posts and split them into words."""
    contents = [post.load() for post in thread.posts]
    bodies: list[str] = [content.text for content in contents]
    marks = [content.marks for content in contents]
    found = [_attributions(body, marks[post]) for post, body in enumerate(bodies)]
    left_out = [
        [
            *((mark.start, mark.end) for mark in marks[post] if mark.kind in LEFT_OUT),
            *((at.start, at.end) for at in found[post]),
        ]
        for post in range(len(bodies))
    ]
    return Material(
        bodies=bodies,
        authors=[post.author for post in thread.posts],
        marks=marks,
        attributions=found,
        words=read_words(bodies, left_out),
        stated=[reply.parent if reply.stated else None for reply in thread.replies],
        refs=_refs(thread, marks),
    )


def _refs(thread: Thread, marks: Sequence[Sequence[Mark]]) -> list[list[tuple[int, int, int, int]]]:
    if not any(mark.ref for of_post in marks for mark in of_post if mark.kind is MarkKind.QUOTE):
        return [[] for _ in marks]
    nodes = {post.id: node for node, post in enumerate(thread.posts)}
    return [
        sorted(
            (mark.depth, mark.start, mark.end, nodes[mark.ref])
            for mark in of_post
            if mark.kind is MarkKind.QUOTE and mark.ref and nodes.get(mark.ref, post) < post
        )
        for post, of_post in enumerate(marks)
    ]


def _attributions(body: str, marks: Sequence[Mark]) -> list[Attribution]:
    """The attributions in a body: those the format marked, and the lines that look like one."""
    stated = [
        Attribution(mark.start, mark.end, mark.name or "", mark.start, mark.end)
        for mark in marks
        if mark.kind is MarkKind.ATTRIBUTION
    ]
    signatures = [(mark.start, mark.end) for mark in marks if mark.kind is MarkKind.SIGNATURE]
    seen = [
        at
        for at in attributions(body)
        if not any(at.start < end and start < at.end for start, end in signatures)
        and not any(at.start < other.end and other.start < at.end for other in stated)
    ]
    return sorted([*stated, *seen], key=lambda at: at.start)


def marked_words(material: Material) -> Flags:
    """The words that the format itself marks as quoted."""
    marked = np.zeros(len(material.words.hash), dtype=np.bool_)
    for post, marks in enumerate(material.marks):
        for mark in marks:
            if mark.kind is MarkKind.QUOTE:
                low, high = material.words.between(post, mark.start, mark.end)
                marked[low:high] = True
    return marked


def likely_words(material: Material, marked: Flags) -> Flags:
    """The words that stand where a quotation is likely: marked, after an attribution, in quotation marks."""
    words, likely = material.words, marked.copy()
    for post, body in enumerate(material.bodies):
        for at in material.attributions[post]:
            first = material.word_at(post, at.end)
            likely[first : min(first + ATTRIBUTED_WORDS, words.of(post)[1])] = True
        if _QUOTATION_MARKS.search(body):
            for match in _TYPED_QUOTE.finditer(body):
                low, high = words.between(post, *match.span())
                likely[low:high] = True
    return likely
