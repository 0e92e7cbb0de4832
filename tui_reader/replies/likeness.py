"""How alike two posts are in their own words: cosine of tf-idf vectors, whatever is quoted or a habit left out.

Words are compared by their stems; those that every text holds count little, rare words of the thread most.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.common_words import COMMON_WORDS
from tui_reader.replies.material import Material
from tui_reader.replies.own_words import own_words
from tui_reader.replies.parts import Found
from tui_reader.replies.tokens import Ints, Stems, read_words
from tui_reader.replies.work import Step, stepwise, unstopped

SHARED_BY = 12
"""Posts that hold a word up to which it is rare enough to look for those that share it."""
FORMER = 2
"""How many posts that hold a rare word before a post are looked at, beside the first."""
LIKELY = 2
"""Posts that share the most rare words, taken for candidates."""
LEAST, COMMON = 0.5, 0.05
"""Weights of a word that all posts hold, and of one that stands in texts about anything."""
OPENING = 45
"""Words with which a post begins: two or three sentences."""
PART = 1 << 18
"""Words of posts that are counted at a time, which bounds the time of a step."""
PART_BITS = 4
"""Bits of a hash by which words are parted where they are numbered."""


class Vectors:
    """The words of posts, each once a post, with weights whose squares have the sum 1.0 in each post."""

    def __init__(self, counted: tuple[Ints, Ints, Ints], rarity: NDArray[np.float64], posts: int, step: Step) -> None:
        self.post, self.word, counts = counted
        weight = 1 + np.log(counts)
        step()
        weight *= rarity[self.word]
        step()
        norm = np.maximum(np.sqrt(np.bincount(self.post, weights=weight**2, minlength=posts)), 1e-9)
        step()
        self.weight = (weight / norm[self.post]).astype(np.float32)
        step()
        self.first = np.searchsorted(self.post, np.arange(posts + 1))

    def table(self, posts: Ints, held: Ints) -> NDArray[np.float32]:
        """The weights of the words `held` in a row of posts, from the first given to the last; then a column of 0."""
        low, high = int(self.first[posts[0]]), int(self.first[posts[-1] + 1])
        table = np.zeros((int(posts[-1] - posts[0]) + 1, len(held) + 1), dtype=np.float32)
        table[self.post[low:high] - posts[0], np.searchsorted(held, self.word[low:high])] = self.weight[low:high]
        return table


class Likeness:
    """The vectors of all posts, rare words weighing most."""

    def __init__(self, material: Material, found: Found, step: Step = unstopped) -> None:
        words, posts = material.words, len(material.bodies)
        own = own_words(material, found, step)
        post = words.post[own]
        word, stems = _numbered(words.stem[own], step)
        kinds = max(len(stems), 1)
        whole = _counted(post, word, kinds, step)
        self._posts, self._held_by = posts, np.bincount(whole[1], minlength=kinds)
        rarity = LEAST + np.log((1 + posts) / (1 + self._held_by))
        rarity[: len(stems)][np.isin(stems, _common_stems())] = COMMON
        step()
        self._whole = Vectors(whole, rarity, posts, step)
        step()
        opening = np.arange(len(post)) - np.searchsorted(post, np.arange(posts))[post] < OPENING
        step()
        self._opening = Vectors(_counted(post[opening], word[opening], kinds, step), rarity, posts, step)

    def of(self, posts: Ints, nodes: Ints) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The likeness, 0..1, of posts, in rising order, and of the words they begin with, to the nodes beside."""
        if not len(posts):
            return np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.float32)
        whole = self._whole
        held = np.unique(whole.word[whole.first[posts[0]] : whole.first[posts[-1] + 1]])
        column = np.full(len(self._held_by), len(held), dtype=np.int64)
        column[held] = np.arange(len(held))
        sizes = whole.first[nodes + 1] - whole.first[nodes]
        ends = np.cumsum(sizes)
        entries = np.arange(ends[-1]) + np.repeat(whole.first[nodes] - (ends - sizes), sizes)
        cells = np.repeat((posts - posts[0]) * (len(held) + 1), sizes) + column[whole.word[entries]]
        weights = whole.weight[entries]

        def likeness(table: NDArray[np.float32]) -> NDArray[np.float32]:
            sums = np.concatenate([[0.0], np.cumsum(table.ravel()[cells] * weights, dtype=np.float64)])
            found: NDArray[np.float32] = (sums[ends] - sums[ends - sizes]).astype(np.float32)
            return found

        return likeness(whole.table(posts, held)), likeness(self._opening.table(posts, held))

    def likely(self, step: Step = unstopped) -> tuple[Ints, Ints]:
        """Posts, rising, each beside one of the `LIKELY` earlier posts that share the most of its rare words."""
        of_post, words, weight = self._whole.post, self._whole.word, self._whole.weight
        rare = np.flatnonzero((self._held_by[words] > 1) & (self._held_by[words] <= SHARED_BY))
        step()
        order = rare[np.argsort(words[rare], kind="stable")]
        step()
        word = words[order]
        pairs, weights = list[Ints](), list[NDArray[np.float32]]()
        for back in range(1, FORMER + 1):
            same = np.flatnonzero(word[back:] == word[:-back])
            pairs.append(of_post[order[same + back]] * self._posts + of_post[order[same]])
            weights.append(weight[order[same + back]] * weight[order[same]])
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


@cache
def _common_stems() -> Stems:
    return read_words([" ".join(COMMON_WORDS)]).stem


def _numbered(stems: Stems, step: Step) -> tuple[Ints, Stems]:
    """The stems as numbers from 0, and the different ones in this order."""
    word, kinds, count = np.zeros(len(stems), dtype=np.int64), list[Stems](), 0
    part_of = (stems >> np.uint32(32 - PART_BITS)).astype(np.uint8)
    for part in range(1 << PART_BITS):
        inside = np.flatnonzero(part_of == part)
        different, word[inside] = np.unique(stems[inside], return_inverse=True)
        word[inside] += count
        count += len(different)
        kinds.append(different)
        step()
    return word, np.concatenate(kinds)


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
