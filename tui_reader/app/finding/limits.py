"""The limits in force: queries laid one over the other, and what is shown around the posts they leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui_reader.app.tree.around import Around
from tui_reader.model import Tree
from tui_reader.search import Query


@dataclass(frozen=True, slots=True)
class Limit:
    """A query with the nodes that fulfil it and every limit below."""

    query: Query
    nodes: frozenset[int]


class Limits:
    """A stack of limits, each narrower than the one below.

    `guests` are nodes shown although they do not fulfil the limits, because the reader went there. Invariant: while
    there are limits some node fulfils them or is a guest.
    """

    def __init__(self) -> None:
        self.stack: list[Limit] = []
        self.around = Around.NOTHING
        self.guests: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self.stack)

    @property
    def words(self) -> str:
        """The queries in force, the oldest first."""
        return " & ".join(limit.query.text.strip() for limit in self.stack)

    @property
    def count(self) -> int:
        """How many nodes fulfil the limits in force."""
        return len(self.stack[-1].nodes)

    @property
    def nodes(self) -> frozenset[int]:
        """The nodes that fulfil the limits in force; there is one at least."""
        return self.stack[-1].nodes

    def within(self, nodes: Iterable[int]) -> frozenset[int]:
        """Those nodes that fulfil the limits in force."""
        return self.stack[-1].nodes.intersection(nodes) if self.stack else frozenset(nodes)

    def narrow(self, query: Query, nodes: Iterable[int]) -> None:
        """Lay a further limit over those in force."""
        self.stack.append(Limit(query, self.within(nodes)))
        self.guests.clear()

    def widen(self) -> None:
        """Take the last limit away."""
        del self.stack[-1:]
        self.guests.clear()

    def clear(self) -> None:
        """Take all limits away."""
        self.stack.clear()
        self.guests.clear()

    def cycle(self) -> None:
        """Show the next amount of what is around the hits."""
        every = list(Around)
        self.around = every[(every.index(self.around) + 1) % len(every)]

    def refresh(self, found: Mapping[str, Iterable[int]]) -> None:
        """Take over what the queries find by now; one that `found` does not tell of stays as it was."""
        stack, self.stack = self.stack, []
        for limit in stack:
            nodes = self.within(found.get(limit.query.text, limit.nodes))
            self.stack.append(Limit(limit.query, nodes))

    def move(self, places: Mapping[int, int], guest: int) -> None:
        """Go on with the same posts under other nodes; `guest` is shown in any case, as it is the place."""
        self.stack = [
            Limit(limit.query, frozenset(places[node] for node in limit.nodes if node in places))
            for limit in self.stack
        ]
        self.guests = {places[node] for node in self.guests if node in places} | {guest}

    def tree(self, whole: Tree) -> Tree:
        """What is shown of a tree."""
        if not self.stack:
            return whole
        from tui_reader.app.tree.shown_tree import shown_tree  # brings numpy, for which the first screen does not wait

        return shown_tree(whole, self.stack[-1].nodes | self.guests, self.around)
