"""A page as lines, with the place of each in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from tui_reader.model import SafeText

HEADER_LIMIT = 160
"""Characters of the longest line that can be part of a header."""


@dataclass(frozen=True, slots=True)
class Page:
    """The cleaned text of a page, its lines, and the offset at which each line starts (one more than lines)."""

    text: SafeText
    lines: list[str]
    starts: list[int]

    def slice(self, first: int, stop: int) -> SafeText:
        """The text of the lines from `first` to before `stop`, without the last line feed."""
        return SafeText(self.text[self.starts[first] : self.starts[stop] - 1]) if first < stop else SafeText("")

    def filled(self, first: int, stop: int, step: int = 1) -> Iterator[int]:
        """The lines that are not blank, from `first` on to before `stop`."""
        return (at for at in range(first, stop, step) if self.lines[at] and not self.lines[at].isspace())

    def trimmed(self, first: int, stop: int) -> tuple[int, int]:
        """The range without the blank lines at both ends."""
        top = next(self.filled(first, stop), stop)
        return top, next(self.filled(stop - 1, top - 1, -1), top - 1) + 1


def split_page(text: SafeText) -> Page:
    """Split cleaned text at its line feeds."""
    lines = text.split("\n")
    return Page(text, lines, list(accumulate((len(line) + 1 for line in lines), initial=0)))


def plain(line: str) -> str:
    """A line with every run of white space, of any kind, as one space."""
    return " ".join(line.split())
