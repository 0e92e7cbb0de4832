"""Parts: words of a post that repeat words of an earlier one, as the search for quotes settles them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from operator import attrgetter

from tui_reader.replies.cover import Cover

_start = attrgetter("start")


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
    reused: bool = False
    """Whether it is program text that the writer goes on with, and no quotation."""
    absent: bool = False
    """Whether the words were first written in a post that is not in the file: the origin is the first to quote them."""

    @property
    def aside(self) -> bool:
        """Whether the lines it stands in are the writer's own."""
        return self.inline or self.reused


_NONE: list[Part] = []


@dataclass(slots=True)
class Found:
    """The parts found so far, by post, in order.

    `_reach[post]` are the words up to which they and those before go, `_taken[post]` those that are not the writer's;
    both are worked out when they are asked for.
    """

    parts: dict[int, list[Part]] = field(default_factory=dict)
    _reach: dict[int, list[int]] = field(default_factory=dict)
    _taken: dict[int, Cover] = field(default_factory=dict)

    def put(self, post: int, parts: Iterable[Part]) -> None:
        """Note the parts of a post, whatever was noted before."""
        self.parts[post] = sorted(parts, key=_start)
        self._reach.pop(post, None)
        self._taken.pop(post, None)

    def of(self, post: int) -> list[Part]:
        """The parts of a post, in order."""
        return self.parts.get(post, _NONE)

    def touching(self, post: int, start: int, end: int) -> list[Part]:
        """The parts of a post that hold words from `start` to `end`."""
        parts = self.parts.get(post)
        if not parts:
            return _NONE
        if len(parts) == 1:
            return parts if start < parts[0].end and parts[0].start < end else _NONE
        if post not in self._reach:
            self._reach[post] = list(accumulate((part.end for part in parts), max))
        low, high = bisect_right(self._reach[post], start), bisect_left(parts, end, key=_start)
        return [part for part in parts[low:high] if start < part.end]

    def over(self, post: int, start: int, end: int) -> list[Part]:
        """The parts of a post that hold words from `start` to `end` and do not stand in lines of the writer's own."""
        return [part for part in self.touching(post, start, end) if not part.aside]

    def own_words(self, post: int, start: int, end: int) -> int:
        """How many words from `start` to `end` are the writer's own."""
        parts = self.parts.get(post)
        if not parts:
            return end - start
        if post not in self._taken:
            words = parts[0].start, max(part.end for part in parts)
            self._taken[post] = Cover(words, ((part.start, part.end) for part in parts if not part.aside))
        return end - start - self._taken[post].count(start, end)
