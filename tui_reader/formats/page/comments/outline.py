"""Comments that are the items of an outline, some of which have lost their header: programs that take the text out of
a page keep the bullets of its lists where they drop a byline.

```
  * by ann ( 12 ) on Friday May 3, 2024
    words
    * words of an answer without its header
    * by bob ( 34 )
```
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui_reader.formats.page.lines import BULLET, Page, Span, column_of

BULLETED = 0.8
"""Share of the headers that must begin with a bullet."""
LEVELS = 2
"""Columns at which the headers must begin: some programs print all lists at one, also those that somebody wrote."""
SURE = 2
"""Items between the headers that must stand no deeper than the post above them: deeper ones may be the items of a list
in that post, and those below the last header the page's own."""


def lost_headers(page: Page, headers: Sequence[Span]) -> dict[int, str]:
    """The lines that begin a comment without a header, with their bullets on lines of their own; none on most pages.

    `headers` are the lines of those that are there, in order. An item is one of theirs by its bullet and its column,
    which may be deeper than all of theirs by whole steps.
    """
    outline = {at: sign for at, _ in headers if (sign := _sign(page, at))}
    columns = sorted({column for column, _ in outline.values()})
    if len(outline) < BULLETED * len(headers) or len(columns) < LEVELS:
        return {}
    bullets = {bullet for _, bullet in outline.values()}
    step = min(right - left for left, right in pairwise(columns))
    inside = {at for header in headers for at in range(*header)}
    lost: dict[int, str] = {}
    sure, column = 0, 0
    for at in range(headers[0][0], len(page.lines)):
        if at in outline:
            column = outline[at][0]
        elif at not in inside and (sign := _sign(page, at)) and sign[1] in bullets:
            if (sign[0] - columns[0]) % step or not columns[0] <= sign[0] <= column + step:
                continue
            sure += sign[0] <= column and at < headers[-1][0]
            column, lost[at] = sign[0], _parted(page.lines[at], sign[0] + len(sign[1]))
    return lost if sure >= SURE else {}


def _parted(line: str, column: int) -> str:
    return f"{line[:column]}\n{' ' * column}{line[column:]}"


def _sign(page: Page, at: int) -> tuple[int, str] | None:
    """The column of the bullet of a line, and the bullet with the space behind it."""
    line = page.lines[at]
    found = BULLET.match(line.lstrip())
    return (column_of(line), found[0]) if found else None
