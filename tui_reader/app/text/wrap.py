"""Word wrap that keeps offsets and does no more work than is looked at."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator

from rich.cells import cell_len, split_graphemes

TAB = 8
"""Columns between tab stops, as terminals have them."""

SCAN = 1 << 16
"""Signs looked at in one go for whether each takes one cell."""

_ODD = re.compile("[^\n -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2500-\u25fc]")
"""A sign that may not take exactly one cell."""
_BLANKS = re.compile("[ \t]*")


def tab_cells(column: int, width: int) -> int:
    """The cells a tab takes that starts in a column: to the next tab stop, or to the end of the line."""
    return max(1, min(TAB - column % TAB, width - column))


def expanded(text: str, column: int, width: int) -> str:
    """A span of a line with its tabs as blanks; the span starts in a column of a line `width` cells wide."""
    parts: list[str] = []
    for part in text.split("\t"):
        if parts:
            parts.append(" " * tab_cells(column, width))
            column += len(parts[-1])
        parts.append(part)
        column += cell_len(part)
    return "".join(parts)


def _no_lead(_paragraph: int) -> str:
    return ""


class Wrapping:
    """The lines of a text at a width, found from the top as far as somebody asks.

    A line is broken at blanks, beside wide signs (scripts that write no blanks), and inside a word only when
    the word alone is too long. The lines follow each other without gaps: what is left out at their ends are
    line feeds and the blanks at which they were broken.

    `text` is clean: a joiner that joins nothing would be measured otherwise alone than in its line. `width` counts
    cells and is at least 2, so that every sign fits. `lead` gives, for the start of a paragraph, what
    its further lines begin with in signs of one cell, which is drawn and no part of the text; where it would take half
    of the width it is left out.
    """

    def __init__(self, text: str, width: int, lead: Callable[[int], str] = _no_lead) -> None:
        self.text = text
        self.width = max(width, 2)
        self.done = False
        self._lead_of = lead
        self._starts = array("q")
        self._ends = array("q")
        self._paragraphs = array("q")
        self._paragraph = self._hang = 0
        self._next = 0
        self._stop = self._end_of_paragraph(0)
        self._narrow = len(text) if text.isascii() and "\t" not in text else 0

    def __len__(self) -> int:
        """The number of lines found so far."""
        return len(self._starts)

    def span(self, line: int) -> tuple[int, int]:
        """The offsets of a line found already: its start and the end of what it shows."""
        return self._starts[line], self._ends[line]

    def lead(self, line: int) -> str:
        """What a line found already is drawn behind."""
        paragraph = self._paragraphs[line]
        return self._lead_at(paragraph) if self._starts[line] > paragraph else ""

    def _lead_at(self, paragraph: int) -> str:
        lead = self._lead_of(paragraph)
        return lead if 2 * len(lead) <= self.width - 2 else ""

    def line_of(self, offset: int) -> int:
        """The line that holds an offset, wrapping as far as that."""
        self.wrap_to(offset)
        return bisect_right(self._starts, offset) - 1

    def offset_at(self, line: int, column: int) -> int | None:
        """The offset of the sign of a line that covers a column; None behind the last one."""
        start, stop = self.span(line)
        edge = len(self.lead(line))
        for at, _, size in self._graphemes(start, stop):
            edge += tab_cells(edge, self.width) if self.text[at] == "\t" else size
            if edge > column:
                return at
        return None

    def wrap_to(self, offset: int) -> None:
        """Find the lines up to and with the one that holds an offset."""
        while not self.done and self._next <= offset:
            self.wrap_more(256)

    def wrap_lines(self, lines: int) -> None:
        """Find at least so many lines, counted from the top."""
        self.wrap_more(lines - len(self))

    def wrap_more(self, lines: int) -> None:
        """Find so many lines more, or all there are."""
        for _ in range(lines):
            if self.done:
                return
            start = self._next
            end, after = self._break(start)
            self._starts.append(start)
            self._ends.append(end)
            self._paragraphs.append(self._paragraph)
            if after < self._stop:
                self._hang = self._hang if start > self._paragraph else len(self._lead_at(self._paragraph))
                self._next = after
            elif self._stop >= len(self.text):
                self.done, self._next = True, len(self.text) + 1
            else:
                self._next = self._paragraph = self._stop + 1
                self._hang = 0
                self._stop = self._end_of_paragraph(self._next)

    def _end_of_paragraph(self, start: int) -> int:
        end = self.text.find("\n", start)
        return end if end >= 0 else len(self.text)

    def _break(self, start: int) -> tuple[int, int]:
        """Where the line from `start` ends, and where the next one starts in this paragraph."""
        needed = min(self._stop, start + self.width + 1)
        if self._narrow < needed:
            self._narrow = self._end_of_narrow(max(start, self._narrow))
        return self._break_narrow(start) if self._narrow >= needed else self._break_cells(start)

    def _end_of_narrow(self, start: int) -> int:
        """Up to where all signs from `start` on take one cell each, as far as one scan sees."""
        stop = min(start + SCAN, len(self.text))
        odd = _ODD.search(self.text, start, stop)
        return odd.start() if odd else stop

    def _break_narrow(self, start: int) -> tuple[int, int]:
        """Break a line of signs of one cell each."""
        room = self.width - self._hang
        if self._stop - start <= room:
            return self._stop, self._stop
        end = self.text.rfind(" ", start, start + room + 1)
        if end < 0 or self.text[start:end].strip(" ") == "":
            return start + room, start + room
        return end, self._after_blanks(end)

    def _break_cells(self, start: int) -> tuple[int, int]:
        """Break a line by measuring its signs."""
        column, words, good = self._hang, False, -1
        for at, end, size in self._graphemes(start, self._stop):
            blank = self.text[at] in " \t"
            cells = tab_cells(column, self.width) if self.text[at] == "\t" else size
            if words and (blank or cells == 2):
                good = at
            if column + cells > self.width and at > start:
                cut = good if good > start else at
                return cut, self._after_blanks(cut) if words else cut
            column += cells
            words = words or not blank
            if cells == 2 and not blank:
                good = end
        return self._stop, self._stop

    def _graphemes(self, at: int, stop: int) -> Iterator[tuple[int, int, int]]:
        """The signs of a stretch of a paragraph, with what combines with them: start, end, cells (0 for a tab)."""
        window = self.width + 2
        while at < stop:
            tab = self.text.find("\t", at, min(stop, at + window))
            if tab == at:
                yield at, at + 1, 0
                at += 1
                continue
            limit = tab if tab >= 0 else min(stop, at + window)
            spans, _ = split_graphemes(self.text[at:limit])
            if tab < 0 and limit < stop:
                spans.pop()  # more signs may combine with the last one
            for first, last, cells in spans:
                yield at + first, at + last, cells
            window *= 1 if spans else 2
            at += spans[-1][1] if spans else 0

    def _after_blanks(self, at: int) -> int:
        match = _BLANKS.match(self.text, at, self._stop)
        return match.end() if match else at
