"""Lists of other threads beside the posts, each item with a date like the headers: `* What to pack - 2 weeks ago`."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.anchors import Anchors
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text, is_item

HEADING = 40
"""Characters of the longest heading above a list."""
ENDS = (".", "!", "?", ",", ";")
"""How sentences end, and headings do not."""
FEWEST = 3
"""Anchors that are left at the least."""


def without_lists(page: Page, anchors: Anchors) -> Anchors:
    """The anchors without those at both ends that are items of such a list, with another right beside."""
    heads = list(anchors.heads)
    while len(heads) > FEWEST and _item(page, heads[-1].line):
        heads.pop()
    while len(heads) > FEWEST and _item(page, heads[0].line):
        heads.pop(0)
    return anchors if len(heads) == len(anchors.heads) else replace(anchors, heads=heads)


def above_list(page: Page, first: int, stop: int) -> int:
    """The line in a range at which such a list begins, or the heading above it; `stop` where there is none."""
    items = (at for at in page.filled(first + 1, stop) if is_item(page.lines[at]))
    start = next((at for at in items if at + 1 < stop and _listed(page, at)), None)
    if start is None:
        return stop
    above = next(page.filled(start - 1, first, -1), start)
    return above if len(page.lines[above].strip()) <= HEADING and not page.lines[above].endswith(ENDS) else start


def _item(page: Page, line: int) -> bool:
    return _listed(page, line) or (line > 0 and _listed(page, line - 1))


def _listed(page: Page, line: int) -> bool:
    """Whether a line and the one below are items of one list, and both end with a date."""
    items = page.lines[line : line + 2]
    leads = {item[: len(item) - len(item.lstrip()) + 1] for item in items}
    return len(items) == 2 and len(leads) == 1 and all(is_item(item) and _dated(item) for item in items)


def _dated(item: str) -> bool:
    text = header_text(item) if len(item) <= HEADER_LIMIT else ""
    span = find_date(text)
    return span is not None and span[0] > 0 and span[1] == len(text)
