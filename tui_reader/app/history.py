"""The places a reader came from: back and forward, as in a browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tui_reader.app.answered import Answered

LIMIT = 200
"""Places kept; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A post, the index of the quote whose source was shown, the offset into the body at the top (0: its head), and
    the passage whose answers were shown.
    """

    node: int
    quote: int = 0
    offset: int = 0
    answered: Answered | None = None


class History:
    """A list of places with a present one in it; nodes stay the same while a thread is being completed."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    def move(self, places: Mapping[int, int]) -> None:
        """Go on with the same places under other nodes; those that have none are forgotten."""
        self._behind = _moved(self._behind, places)
        self._ahead = _moved(self._ahead, places)

    @property
    def latest(self) -> list[int]:
        """The posts that lie behind, the last one first, each once."""
        return list(dict.fromkeys(spot.node for spot in reversed(self._behind)))

    def leave(self, spot: Spot) -> None:
        """Remember a place before a jump; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != spot:
            self._behind.append(spot)
        del self._behind[:-LIMIT]
        self._ahead.clear()

    def back(self, here: Spot) -> Spot | None:
        """The place before the last jump, None when there is none."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: Spot) -> Spot | None:
        """The place that going back left, None when there is none."""
        return self._step(self._ahead, self._behind, here)

    @staticmethod
    def _step(taken: list[Spot], given: list[Spot], here: Spot) -> Spot | None:
        while taken:
            spot = taken.pop()
            if spot != here:
                given.append(here)
                return spot
        return None


def _moved(spots: list[Spot], places: Mapping[int, int]) -> list[Spot]:
    return [replace(spot, node=places[spot.node], answered=None) for spot in spots if spot.node in places]
