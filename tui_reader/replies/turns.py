"""What the probable parents of other posts tell of one: a talk goes back and forth, above a post and below it.

The parents are taken as far as they are known, first by the other features alone, each counting by its probability.
Told is this of posts that neither quote nor name anybody: the others say themselves whom they answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.chances import chances
from tui_reader.replies.facts import NOBODY, Facts
from tui_reader.replies.features import COLUMN, Feature
from tui_reader.replies.table import Block
from tui_reader.replies.tokens import Flags, Ints

PARENTS = 4
"""Parents of a post that are kept, the most probable."""
LEAST = 0.05
"""Probability of the least probable that is kept."""
ROUNDS = 2
"""How often parents are looked at for what they tell of others; a third time changes less than one in a hundred."""

Shares = NDArray[np.float64]


def with_turns(blocks: Iterable[Block], facts: Facts, weights: Shares) -> Iterable[Block]:
    """The blocks with their turns filled in, `ROUNDS` times, each time as the parents are told by the time before.

    A block is told of by all posts above and by those to the end of the next block.
    """
    for _ in range(ROUNDS):
        blocks = _once_more(blocks, facts, weights)
    return blocks


def _once_more(blocks: Iterable[Block], facts: Facts, weights: Shares) -> Iterator[Block]:
    turns, waiting = _Turns(facts), list[Block]()
    for block in blocks:
        turns.keep(block, chances(block.rows, block.first, weights))
        yield from map(turns.filled, waiting)
        waiting = [block]
    yield from map(turns.filled, waiting)


class _Turns:
    """The probable parents of the posts so far, as nodes and probabilities; `NOBODY` has the probability 0."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._bare: Flags = ~(facts.quoting | facts.naming)
        self._parents: Ints = np.full((facts.posts, PARENTS), NOBODY, dtype=np.int64)
        self._shares: Shares = np.zeros((facts.posts, PARENTS))
        self._settled: Flags = np.zeros(facts.posts, dtype=np.bool_)
        for post, parent in facts.settled.items():
            self._parents[post, 0], self._shares[post, 0], self._settled[post] = parent, 1.0, True
        self._end = 0

    def keep(self, block: Block, shares: Shares) -> None:
        """Keep the most probable parents of the next posts, where no other is settled."""
        counts = np.diff(block.first)
        likely = np.where(block.nodes == NOBODY, 0.0, shares)
        order = np.lexsort((-likely, block.answers))
        for place in range(PARENTS):
            has = (counts > place) & ~self._settled[block.posts]
            rows, posts = order[block.first[:-1][has] + place], block.posts[has]
            kept = likely[rows] >= LEAST
            self._parents[posts[kept], place] = block.nodes[rows[kept]]
            self._shares[posts[kept], place] = likely[rows[kept]]
        self._end = int(block.posts[-1]) + 1

    def filled(self, block: Block) -> Block:
        """The block, with what turns tell of the candidates of its posts."""
        answers = block.answers
        asked = np.flatnonzero(self._bare[answers] & (block.nodes != NOBODY))
        post, node = answers[asked], block.nodes[asked]
        to_me, from_other = self._answers_writer(post, node), self._answered_later(block, post, node)
        after = node > self._facts.mine[post]
        latest = block.rows[asked, COLUMN[Feature.LATEST]]
        for feature, told in (
            (Feature.ANSWERS_ME, to_me),
            (Feature.ANSWERS_ME_BEFORE, to_me * ~after),
            (Feature.BESIDE_MINE, self._beside_mine(post, node)),
            (Feature.ANSWERED_LATER, from_other),
            (Feature.ANSWERED_LATER_LATEST, from_other * latest),
            (Feature.ANSWERED_LATER_ROOT, from_other * (node == 0)),
        ):
            block.rows[asked, COLUMN[feature]] = told
        return block

    def _answers_writer(self, post: Ints, node: Ints) -> Shares:
        """How probably a node answers the writer of a post, whose last post did not answer it."""
        person, writer, mine = self._facts.person, self._facts.person[post], self._facts.mine[post]
        parents = self._parents[node]
        to_me = (self._shares[node] * (person[parents] == writer[:, None])).sum(axis=1)
        answered = (self._shares[mine] * (self._parents[mine] == node[:, None])).sum(axis=1)
        return np.where((node > 0) & (writer != NOBODY), to_me * (1.0 - answered * (mine != NOBODY)), 0.0)

    def _beside_mine(self, post: Ints, node: Ints) -> Shares:
        """How probably a node answers the post that the last post of a writer answered, but the opening post."""
        mine, told = self._facts.mine[post], np.zeros(len(post))
        for place in range(PARENTS):
            parent, share = self._parents[mine, place], self._shares[mine, place]
            told += share * (self._shares[node] * (self._parents[node] == parent[:, None])).sum(axis=1) * (parent > 0)
        return np.where((node > 0) & (mine != NOBODY), told, 0.0)

    def _answered_later(self, block: Block, post: Ints, node: Ints) -> Shares:
        """How probably the writer of a node answers a post later."""
        facts, low, high = self._facts, int(block.posts[0]), int(block.posts[-1]) + 1
        parents, writers = self._parents[low : self._end], facts.person[low : self._end]
        held = (parents >= low) & (parents < high) & (writers != NOBODY)[:, None]
        keys, place = np.unique((parents * facts.persons + writers[:, None])[held], return_inverse=True)
        if not len(keys):
            return np.zeros(len(post))
        told = np.minimum(np.bincount(place, weights=self._shares[low : self._end][held]), 1.0)
        writer, other = facts.person[post], facts.person[node]
        wanted = post * facts.persons + other
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where((keys[at] == wanted) & (other != NOBODY) & (other != writer), told[at], 0.0)
