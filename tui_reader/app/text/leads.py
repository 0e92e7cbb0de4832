"""What stands before the further lines of a wrapped paragraph: the marks of a quote again, or an indent."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui_reader.app.text.page import Page

_MARKS = re.compile(r" {0,3}>[> ]{0,40}")
"""The marks before a line of a quote; those of mails may be indented a little."""


def leads_of(page: Page) -> Callable[[int], str]:
    """For the start of a paragraph of a page, the lead of its further lines."""

    def lead(paragraph: int) -> str:
        if paragraph in page.hangs:
            return " " * page.hangs[paragraph]
        marks = _MARKS.match(page.text, paragraph)
        return marks[0] if marks else ""

    return lead
