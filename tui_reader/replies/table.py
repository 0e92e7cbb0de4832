"""The candidates for the parent of each post, and what speaks for each: a matrix for many posts at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.facts import NOBODY, Facts
from tui_reader.replies.features import COLUMN, LAPSES, Feature
from tui_reader.replies.likeness import Likeness
from tui_reader.replies.material import Material
from tui_reader.replies.moments import Moments
from tui_reader.replies.names import Names
from tui_reader.replies.parts import Found
from tui_reader.replies.tokens import Ints
from tui_reader.replies.work import Step, stepwise, unstopped

NEAREST = 10
"""Posts just above that are candidates: the last 8, root and quotes hold .992 to .999 of known parents."""
PERSONS = 8
"""Persons who wrote last of whom the last post is a candidate, and persons named whose last post is."""
FARTHEST = 30
"""Posts between an answer and the opening post from which it makes no difference how many there are."""
SOON, DAY = 3, 24 * 60
"""Minutes in which nobody reads a post and answers it, and those after which a talk has gone on without it."""
BLOCK = 256
"""Posts judged at a time."""
BLOCK_WORDS = 1 << 15
"""Words of these, of which a block has no more unless its first post has, which bounds the time of a step."""

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Block:
    """The candidates of some posts: `nodes[first[n]:first[n + 1]]` are those of `posts[n]`, rising, a row each.

    Where earlier posts are no candidates, the first row of a post stands for all of these, with the node `NOBODY`.
    """

    posts: Ints
    first: Ints
    nodes: Ints
    rows: Rows

    @property
    def answers(self) -> Ints:
        """The post of each row."""
        return np.repeat(self.posts, np.diff(self.first))


class Table:
    """Gives the candidates of all posts but the first, a block after the other."""

    def __init__(self, material: Material, found: Found, names: Names, step: Step = unstopped) -> None:
        self.facts = Facts(material, found, names, step)
        self._material, self._found = material, found
        told = self.facts.minutes is not None
        unknown = [post for post in range(self.facts.posts) if told and material.stated[post] is None]
        self._moments = Moments(material, found, stepwise(unknown, step))
        self._likeness = Likeness(material, found, step)
        self._likely = self._likeness.likely(step)
        self._recent: OrderedDict[int, int] = OrderedDict()
        self._questions = _latest(self.facts.asks)
        self._distances = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, max(self.facts.posts, 1) + 1)))])

    def blocks(self) -> Iterator[Block]:
        """The posts from the second on, `BLOCK` at a time."""
        if self.facts.posts:
            self._note(0)
        low = 1
        while low < self.facts.posts:
            high = self._end(low)
            yield self._block(low, high)
            low = high

    def _end(self, low: int) -> int:
        """Where the block ends that begins with a post."""
        first = self._material.words.first
        high = int(np.searchsorted(first, first[low] + BLOCK_WORDS))
        return min(max(high, low + 1), low + BLOCK, self.facts.posts)

    def _block(self, low: int, high: int) -> Block:
        start, end = np.searchsorted(self._likely[0], [low, high])
        likely = (self._likely[0][start:end].tolist(), self._likely[1][start:end].tolist())
        of_post: dict[int, list[int]] = {}
        for post, node in zip(*likely, strict=True):
            of_post.setdefault(post, []).append(node)
        nodes = [self._nodes(post, of_post.get(post, [])) for post in range(low, high)]
        counts = np.array([len(one) for one in nodes], dtype=np.int64)
        posts = np.arange(low, high)
        pairs = np.repeat(posts, counts), np.array([node for one in nodes for node in one], dtype=np.int64)
        first = np.concatenate([[0], np.cumsum(counts)])
        return self._with_elsewhere(Block(posts, first, pairs[1], self._rows(*pairs, first)))

    def _with_elsewhere(self, block: Block) -> Block:
        """The block with a row for the other earlier posts, at their mean distance and the time of the middle one."""
        counts = np.diff(block.first)
        others = block.posts - counts
        has = others > 0
        near = np.add.reduceat(block.rows[:, COLUMN[Feature.DISTANCE]], block.first[:-1])
        rows = np.zeros((int(has.sum()), len(COLUMN)), dtype=np.float32)
        rows[:, COLUMN[Feature.ELSEWHERE]] = 1.0
        rows[:, COLUMN[Feature.ELSEWHERE_MANY]] = np.log(others[has])
        rows[:, COLUMN[Feature.DISTANCE]] = ((self._distances[block.posts] - near) / np.maximum(others, 1))[has]
        middle = block.posts[has] // 2
        self._by_time({feature: rows[:, COLUMN[feature]] for feature in LAPSES}, block.posts[has], middle)
        places = block.first[:-1][has]
        return Block(
            block.posts,
            block.first + np.concatenate([[0], np.cumsum(has)]),
            np.insert(block.nodes, places, NOBODY),
            np.insert(block.rows, places, rows, axis=0),
        )

    def _nodes(self, post: int, likely: list[int]) -> list[int]:
        """The candidates for the parent of a post, rising."""
        nodes = {0, *range(max(post - NEAREST, 0), post), *likely, *self.facts.sources.get(post, ())}
        for _, node in zip(range(PERSONS), reversed(self._recent.values()), strict=False):
            nodes.add(node)
        for person in self.facts.addressees(post)[:PERSONS]:
            nodes.add(self._recent.get(person, 0))
        self._note(post)
        return sorted(node for node in nodes if node < post)

    def _note(self, post: int) -> None:
        person = int(self.facts.person[post])
        if person != NOBODY:
            self._recent[person] = post
            self._recent.move_to_end(person)

    def _rows(self, post: Ints, node: Ints, first: Ints) -> Rows:
        rows = np.zeros((len(post), len(Feature)), dtype=np.float32)
        value = {feature: rows[:, column] for feature, column in COLUMN.items()}
        self._by_order(value, post, node)
        self._by_time(value, post, node)
        self._by_person(value, post, node)
        self._by_name(value, post, node)
        self._by_quote(value, post, node)
        self._by_moment(value, post, node, first)
        self._by_content(value, post, node, first)
        return rows

    def _by_order(self, value: dict[Feature, Rows], post: Ints, node: Ints) -> None:
        facts, root = self.facts, node == 0
        value[Feature.DISTANCE][:] = np.log(post - node)
        value[Feature.PREVIOUS][:] = node == post - 1
        newcomer = (facts.mine[post] == NOBODY) & (facts.person[post] != NOBODY)
        value[Feature.PREVIOUS_NEWCOMER][:] = (node == post - 1) & newcomer
        value[Feature.PREVIOUS_LENGTH][:] = (node == post - 1) * facts.length[post]
        value[Feature.ROOT][:] = root
        value[Feature.ROOT_FAR][:] = root * np.log(np.minimum(post - node, FARTHEST))
        value[Feature.ROOT_NEWCOMER][:] = root & newcomer
        value[Feature.ROOT_UNADDRESSED][:] = root & ~facts.addressing[post] & ~facts.quoting[post]
        value[Feature.ROOT_LENGTH][:] = root * facts.length[post]
        value[Feature.LENGTH][:] = facts.length[node]

    def _by_time(self, value: dict[Feature, Rows], post: Ints, node: Ints) -> None:
        if self.facts.minutes is None:
            return
        lapse = self.facts.minutes[post] - self.facts.minutes[node]
        value[Feature.LAPSE][:] = np.log(np.maximum(lapse, 1.0))
        value[Feature.LAPSE_SHORT][:] = lapse < SOON
        value[Feature.LAPSE_LONG][:] = lapse > DAY

    def _by_moment(self, value: dict[Feature, Rows], post: Ints, node: Ints, first: Ints) -> None:
        if self.facts.minutes is None:
            return
        told, within = self._moments.told(post, node, first, self.facts.minutes)
        value[Feature.TOLD][:] = told * ~within
        value[Feature.TOLD_WITHIN][:] = told * within

    def _by_person(self, value: dict[Feature, Rows], post: Ints, node: Ints) -> None:
        facts, mine = self.facts, self.facts.mine[post]
        writer, other = facts.person[post], facts.person[node]
        same, after = (writer == other) & (writer != NOBODY), (mine != NOBODY) & (node > mine)
        value[Feature.SAME_AUTHOR][:] = same
        value[Feature.SAME_AUTHOR_PREVIOUS][:] = same & (node == post - 1)
        value[Feature.ROOT_OWN][:] = same & (node == 0)
        value[Feature.OPENER][:] = (other == facts.person[0]) & (other != NOBODY) & (node > 0) & ~same
        value[Feature.PREVIOUS_TURN][:] = after & (node == post - 1) & (mine == post - 2)
        value[Feature.OPENER_BACK][:] = (writer == facts.person[0]) & (mine != NOBODY) & (node < mine) & ~same
        value[Feature.AFTER_MINE][:] = after
        value[Feature.DISTANCE_AFTER_MINE][:] = after * value[Feature.DISTANCE]
        value[Feature.FIRST_AFTER_MINE][:] = after & (node == mine + 1)
        before = facts.person[np.maximum(mine - 1, 0)]
        value[Feature.PARTNER][:] = after & (mine > 0) & (other == before) & (other != NOBODY) & ~same
        value[Feature.LATEST][:] = (other != NOBODY) & (facts.later[node] >= post)
        to_me = facts.addressed.have(node, writer) | facts.quotes_of.have(node, writer)
        value[Feature.NAMES_ME][:] = after & to_me
        value[Feature.CALLS_ME][:] = facts.named.have(node, writer) & (mine == NOBODY)
        value[Feature.TO_OTHERS][:] = (facts.addressing[node] | facts.quoting[node]) & ~to_me & ~same & (node > 0)

    def _by_name(self, value: dict[Feature, Rows], post: Ints, node: Ints) -> None:
        facts = self.facts
        other, latest = facts.person[node], facts.later[node] >= post
        named, attributed = facts.named.values(post, other), facts.attributed.have(post, other)
        value[Feature.NAMED][:] = (named > 0) & latest
        value[Feature.NAMED_EARLIER][:] = (named > 0) & ~latest
        value[Feature.ADDRESSED][:] = (named > 1) & latest
        value[Feature.ADDRESSED_EARLIER][:] = (named > 1) & ~latest
        value[Feature.UNNAMED][:] = (named == 0) & facts.naming[post]
        value[Feature.ATTRIBUTED][:] = attributed & latest
        value[Feature.ATTRIBUTED_EARLIER][:] = attributed & ~latest

    def _by_quote(self, value: dict[Feature, Rows], post: Ints, node: Ints) -> None:
        words = self.facts.quoted.values(post, node)
        others = self.facts.quoting[post] & (words == 0)
        value[Feature.QUOTED_SINCE][:] = self.facts.quoted_by[node] < post
        value[Feature.QUOTED][:] = words > 0
        value[Feature.QUOTED_WORDS][:] = np.log1p(words)
        value[Feature.QUOTED_FAR][:] = (words > 0) * np.log(post - node)
        value[Feature.UNQUOTED][:] = others
        value[Feature.UNQUOTED_PREVIOUS][:] = others & (node == post - 1)
        value[Feature.UNQUOTED_ROOT][:] = others & (node == 0)
        for at in np.flatnonzero(words).tolist():
            quoting, source = int(post[at]), int(node[at])
            parts = self._found.of(quoting)
            start = next(part.start for part in parts if part.source == source)
            value[Feature.QUOTED_OPENS][at] = start == self._material.words.first[quoting]
            value[Feature.QUOTED_FIRST][at] = parts[0].source == source
            value[Feature.QUOTED_LATEST][at] = max(self.facts.sources[quoting]) == source

    def _by_content(self, value: dict[Feature, Rows], post: Ints, node: Ints, first: Ints) -> None:
        facts = self.facts
        asks, other = facts.asks[node], facts.person[node] != facts.person[post]
        value[Feature.ASKS][:] = asks
        value[Feature.ASKS_LENGTH][:] = asks * facts.length[node]
        value[Feature.ASKS_LATEST][:] = asks & other & (self._questions[post] == node)
        value[Feature.ASKS_AFTER_MINE][:] = asks & (facts.mine[post] != NOBODY) & (node > facts.mine[post])
        value[Feature.ASKS_ROOT][:] = asks & (node == 0)
        thanked = facts.courteous[post] & other
        value[Feature.THANKED][:] = thanked & (node == post - 1)
        value[Feature.THANKED_AFTER_MINE][:] = thanked & (facts.mine[post] != NOBODY) & (node > facts.mine[post])
        alike, opening = map(np.sqrt, self._likeness.of(post, node))
        value[Feature.ALIKE][:] = alike
        value[Feature.ALIKE_ROOT][:] = alike * (node == 0)
        value[Feature.ALIKE_OPENING][:] = opening
        most = np.maximum.reduceat(alike, first[:-1])
        value[Feature.ALIKE_MOST][:] = (alike > 0) & (alike == np.repeat(most, np.diff(first)))


def _latest(asks: NDArray[np.bool_]) -> Ints:
    """For each post the last one before it that asks; -1 where none does."""
    last = np.maximum.accumulate(np.where(asks, np.arange(len(asks)), -1)) if len(asks) else np.zeros(0, dtype=np.int64)
    return np.concatenate([[-1], last[:-1]]) if len(last) else last
