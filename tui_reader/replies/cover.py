"""Which words of one post are taken, as a mask over their indices."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from tui_reader.replies.tokens import Flags, Span


class Cover:
    """A set of the words `span`, taken range by range."""

    def __init__(self, span: Span, taken: Iterable[Span] = ()) -> None:
        self._low = span[0]
        self._mask = bytearray(span[1] - span[0])
        for start, end in taken:
            self.take(start, end)

    @property
    def flags(self) -> Flags:
        """For each word whether it is taken."""
        return np.frombuffer(self._mask, dtype=np.bool_)

    def copy(self) -> Cover:
        """The same words, taken apart from these."""
        other = Cover((self._low, self._low))
        other._mask = self._mask[:]
        return other

    def take(self, start: int, end: int) -> None:
        """Take the words from `start` to `end`."""
        self._mask[start - self._low : end - self._low] = b"\1" * (end - start)

    def count(self, start: int, end: int) -> int:
        """How many words from `start` to `end` are taken; those outside the span never are."""
        return self._mask.count(1, max(start - self._low, 0), max(end - self._low, 0))

    def free(self, start: int, end: int) -> Span | None:
        """The words from the first free one to the last free one between `start` and `end`."""
        low = self._mask.find(0, start - self._low, end - self._low)
        if low < 0:
            return None
        return low + self._low, self._mask.rfind(0, start - self._low, end - self._low) + 1 + self._low

    def __contains__(self, word: int) -> bool:
        return bool(self._mask[word - self._low])
