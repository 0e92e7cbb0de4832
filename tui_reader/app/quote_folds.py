"""Which quotes of the posts are folded to a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Show(StrEnum):
    """How much of what a post quotes is shown."""

    ALL = "all"
    NEW = "new"
    OWN = "own"

    @property
    def words(self) -> str:
        """What is shown in this state, in the words of the status line."""
        return _WORDS[self]


_WORDS = {Show.ALL: "", Show.NEW: "only what is new", Show.OWN: "only own words"}


@dataclass(slots=True)
class QuoteFolds:
    """How much of the quotes is shown, but for the blocks that the reader folded or opened one by one.

    A block is named by its node and the offset at which it begins.
    """

    show: Show = Show.ALL
    others: set[tuple[int, int]] = field(default_factory=set)

    def folded(self, node: int, start: int) -> bool:
        """Whether the block of `node` that begins at an offset is folded."""
        return (self.show is not Show.ALL) is not ((node, start) in self.others)

    def toggle(self, node: int, start: int) -> None:
        """Fold or show one block."""
        self.others ^= {(node, start)}

    def move(self, places: Mapping[int, int]) -> None:
        """Go on with the same posts under other nodes."""
        self.others = {(places[node], start) for node, start in self.others if node in places}

    def cycle(self) -> None:
        """Show the next less of every post, after the least all again."""
        states = list(Show)
        self.show = states[(states.index(self.show) + 1) % len(states)]
        self.others.clear()
