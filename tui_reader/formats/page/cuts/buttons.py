"""The rows of buttons below posts, on pages where not every post has them."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.page.cuts.endings import BUTTON_ROW, kind_of
from tui_reader.formats.page.lines import Page, Span

ROWS = 4
"""How many lines of buttons a post ends with."""
LEAST = 2
"""Posts that have to end so: the last word of one alone may be its writer's."""


def cut_buttons(page: Page, bodies: Sequence[Span]) -> list[Span]:
    """The bodies without the lines of buttons that end them."""
    cut = list(bodies)
    for _ in range(ROWS):
        rows = [first < stop and kind_of(page.lines[stop - 1]) == BUTTON_ROW for first, stop in cut]
        if sum(rows) < LEAST:
            break
        cut = [page.trimmed(first, stop - row) for row, (first, stop) in zip(rows, cut, strict=True)]
    return cut
