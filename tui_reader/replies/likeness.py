"""How alike two posts are in their own words: cosine of tf-idf vectors, quoted words left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.material import Material
from tui_reader.replies.parts import Found


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
        pairs, counts = np.unique(words.post[own] * self._kinds + word, return_counts=True)
        posts, self._word = np.divmod(pairs, self._kinds)
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
