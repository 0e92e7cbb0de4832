"""Records of changes, which are no threads though their entries have names and dates: logs of versions, lists of news.

```
kettle (2.1-3) unstable; urgency=low          Debian, above ` -- Ann <ann@host.example>  Mon, 3 May 2021 ...`
2021-05-03  Ann Moss  <ann@host.example>      GNU, above tabs and `* file: what changed`
commit 0a1b2c3d... / r1234 | ann | DATE       git, Subversion
Ann Moss (3 May 2021) / - what changed        any heading with a date above a list
```
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.shapes import DATE
from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.reading import Reading

SHARE = 0.7
"""Share of the posts that must begin with an item of a list, to be entries of a record."""
WORDS = 2
"""Spaces in the shortest line that is a sentence if it ends like one."""
LONG = 3
"""Words of the longest names, on the average."""
MANY, DISTINCT = 3, 0.85
"""Names that are too few to tell, and the share of different ones that shows that none comes back."""
FIRST = 8
"""Lines of a text within which its first entry begins."""

_ENTRY = re.compile(
    r"[\w.+-]{2,60} \([^()\s]{1,60}\)[^;\n]{1,60}; ?urgency=\w"
    r"|\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?(?: [+-]\d{4})?  ?\S[^\n]{1,60}[ \t]<?[^\s<>]{1,60}@[^\s<>]{1,80}>?$"
    r"|\w{3} \w{3} ?\d{1,2}(?: \d\d:\d\d:\d\d)? [\w ]{0,6}\d{4},?  ?\S[^\n]{1,60}<[^\s<>]{1,60}@[^\s<>]{1,80}>"
    r"|(?:commit|changeset:?)\s{1,9}(?:\d+:)?[0-9a-f]{7,40}\b"
    r"|r\d{1,9} \| [^\n|]{1,60} \| \d{4}-"
)
_ENDS = (".", ",", ";")
_VERSION = re.compile(r"[\W_]{0,6}(?:version|release|v)[ _]?\d", re.IGNORECASE)
_ITEM = re.compile(r"[*+-][ \t]|\d{1,3}[.)] |\[[A-Z][\w ]{2,20}\] |[*+-]\)")


def begins_record(head: str) -> bool:
    """Whether a text begins with an entry of a record, below a title at the most."""
    lines = [line for line in head[: FIRST * 500].split("\n") if line.strip()]
    return any(_ENTRY.match(line[:200]) for line in lines[:FIRST])


def is_record(found: Reading) -> bool:
    """Whether what was read as a page is a record: its headers are sentences or days, its posts begin with lists."""
    page, heads = found.page, found.heads
    lines = [page.lines[head.line].strip() for head in found.anchors.heads]
    some = max(2, SHARE * len(lines))
    return (
        (heads[0].number is None and _lists(page, heads) >= some)
        or sum(line.endswith(_ENDS) and line.count(" ") >= WORDS for line in lines) >= some
        or sum(_VERSION.match(line) is not None for line in lines) >= some
        or _sentences([head.author for head in heads if head.author])
        or (found.anchors.form.tokens == [DATE] and not any(head.author for head in heads) and _days(lines))
    )


def _lists(page: Page, heads: Sequence[Head]) -> int:
    """How many posts begin with an item of a list."""
    first = (next(page.filled(head.body, len(page.lines)), None) for head in heads)
    return sum(at is not None and _ITEM.match(page.lines[at].lstrip()) is not None for at in first)


def _sentences(names: Sequence[str]) -> bool:
    """Whether what stands at the place of names hardly recurs and has many words."""
    words = sum(name.count(" ") + 1 for name in names)
    return len(names) >= MANY and len(set(names)) > DISTINCT * len(names) and words > LONG * len(names)


def _days(lines: Sequence[str]) -> bool:
    """Whether all dates are without a time of day."""
    return not any(":" in line or " ago" in line for line in lines)
