"""A passage whose answers are shown beside the post."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answered:
    """The index of a passage among those of its post that others quote, and which of its answers is shown."""

    passage: int
    number: int = 0
