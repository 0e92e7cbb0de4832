"""The places a reader came from: back and forward, as in a browser."""

from __future__ import annotations

from collections.abc import Mapping

LIMIT = 200
"""Places kept; older ones are forgotten."""


class History:
    """A list of nodes with a present place in it; nodes stay the same while a thread is being completed."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    def move(self, places: Mapping[int, int]) -> None:
        """Go on with the same places under other nodes; those that have none are forgotten."""
        self._behind = [places[node] for node in self._behind if node in places]
        self._ahead = [places[node] for node in self._ahead if node in places]

    @property
    def latest(self) -> list[int]:
        """The places that lie behind, the last one first, each once."""
        return list(dict.fromkeys(reversed(self._behind)))

    def leave(self, node: int) -> None:
        """Remember a place before a jump; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != node:
            self._behind.append(node)
        del self._behind[:-LIMIT]
        self._ahead.clear()

    def back(self, here: int) -> int | None:
        """The place before the last jump, None when there is none."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: int) -> int | None:
        """The place that going back left, None when there is none."""
        return self._step(self._ahead, self._behind, here)

    @staticmethod
    def _step(taken: list[int], given: list[int], here: int) -> int | None:
        while taken:
            node = taken.pop()
            if node != here:
                given.append(here)
                return node
        return None
