"""The post that opens a page of X: name and handle as above the replies, the date below its words instead of above.

```
Ann Lee / @ann / text / 9:12 AM · May 3, 2021 / 12K Views
Bo / @bo / · / May 4 / text
```
"""

from __future__ import annotations

import re

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.name_line import read_name
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text

SHARE = 0.8
"""Share of the headers that must hold a handle below the name."""
SAMPLE = 50
"""How many headers are looked at."""

_HANDLE = re.compile(r"@\w[\w.-]{1,60}$")


def with_handled_opening(page: Page, heads: list[Head]) -> list[Head]:
    """The headers with that of the opening post above the first, where it has one and they hold handles."""
    some = heads[:SAMPLE]
    if not heads or sum(_holds_handle(page, head) for head in some) < SHARE * len(some):
        return heads
    above = range(heads[0].top - 1, 0, -1)
    handle = next((at for at in above if _HANDLE.match(_line(page, at)) and read_name(_line(page, at - 1))), None)
    named = None if handle is None else read_name(_line(page, handle - 1))
    if handle is None or named is None:
        return heads
    dated = ((at, find_date(_line(page, at))) for at in page.filled(handle + 1, heads[0].top))
    foot, span = next(((at, span) for at, span in dated if span), (heads[0].top, None))
    date = None if span is None else _line(page, foot)[slice(*span)]
    return [Head(handle - 1, handle + 1, None, named[0], None, date, foot), *heads]


def _holds_handle(page: Page, head: Head) -> bool:
    return any(_HANDLE.match(_line(page, at)) for at in range(head.top, head.body))


def _line(page: Page, at: int) -> str:
    return header_text(page.lines[at][:HEADER_LIMIT]) if at < len(page.lines) else ""
