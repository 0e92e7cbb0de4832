"""How alike two posts are in their own words: cosine of tf-idf vectors, quoted words left out."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.material import Material
from tui_reader.replies.parts import Found
from tui_reader.replies.tokens import Hashes, Ints
from tui_reader.replies.work import Step, stepwise, unstopped

SHARED_BY = 12
"""Posts that hold a word up to which it is rare enough to look for those that share it."""
FORMER = 2
"""How many posts that hold a rare word before a post are looked at, beside the first."""
LIKELY = 2
"""Posts that share the most rare words, taken for candidates."""
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
        step()
        hashes = words.hash[own]
        step()
        word, self._kinds = _numbered(hashes, step)
        self._post, self._word, counts = _counted(words.post[own], word, self._kinds, step)
        step()
        self._posts = len(material.bodies)
        self._held_by = np.bincount(self._word, minlength=self._kinds)
        rarity = np.log((1 + self._posts) / (1 + self._held_by))
        step()
        weight = 1 + np.log(counts)
        step()
        weight *= rarity[self._word]
        step()
        norm = np.sqrt(np.bincount(self._post, weights=weight**2, minlength=self._posts))
        step()
        self._weight = (weight / np.maximum(norm[self._post], 1e-9)).astype(np.float32)
        step()
        self._first = np.searchsorted(self._post, np.arange(self._posts + 1))

    def of(self, posts: Ints, nodes: Ints) -> NDArray[np.float32]:
        """The likeness, 0..1, of each of some posts, in rising order, to the node beside it."""
        if not len(posts):
            return np.zeros(0, dtype=np.float32)
        low, high = int(self._first[posts[0]]), int(self._first[posts[-1] + 1])
        held, place = np.unique(self._word[low:high], return_inverse=True)
        table = np.zeros((int(posts[-1] - posts[0]) + 1, len(held) + 1), dtype=np.float32)
        table[self._post[low:high] - posts[0], place] = self._weight[low:high]
        column = np.full(self._kinds, len(held), dtype=np.int64)
        column[held] = np.arange(len(held))
        sizes = self._first[nodes + 1] - self._first[nodes]
        ends = np.cumsum(sizes)
        entries = np.arange(ends[-1]) + np.repeat(self._first[nodes] - (ends - sizes), sizes)
        rows = np.repeat(posts - posts[0], sizes)
        products = table[rows, column[self._word[entries]]] * self._weight[entries]
        sums = np.concatenate([[0.0], np.cumsum(products, dtype=np.float64)])
        result: NDArray[np.float32] = (sums[ends] - sums[ends - sizes]).astype(np.float32)
        return result

    def likely(self, step: Step = unstopped) -> tuple[Ints, Ints]:
        """Posts, rising, each beside one of the `LIKELY` earlier posts that share the most of its rare words."""
        rare = np.flatnonzero((self._held_by[self._word] > 1) & (self._held_by[self._word] <= SHARED_BY))
        step()
        order = rare[np.argsort(self._word[rare], kind="stable")]
        word = self._word[order]
        step()
        pairs, weights = list[Ints](), list[NDArray[np.float32]]()
        for back in range(1, FORMER + 1):
            same = np.flatnonzero(word[back:] == word[:-back])
            pairs.append(self._post[order[same + back]] * self._posts + self._post[order[same]])
            weights.append(self._weight[order[same + back]] * self._weight[order[same]])
            step()
        keys, place = np.unique(np.concatenate(pairs), return_inverse=True)
        step()
        shared = np.bincount(place, weights=np.concatenate(weights), minlength=len(keys))
        posts, nodes = np.divmod(keys, max(self._posts, 1))
        step()
        ranked = np.lexsort((-shared, posts))
        step()
        posts, nodes = posts[ranked], nodes[ranked]
        rank = np.arange(len(posts)) - np.searchsorted(posts, posts)
        return posts[rank < LIKELY], nodes[rank < LIKELY]


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
    found = list[tuple[Ints, Ints, Ints]]()
    for low, high in pairwise([0, *bounds, len(post)]):
        pairs, counts = np.unique(post[low:high].astype(np.int64) * kinds + word[low:high], return_counts=True)
        found.append((*np.divmod(pairs, kinds), counts))
        step()
    posts, words, counts = (np.concatenate(part) for part in stepwise(zip(*found, strict=True), step, 1))
    return posts, words, counts
