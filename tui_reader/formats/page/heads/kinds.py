"""What each line of a page may be in a header: a label, the value below one, a number, or a line of the page's own."""

from __future__ import annotations

import re

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.labels import Label, find_label, headings, is_heading
from tui_reader.formats.page.heads.shapes import DATE, is_number
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, holds_digit, is_bullet, is_long, is_longer, plain
from tui_reader.formats.page.memory import remembered

HEADING = "heading "
"""How the key of a line begins that is a label, the value on the next line."""
NUMBERED = "number"
"""The key of a line that holds a number alone."""
VALUE = "value"
"""The key of a line whose label stands on the line above it."""
TEXT, TEXT_LIMIT = "text ", 40
"""How the key of a line begins that is the same in most headers, and the characters of the longest such line."""

_DIGITS = re.compile(r"\d+")


class Kinds:
    """The labels of the lines of a page, by their numbers."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.values = frozenset(at + 1 for at in page.places(headings(page)))

    def __getitem__(self, at: int) -> Label | None:
        line = self.page.lines[at]
        if at in self.values:
            return Label(VALUE, "", line)
        return None if len(line) > HEADER_LIMIT and is_long(line) else kind_alone(line)


def find_kind(line: str) -> Label | None:
    """The label of a line by itself; a number alone is one as well, and a short line of the page's own making its own.

    The value of a line with a date is the date.
    """
    if is_longer(line, TEXT_LIMIT):
        return find_label(line)
    if is_heading(line):
        return Label(f"{HEADING}{plain(line)}", plain(line).lower(), "")
    if label := find_label(line):
        return label
    if is_bullet(line):
        return None
    text = plain(line)
    span = find_date(text) if holds_digit(text) else None
    if span:
        return Label(f"{TEXT}{text[: span[0]]}{DATE}{text[span[1] :]}", DATE, text[slice(*span)])
    return Label(NUMBERED if is_number(text) else f"{TEXT}{_DIGITS.sub('9', text)}", "", text)


kind_alone = remembered(find_kind)
"""The same, remembered."""
