"""Where the n-grams of a thread recur: equal ones are brought together by one sort.

An n-gram is looked up where it stands last in an earlier post, and first in the first post of all. One that stands in a
post many times is matched in order, the last with the last (the first with the first), so that a word said a thousand
times makes one run and not a thousand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tui_reader.replies.tokens import Flags, Hashes, Ints, Words
from tui_reader.replies.work import Step, stepwise

REPEATS = 8
"""Times up to which an n-gram may stand in a post, and each be looked up at the same place; those that stand there more
often than that, and than in the earlier post, are not looked up."""
PART = 1 << 18
"""N-grams sorted at a time, which bounds the time of a step."""
PART_BITS = 6
"""Bits of a hash that tell in which part an n-gram is: the logarithm of the number of parts at most."""
NO_PART = 255
"""The part of words that are of two posts."""

_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))


@dataclass(frozen=True, slots=True)
class Grams:
    """A part of the n-grams: their places, equal ones side by side in text order.

    A block is the places of one n-gram in one post. `block` is that of each place, `start` the first place of each
    block and, last, the number of places; `oldest` is the first block of the same n-gram, `spread` the number of its
    blocks.
    """

    place: Ints
    block: Ints
    start: Ints
    oldest: Ints
    spread: Ints

    def nearest(self, back: int) -> tuple[Ints, Ints]:
        """Places, and where each n-gram stands in the post that is `back` blocks (from 1) before it."""
        return self._matched(self.block - back, self.block - back >= self.oldest[self.block], from_end=True)

    def first(self, beyond: int) -> tuple[Ints, Ints]:
        """Places, and where each n-gram stands in the first post of all, if it is more than `beyond` blocks before."""
        oldest = self.oldest[self.block]
        return self._matched(oldest, self.block - beyond > oldest, from_end=False)

    def _matched(self, source: Ints, valid: Flags, *, from_end: bool) -> tuple[Ints, Ints]:
        index = np.flatnonzero(valid)
        own, other = self.block[index], source[index]
        start, end = self.start[other], self.start[other + 1]
        rank = self.start[own + 1] - 1 - index if from_end else index - self.start[own]
        rank[self.start[own + 1] - self.start[own] <= REPEATS] = 0
        near = rank - (end - start) < REPEATS
        found = np.maximum(end - 1 - rank, start) if from_end else np.minimum(start + rank, end - 1)
        return self.place[index[near]], self.place[found[near]]


def recurring(words: Words, size: int, step: Step) -> Iterator[Grams]:
    """The n-grams of `size` words that stand in several posts, part by part."""
    count = len(words.hash) - size + 1
    if count <= 0:
        return
    hashes = _hashes(words, size, step)
    step()
    parts = 1 << min(PART_BITS, (count // PART).bit_length())
    part_of = np.empty(count, dtype=np.uint8)
    for low in stepwise(range(0, count, PART), step, 4):
        block, ends = part_of[low : low + PART], words.post[low + size - 1 : low + size - 1 + PART]
        block[:] = (hashes[low : low + PART] >> np.uint64(64 - PART_BITS)) % np.uint64(parts)
        block[words.post[low : low + len(ends)] != ends] = NO_PART
    for part in range(parts):
        place = np.flatnonzero(part_of == part)
        if len(place) > 1:
            yield from _several(words, hashes, place)
        step()


def _hashes(words: Words, size: int, step: Step) -> Hashes:
    count = len(words.hash) - size + 1
    hashes = np.empty(count, dtype=words.hash.dtype)
    for low in stepwise(range(0, count, PART), step, 4):
        part = hashes[low : low + PART]
        part[:] = words.hash[low : low + len(part)]
        for offset in range(1, size):
            part *= _MIX[0]
            part += words.hash[low + offset : low + offset + len(part)]
        part ^= part >> np.uint64(33)
        part *= _MIX[1]
    return hashes


def _several(words: Words, hashes: Hashes, place: Ints) -> Iterator[Grams]:
    """The n-grams at some places, without those that stand in one post only."""
    bits = np.uint64(max(24, len(hashes).bit_length()))
    keys: Hashes = ((hashes[place] >> bits) << bits) | place.astype(np.uint64)
    keys.sort()
    place = (keys & np.uint64((1 << int(bits)) - 1)).astype(np.int32)
    gram, post = keys >> bits, words.post[place]
    new_gram = np.concatenate([[True], gram[1:] != gram[:-1]])
    new_block = new_gram | np.concatenate([[True], post[1:] != post[:-1]])
    start = np.flatnonzero(new_block)
    opens = np.flatnonzero(new_gram[start])
    sizes = np.diff(np.append(opens, len(start)))
    keep = np.repeat(sizes > 1, sizes)
    if not keep.any():
        return
    spread = np.repeat(sizes, sizes)[keep]
    oldest = np.repeat(opens, sizes)[keep] - np.cumsum(~keep)[keep]
    lengths = np.diff(np.append(start, len(place)))
    yield Grams(
        place[np.repeat(keep, lengths)],
        np.repeat(np.arange(len(spread), dtype=np.int32), lengths[keep]),
        np.concatenate([[0], np.cumsum(lengths[keep])]),
        oldest,
        spread,
    )
