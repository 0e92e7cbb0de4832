"""Parts: words of a post that repeat words of an earlier one, as the search for quotes settles them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Part:
    """Words of a post that repeat words of a source, written by one person."""

    start: int
    end: int
    source: int
    source_start: int
    source_end: int
    origin: int
    origin_start: int
    origin_end: int
    matched: int
    depth: int = 1
    attribution: str | None = None
    inline: bool = False
    """Whether the writer's own words stand before and after it in its line: whoever repeats the line quotes him."""


@dataclass(slots=True)
class Found:
    """The parts found so far, by post, in order; `starts[post]` are their first words, for looking them up."""

    parts: dict[int, list[Part]] = field(default_factory=dict)

    def of(self, post: int) -> list[Part]:
        """The parts of a post, in order."""
        return self.parts.get(post, [])

    def over(self, post: int, start: int, end: int) -> list[Part]:
        """The parts of a post that hold words from `start` to `end` and are not the writer's by being inline."""
        return [part for part in self.of(post) if part.start < end and start < part.end and not part.inline]

    def own_words(self, post: int, start: int, end: int) -> int:
        """How many words from `start` to `end` are the writer's own."""
        return end - start - sum(min(end, part.end) - max(start, part.start) for part in self.over(post, start, end))
