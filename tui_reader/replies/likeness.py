"""How alike two posts are in their own words: cosine of tf-idf vectors, quoted words left out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.material import Material
from tui_reader.replies.parts import Found
from tui_reader.replies.tokens import Ints

SHARED_BY = 12
"""Posts that hold a word up to which it is rare enough to look for those that share it."""
FORMER = 2
"""How many posts that hold a rare word before a post are looked at, beside the first."""
LIKELY = 2
"""Posts that share the most rare words, taken for candidates."""


class Likeness:
    """The vectors of all posts, rare words weighing most."""

    def __init__(self, material: Material, found: Found) -> None:
        words = material.words
        own = np.ones(len(words.hash), dtype=np.bool_)
        for parts in found.parts.values():
            for part in parts:
                own[part.start : part.end] = False
        _, word = np.unique(words.hash[own], return_inverse=True)
        self._kinds = int(word.max()) + 1 if len(word) else 1
        pairs, counts = np.unique(words.post[own].astype(np.int64) * self._kinds + word, return_counts=True)
        self._post, self._word = np.divmod(pairs, self._kinds)
        self._posts = len(material.bodies)
        self._held_by = np.bincount(self._word, minlength=self._kinds)
        rarity = np.log((1 + self._posts) / (1 + self._held_by))
        weight = (1 + np.log(counts)) * rarity[self._word]
        norm = np.sqrt(np.bincount(self._post, weights=weight**2, minlength=self._posts))
        self._weight = (weight / np.maximum(norm[self._post], 1e-9)).astype(np.float32)
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

    def likely(self) -> tuple[Ints, Ints]:
        """Posts, rising, each beside one of the `LIKELY` earlier posts that share the most of its rare words."""
        rare = np.flatnonzero((self._held_by[self._word] > 1) & (self._held_by[self._word] <= SHARED_BY))
        order = rare[np.argsort(self._word[rare], kind="stable")]
        word = self._word[order]
        pairs, weights = list[Ints](), list[NDArray[np.float32]]()
        for back in range(1, FORMER + 1):
            same = np.flatnonzero(word[back:] == word[:-back])
            pairs.append(self._post[order[same + back]] * self._posts + self._post[order[same]])
            weights.append(self._weight[order[same + back]] * self._weight[order[same]])
        keys, place = np.unique(np.concatenate(pairs), return_inverse=True)
        shared = np.bincount(place, weights=np.concatenate(weights), minlength=len(keys))
        posts, nodes = np.divmod(keys, max(self._posts, 1))
        ranked = np.lexsort((-shared, posts))
        posts, nodes = posts[ranked], nodes[ranked]
        rank = np.arange(len(posts)) - np.searchsorted(posts, posts)
        return posts[rank < LIKELY], nodes[rank < LIKELY]
