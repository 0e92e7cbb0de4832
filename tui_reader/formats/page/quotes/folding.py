"""A post without the lines that end its folded quotes: the quotes are marked, and `Click to expand...` says no more."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from tui_reader.formats.page.languages import EXPANDERS
from tui_reader.formats.page.quotes.expanders import before_break
from tui_reader.model import Content, MarkKind, SafeText


def unfolded(content: Content) -> Content:
    """The content without the lines that end its marked quotes; its other marks hold the same words as before."""
    gone = list(_ends_of_quotes(content))
    if not gone:
        return content
    text = content.text
    starts = [start for start, _ in gone]
    lost = [0, *accumulate(end - start for start, end in gone)]
    ends = [0, *(end for _, end in gone)]
    kept = [text[end:start] for end, start in zip(ends, [*starts, len(text)], strict=True)]
    moved = (
        replace(mark, start=mark.start - lost[at], end=mark.end - lost[bisect_left(starts, mark.end)])
        for mark in content.marks
        if (at := bisect_right(starts, mark.start)) == 0 or mark.start >= gone[at - 1][1]
    )
    return Content(SafeText("".join(kept)), tuple(moved))


def _ends_of_quotes(content: Content) -> Iterator[tuple[int, int]]:
    """The lines that end quotes, each from the end of the quote."""
    text = content.text
    quoted = {mark.end for mark in content.marks if mark.kind is MarkKind.QUOTE}
    for mark in content.marks:
        if mark.kind is MarkKind.NOTE and text[mark.start : mark.end].lower().startswith(EXPANDERS):
            start = before_break(text, 0, mark.start)
            if start in quoted:
                yield start, mark.end
