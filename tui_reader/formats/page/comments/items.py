"""Posts that are the items of one numbered list: XenForo 1, vBulletin 4 and WordPress print them so, and programs that
take the text out of a page keep the numbers of the list where the headers of the posts are gone.

A list that somebody wrote looks the same; that a page is a thread is told by the writers it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.quoted import named_writers
from tui_reader.formats.page.heads.shapes import NUMBER, Form, Parts
from tui_reader.formats.page.lines import Page, parted

FEWEST = 3
"""Items of the shortest list of posts."""
SHARE = 0.5
"""Share of the lines of the page that must lie in the list."""
SCORE = 6.0
"""The score of a list of posts."""

_ITEM = re.compile(r"(?P<lead> {0,8}(?P<number>\d{1,4})\.) (?=\S)")


def find_items(page: Page) -> tuple[Page, Anchors] | None:
    """The page with the numbers of the list on lines of their own, and these as heads; None when there is no list."""
    items = _items(page)
    inside = sum(1 for _ in page.filled(min(items), len(page.lines))) if items else 0
    if len(items) < FEWEST or inside < SHARE * sum(1 for _ in page.filled(0, len(page.lines))):
        return None
    if not named_writers(page.text):
        return None
    heads = [Anchor(at + place, None, Parts((), None, None, None)) for place, at in enumerate(items)]
    return parted(page, items), Anchors(Form(NUMBER), SCORE, heads, falling=False)


def _items(page: Page) -> dict[int, str]:
    """The items at the edge of the page, when their numbers rise and what stands between is set in; else none.

    With each its number and its words, on two lines.
    """
    found = {at: match for at, line in enumerate(page.lines) if (match := _ITEM.match(line))}
    edge = min((match.start("number") for match in found.values()), default=0)
    items = {
        at: _ITEM.sub(r"\g<lead>\n", match.string, count=1)
        for at, match in found.items()
        if match.start("number") == edge
    }
    numbers = [int(found[at]["number"]) for at in items]
    rising = all(one < other for one, other in pairwise(numbers))
    return items if rising and _set_in(page, list(items), edge) else {}


def _set_in(page: Page, items: Sequence[int], edge: int) -> bool:
    own, lead = frozenset(items), " " * (edge + 1)
    between = page.filled(items[0], items[-1]) if items else ()
    return all(at in own or page.lines[at].startswith(lead) for at in between)
