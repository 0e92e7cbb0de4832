"""All bodies of a thread in one folded copy, joined into blocks that are searched in one go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tui_reader.model import Post
from tui_reader.search.folding import fold

Stop = Callable[[], bool]
"""Asked between posts: whether the work is no longer wanted."""
Tell = Callable[[int, int], None]
"""Told how many posts of how many are done."""

BLOCK = 1 << 18
"""Characters after which a block is closed."""
_APART = "\0"  # cleaned text and queries never hold it, so no hit reaches from one post into the next
_EVERY = 256


def never() -> bool:
    """Go on to the end."""
    return False


def unheard(_done: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Block:
    """Folded bodies joined to one text: `starts[i]` is where the body of `nodes[i]` begins.

    Invariant: `nodes` and `starts` ascend; `starts` has one more entry, past the end.
    """

    text: str
    nodes: Sequence[int]
    starts: Sequence[int]

    def body(self, index: int) -> str:
        """The folded body at an index of `nodes`."""
        return self.text[self.starts[index] : self.starts[index + 1] - 1]

    def counts(self, needle: str) -> Iterator[tuple[int, int]]:
        """Nodes that hold a needle, and how often; costs a step per such node, however many hits it has."""
        at = self.text.find(needle)
        while at >= 0:
            index = bisect_right(self.starts, at) - 1
            end = self.starts[index + 1]
            yield self.nodes[index], self.text.count(needle, at, end)
            at = self.text.find(needle, end)


@dataclass(slots=True)
class _Draft:
    """A block being filled."""

    bodies: list[str] = field(default_factory=list)
    nodes: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])

    def add(self, node: int, body: str) -> None:
        self.bodies.append(body)
        self.nodes.append(node)
        self.starts.append(self.starts[-1] + len(body) + 1)

    def close(self) -> Block:
        return Block(_APART.join(self.bodies), self.nodes, self.starts)


class FoldedBodies:
    """The folded bodies of posts, built when first needed and continued where a stop left off.

    ASCII bodies and others go to blocks of their own, since one wide sign makes a whole string wide.
    """

    def __init__(self, posts: Sequence[Post]) -> None:
        self._posts = posts
        self._done = 0
        self._blocks: list[Block] = []
        self._drafts = {True: _Draft(), False: _Draft()}
        self._where: dict[int, Block] = {}

    @property
    def ready(self) -> bool:
        """Whether every body is in."""
        return self._done == len(self._posts) and not self._drafts

    def build(self, stop: Stop, tell: Tell) -> bool:
        """Load and fold what is missing; False when stopped."""
        total = len(self._posts)
        while self._done < total:
            if stop():
                return False
            self._add(self._done, fold(self._posts[self._done].body))
            self._done += 1
            if self._done % _EVERY == 0:
                tell(self._done, total)
        for draft in self._drafts.values():
            self._close(draft)
        self._drafts.clear()
        tell(total, total)
        return True

    def _add(self, node: int, body: str) -> None:
        kind = body.isascii()
        draft = self._drafts[kind]
        draft.add(node, body)
        if draft.starts[-1] >= BLOCK:
            self._close(draft)
            self._drafts[kind] = _Draft()

    def _close(self, draft: _Draft) -> None:
        block = draft.close()
        self._blocks.append(block)
        self._where.update(dict.fromkeys(block.nodes, block))

    def counts(self, needle: str, stop: Stop) -> dict[int, int]:
        """How often a folded needle occurs, for the nodes that hold it."""
        found: dict[int, int] = {}
        for block in self._blocks:
            if stop():
                break
            found.update(block.counts(needle))
        return found

    def body(self, node: int) -> str:
        """The folded body of a node."""
        block = self._where[node]
        return block.body(bisect_left(block.nodes, node))
