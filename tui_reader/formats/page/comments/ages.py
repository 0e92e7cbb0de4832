"""Bylines of social networks: a name, mostly a handle, and below them an age of one letter.

```
Ann Lee / @ann.example / · 2y / text                       Bluesky, Mastodon, X
ann / 3d / text                                            Threads
Profile photo for Ann Lee / Ann Lee / Harbour pilot · 4y   Quora
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tui_reader.formats.page.comments.stacked import Stack
from tui_reader.formats.page.heads.name_line import read_name
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, plain

ABOVE = 4
"""How many lines above its age the name stands at the most."""
LONGEST = 10
"""Characters of the longest line that holds an age alone, with blanks around it."""

_AGE = re.compile(r"[·•]? ?(?P<age>\d{1,2} ?(?:s|m|h|d|w|mo|y|yr))$")
_TOLD = re.compile(r"\S.{2,150} · (?:Updated )?(?P<age>\d{1,2}(?:h|d|w|mo|y))$")
_HANDLE = re.compile(r"@[\w.-]{2,60}(?:@[\w.-]{3,60})?$")
_ENDS = (*"smhdwoyr", "›")
"""How ages end, or the marks of direction behind them."""
_DOT = re.compile(r"[·•]$")
_DIRECTION = re.compile("‹(?:LRE|RLE|PDF|LRI|RLI|FSI|PDI)›")
_PICTURE = "Profile photo for "


def find_ages(page: Page) -> Iterator[Stack]:
    """The bylines of social networks in order."""
    brief = (line for line in page.short if len(line) <= LONGEST and line.rstrip().endswith(_ENDS))
    for at in page.places(filter(_said, chain(brief, page.holding((" · ",))))):
        age = _said(page.lines[at])
        above = [
            (up, _bare(page.lines[up])) for up in page.above(at, 0, ABOVE) if not _DOT.match(_bare(page.lines[up]))
        ]
        handled = bool(above) and _HANDLE.match(above[0][1]) is not None
        named = above[handled : handled + 2]
        name = read_name(named[0][1]) if named else None
        pictured = len(named) > 1 and named[1][1] == f"{_PICTURE}{named[0][1]}"
        if age and name and (pictured or _AGE.match(_bare(page.lines[at]))):
            yield Stack(named[1][0] if pictured else named[0][0], at + 1, name[0], age)


def _said(line: str) -> str | None:
    bare = _bare(line[: 2 * HEADER_LIMIT])
    said = _AGE.match(bare) or _TOLD.match(bare)
    return said["age"] if said else None


def _bare(line: str) -> str:
    """A line without the marks of direction that Bluesky puts around handles."""
    return _DIRECTION.sub("", plain(line))
