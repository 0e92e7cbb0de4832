"""The words of all posts of a thread as arrays: a hash, a post and a span for each word.

Words are runs of letters and digits, compared without case and compatibility forms (NFKC); in scripts written
without spaces each sign is a word. Words inside attributions, signatures and notes are left out, so that a
quotation runs on across the line that says whose it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui_reader.model import MarkKind
from tui_reader.replies.work import Step, stepwise, unstopped

LEFT_OUT = frozenset({MarkKind.ATTRIBUTION, MarkKind.SIGNATURE, MarkKind.NOTE})
BLOCK = 1 << 18
"""Characters hashed at a time, which bounds the memory the temporary arrays take, and the time of a step."""

GAP = 3
"""Line ends from which words are far apart: two blank lines, with which pages end a quoted box."""
STEM = 5
"""Letters by which two words are taken for forms of one: more parents are found so than by whole words."""

Ints = NDArray[np.signedinteger]
"""Places and posts: 32 bits each in what is kept, as a large thread has tens of millions of words."""
Hashes = NDArray[np.uint64]
Stems = NDArray[np.uint32]
Flags = NDArray[np.bool_]
Span = tuple[int, int]
Spans = NDArray[np.int64]
"""Spans of bodies, a row each: the post, the start and the end."""

_MULTIPLIER = 0x9E3779B97F4A7C15
_ALL_BITS = (1 << 64) - 1
_POWERS = np.cumprod(np.full(64, 0xD6E8FEB86659FD93, dtype=np.uint64))
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0x20000, 0x3FFFF),
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all posts, in order.

    `stem` is a hash of the first `STEM` letters of each; `first[post]` is the index of a post's first word, `line[row]`
    that of the first word of each line that holds one; both end with the number of words. `gap` are the words before
    which two blank lines stand, or more.
    """

    hash: Hashes
    stem: Stems
    post: Ints
    start: Ints
    end: Ints
    first: Ints
    line: Ints
    gap: Ints

    def of(self, post: int) -> Span:
        """The range of the words of a post."""
        return self.first.item(post), self.first.item(post + 1)

    def between(self, post: int, start: int, end: int) -> Span:
        """The range of the words of a post that lie within a span of its body."""
        low, high = self.of(post)
        return (
            low + int(np.searchsorted(self.start[low:high], start)),
            low + int(np.searchsorted(self.end[low:high], end, side="right")),
        )

    def within(self, spans: Spans, step: Step = unstopped) -> tuple[list[int], list[int]]:
        """For each span the first word that begins in it or behind it, and the word after the last that ends in it.

        `spans` are in the order of their posts; `step` is called now and then.
        """
        first, last = list[int](), list[int]()
        cuts = np.searchsorted(self.first, np.arange(BLOCK, len(self.hash), BLOCK)).tolist()
        for posts in pairwise([0, *cuts, len(self.first) - 1]):
            rows = spans[slice(*np.searchsorted(spans[:, 0], posts))]
            if len(rows):
                low, high = self.first[list(posts)].tolist()
                starts, ends = (_keys(self.post[low:high], side[low:high]) for side in (self.start, self.end))
                first += (low + np.searchsorted(starts, _keys(rows[:, 0], rows[:, 1]))).tolist()
                last += (low + np.searchsorted(ends, _keys(rows[:, 0], rows[:, 2]), side="right")).tolist()
            step()
        return first, last


def _keys(posts: Ints, offsets: Ints) -> Ints:
    """Numbers that sort places by their post, then by their offset."""
    keys: Ints = (posts.astype(np.int64) << 32) | offsets
    return keys


def as_spans(spans: Iterable[tuple[int, int, int]]) -> Spans:
    """Spans of bodies, each a post, a start and an end, as an array of three columns."""
    return np.fromiter(chain.from_iterable(spans), dtype=np.int64).reshape(-1, 3)


NO_SPANS: Spans = np.zeros((0, 3), dtype=np.int64)


def read_words(bodies: Sequence[str], left_out: Spans = NO_SPANS, step: Step = unstopped) -> Words:
    """The words of `bodies`, without those that begin inside the spans `left_out`; `step` is called now and then."""
    table, blocks = _Alphabet(), list[tuple[NDArray[Any], ...]]()
    for low, high in _blocks(bodies) if bodies else [(0, 0)]:
        hashes, stems, posts, starts, ends, lines = _block(table, bodies, low, high)
        first, last = np.searchsorted(left_out[:, 0], (low, high))
        keep = _outside(posts, starts, left_out[first:last])
        blocks.append((hashes[keep], stems[keep], posts[keep], starts[keep], ends[keep], lines[keep]))
        step()
    hashes, stems, posts, starts, ends, lines = (_joined(list(part), step) for part in zip(*blocks, strict=True))
    blocks.clear()
    same = posts[1:] == posts[:-1]
    step()
    gap = np.flatnonzero(same & (lines[1:] - lines[:-1] >= GAP)) + 1
    step()
    breaks = np.flatnonzero(~same | (lines[1:] != lines[:-1])) + 1
    step()
    return Words(
        hashes,
        stems,
        posts,
        starts,
        ends,
        np.searchsorted(posts, np.arange(len(bodies) + 1, dtype=posts.dtype)),
        np.concatenate([np.zeros(min(1, len(posts)), dtype=np.int64), breaks, [len(posts)]]),
        gap,
    )


def _joined(parts: list[NDArray[Any]], step: Step) -> NDArray[Any]:
    """Arrays one behind the other; not in one go, as it takes the system long to give so much memory."""
    joined = np.empty(sum(map(len, parts)), dtype=parts[0].dtype)
    end = 0
    for part in stepwise(parts, step, 1):
        joined[end : end + len(part)] = part
        end += len(part)
    return joined


def _outside(posts: Ints, starts: Ints, spans: Spans) -> Flags:
    """Which words begin in none of the spans."""
    keys, change = _keys(posts, starts), np.zeros(len(posts) + 1, dtype=np.int32)
    np.add.at(change, np.searchsorted(keys, _keys(spans[:, 0], spans[:, 1])), 1)
    np.add.at(change, np.searchsorted(keys, _keys(spans[:, 0], np.maximum(spans[:, 1], spans[:, 2]))), -1)
    outside: Flags = np.cumsum(change[:-1]) == 0
    return outside


def _blocks(bodies: Sequence[str]) -> Iterator[Span]:
    low = size = 0
    for high, body in enumerate(bodies):
        size += len(body)
        if size >= BLOCK:
            yield low, high + 1
            low, size = high + 1, 0
    if low < len(bodies):
        yield low, len(bodies)


class _Alphabet:
    """For each sign what it adds to a hash (0 when it is part of no word) and whether it is a word of its own."""

    def __init__(self) -> None:
        self.term = np.zeros(0, dtype=np.uint64)
        self.single = np.zeros(0, dtype=np.bool_)
        self._known = np.zeros(0, dtype=np.bool_)
        self.learn(np.arange(128, dtype=np.uint32))

    def learn(self, signs: NDArray[np.uint32]) -> None:
        if not len(signs):
            return
        counts = np.bincount(signs.astype(np.int64))
        if len(counts) > len(self._known):
            grow = len(counts) - len(self._known)
            self.term = np.concatenate([self.term, np.zeros(grow, dtype=np.uint64)])
            self.single = np.concatenate([self.single, np.zeros(grow, dtype=np.bool_)])
            self._known = np.concatenate([self._known, np.zeros(grow, dtype=np.bool_)])
        for code in np.flatnonzero((counts > 0) & ~self._known[: len(counts)]).tolist():
            self._known[code] = True
            sign = chr(code)
            if sign.isalnum() or unicodedata.category(sign) in ("Mn", "Mc"):
                folded = unicodedata.normalize("NFKC", sign).casefold()
                self.term[code] = _term(ord(folded) if len(folded) == 1 else code)
                self.single[code] = any(low <= code <= high for low, high in _UNSPACED)


def _term(code: int) -> int:
    term = code * _MULTIPLIER & _ALL_BITS
    return term ^ term >> 29


def _block(table: _Alphabet, bodies: Sequence[str], low: int, high: int) -> tuple[NDArray[Any], ...]:
    """The hash, the stem, the post, the start, the end and the line of each word."""
    lengths = np.fromiter(map(len, bodies[low:high]), dtype=np.int64, count=high - low) + 1
    signs = _signs(table, "\n".join([*bodies[low:high], ""]))
    terms = table.term[signs]
    word = terms != 0
    before, after = np.zeros_like(word), np.zeros_like(word)
    joins = word & ~table.single[signs]
    before[1:], after[:-1] = joins[:-1], joins[1:]
    starts = np.flatnonzero(word & ~(before & joins))
    ends = np.flatnonzero(word & ~(after & joins)) + 1
    body_starts = np.cumsum(lengths) - lengths
    posts = _ranks(starts, body_starts) - 1
    lines = _ranks(starts, np.flatnonzero(signs == ord("\n")))
    offsets = body_starts[posts]
    kept = (part.astype(np.int32) for part in (posts + low, starts - offsets, ends - offsets, lines))
    return *_hashes(terms, starts), *kept


def _signs(table: _Alphabet, text: str) -> NDArray[np.unsignedinteger]:
    """The signs of a text as numbers that the alphabet knows."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), dtype=np.uint8)
    signs = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    table.learn(signs)
    return signs


def _ranks(places: Ints, marks: Ints) -> Ints:
    """For each of some rising places how many of some rising marks stand at it or before it."""
    bounds = np.concatenate([[0], np.searchsorted(places, marks), [len(places)]])
    ranks: Ints = np.repeat(np.arange(len(marks) + 1), np.diff(bounds))
    return ranks


def _hashes(terms: Hashes, starts: Ints) -> tuple[Hashes, Stems]:
    """The sums of the terms of each word, each times a power that belongs to its place in the word, modulo 64; then
    the upper half of those of its first letters.
    """
    if not len(starts):
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.uint32)
    place = np.arange(len(terms)).astype(np.uint8)
    place -= np.repeat(np.append(0, starts).astype(np.uint8), np.diff(np.concatenate([[0], starts, [len(terms)]])))
    place &= np.uint8(63)
    terms *= _POWERS[place]
    sums = np.append(np.uint64(0), np.cumsum(terms))
    ends, before = np.append(starts[1:], len(terms)), sums[starts]
    stems = sums[np.minimum(ends, starts + STEM)] - before
    return sums[ends] - before, (stems >> np.uint64(32)).astype(np.uint32)
