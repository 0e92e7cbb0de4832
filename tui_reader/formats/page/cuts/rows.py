"""Signatures that stand once, on a page that shows those of others: rows of links and of wares, as no post ends.

```
Lamps · Wicks · Oil by the barrel
```
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import islice

from tui_reader.formats.page.lines import Page, Span, without_bullet

LEAST, SHARE = 2, 0.1
"""Authors whose signatures must be known otherwise, and their share of all."""
ITEMS = 3
"""Items of the shortest row."""
ITEM = 40
"""Characters of the longest item of a row."""
LINES = 4
"""Lines of the longest such signature."""

_BETWEEN = re.compile(r" ?[·|•○●▪★☆♦◦] ")
_WORD = re.compile(r"\w")
_SENTENCE_END = (".", "!", "?", ":", ",", ";")


def cut_rows(page: Page, bodies: Sequence[Span], authors: Sequence[str | None], signed: Container[int]) -> list[Span]:
    """The bodies without the paragraphs that end them and hold a row, but for those of posts that are `signed`."""
    if not shows_signatures(authors, signed):
        return list(bodies)
    return [body if at in signed else page.trimmed(body[0], _start(page, body)) for at, body in enumerate(bodies)]


def shows_signatures(authors: Sequence[str | None], signed: Container[int]) -> bool:
    """Whether a page shows the signatures of its authors, as those of some are known by the places of their posts."""
    known = {author for at, author in enumerate(authors) if author and at in signed}
    return len(known) >= max(LEAST, SHARE * len(set(authors)))


def _start(page: Page, body: Span) -> int:
    """The first line of the last paragraph of a body, if there is text above it and it is such a signature."""
    lines = range(body[1] - 1, body[0], -1)
    blank = next((at for at in islice(lines, LINES + 1) if not page.lines[at].strip()), None)
    if blank is None:
        return body[1]
    texts = [without_bullet(page.lines[at].strip()) for at in range(blank + 1, body[1])]
    ends = any(text.endswith(_SENTENCE_END) for text in texts)
    return blank if texts and not ends and any(map(_is_row, texts)) else body[1]


def _is_row(line: str) -> bool:
    items = [item for item in _BETWEEN.split(line) if _WORD.search(item)]
    return len(items) >= ITEMS and all(len(item) <= ITEM for item in items)
