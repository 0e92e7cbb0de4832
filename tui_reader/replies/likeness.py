"""How alike two posts are in their own words: cosine of tf-idf vectors, quoted words left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.material import Material
from tui_reader.replies.parts import Found
from tui_reader.replies.tokens import Hashes, Ints
from tui_reader.replies.work import Step, stepwise, unstopped

PART = 1 << 18
"""Words of posts that are counted at a time, which bounds the time of a step."""
PART_BITS = 4
"""Bits of a hash by which words are parted where they are numbered."""


class Likeness:
    """The vectors of all posts, rare words weighing most."""

    def __init__(self, material: Material, found: Found, step: Step = unstopped) -> None:
        words = material.words
        own = np.ones(len(words.hash), dtype=np.bool_)
        for parts in stepwise(found.parts.values(), step):
            for part in parts:
                own[part.start : part.end] = False
        word, self._kinds = _numbered(words.hash[own], step)
        posts, self._word, counts = _counted(words.post[own], word, self._kinds, step)
        total = len(material.bodies)
        rarity = np.log((1 + total) / (1 + np.bincount(self._word, minlength=self._kinds)))
        weight = (1 + np.log(counts)) * rarity[self._word]
        norm = np.sqrt(np.bincount(posts, weights=weight**2, minlength=total))
        self._weight: NDArray[np.float64] = weight / np.maximum(norm[posts], 1e-9)
        self._first = np.searchsorted(posts, np.arange(total + 1))
        self._scratch = np.zeros(self._kinds)

    def of(self, post: int, others: Sequence[int]) -> list[float]:
        """The likeness, 0..1, of a post to each of some others, of which those that follow each other are quickest."""
        low, high = self._first[post], self._first[post + 1]
        self._scratch[self._word[low:high]] = self._weight[low:high]
        result = list[float]()
        for start, end in _stretches(others):
            result += self._like(start, end)
        self._scratch[self._word[low:high]] = 0
        return result

    def _like(self, start: int, end: int) -> list[float]:
        """The likeness of the post in hand to the posts from `start` to `end`."""
        first = self._first[start : end + 1]
        products = self._scratch[self._word[first[0] : first[-1]]]
        products *= self._weight[first[0] : first[-1]]
        sums = np.zeros(len(products) + 1)
        np.cumsum(products, out=sums[1:])
        upto = sums[first - first[0]]
        likeness: list[float] = (upto[1:] - upto[:-1]).tolist()
        return likeness


def _stretches(posts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as ranges of those that follow each other."""
    start = end = posts[0] if posts else 0
    for post in posts:
        if post > end:
            yield start, end
            start = post
        end = post + 1
    if posts:
        yield start, end


def _numbered(hashes: Hashes, step: Step) -> tuple[Ints, int]:
    """The words as numbers from 0, and how many different ones there are."""
    word, kinds = np.zeros(len(hashes), dtype=np.int64), 0
    part_of = (hashes >> np.uint64(64 - PART_BITS)).astype(np.uint8)
    for part in range(1 << PART_BITS):
        inside = np.flatnonzero(part_of == part)
        different, word[inside] = np.unique(hashes[inside], return_inverse=True)
        word[inside] += kinds
        kinds += len(different)
        step()
    return word, max(kinds, 1)


def _counted(post: Ints, word: Ints, kinds: int, step: Step) -> tuple[Ints, Ints, Ints]:
    """Each word of each post once, in order: the post, the word, and how often it stands there."""
    bounds = np.searchsorted(post, post[::PART][1:]).tolist()
    found = list[tuple[Ints, Ints]]()
    for low, high in pairwise([0, *bounds, len(post)]):
        found.append(np.unique(post[low:high].astype(np.int64) * kinds + word[low:high], return_counts=True))
        step()
    pairs, counts = (np.concatenate([part[place] for part in found]) for place in range(2))
    posts, words = np.divmod(pairs, kinds)
    return posts, words, counts
