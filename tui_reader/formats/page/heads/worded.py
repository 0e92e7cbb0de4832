"""Whether posts say anything of their own: a reading that leaves nothing between headers took the words for headers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.labels import label_of
from tui_reader.formats.page.heads.shapes import is_number
from tui_reader.formats.page.lines import HEADER_LIMIT, Page

SAMPLE = 60
"""How many posts are looked at."""
FEW = 4
"""Posts of a page whose names are believed though none comes back, so that a sentence may stand below one."""
WORDS = 2
"""Spaces in the shortest sentence."""
REACH = 12
"""How many lines of each: what stands below is more than a page prints between posts."""
SHARE = 0.5
"""Share of the posts that must hold words of their own."""
RARE = 0.5
"""Share of the posts that hold a line which is of the page's own making."""


def takes_words(page: Page, heads: Sequence[Head]) -> bool:
    """Whether most headers hold a sentence, or what others do not while no post does, besides labels and the name."""
    ends = [*(head.top for head in heads[1:]), len(page.lines)]
    some = list(zip(heads, ends, strict=True))[:SAMPLE]
    bodies = [_lines(page, head.body, end if head.foot is None else head.foot) for head, end in some]
    tops = [_lines(page, head.top, head.body) - {head.author} for head, _ in some]
    if len(heads) <= FEW and _own([frozenset(filter(_is_sentence, top)) for top in tops]) >= SHARE:
        return True
    return _own(bodies) < SHARE <= _own(tops)


def _own(held: Sequence[frozenset[str]]) -> float:
    """The share of the posts of which a line is held by few others."""
    counts = Counter(line for lines in held for line in lines)
    return sum(any(counts[line] <= max(1, RARE * len(held)) for line in lines) for lines in held) / len(held)


def _is_free(line: str) -> bool:
    """Whether a line may be words: it is no label and holds no date."""
    return label_of(line) is None and find_date(line[:HEADER_LIMIT]) is None and not is_number(line)


def _is_sentence(line: str) -> bool:
    return line.endswith((".", "!", "?", "。")) and (line.count(" ") >= WORDS or not line.isascii())


def _lines(page: Page, first: int, stop: int) -> frozenset[str]:
    """The first lines of a range that may be words: those that are neither labels, dates nor numbers."""
    lines = (page.lines[at].strip() for at in page.below(first, stop, REACH)) if first < stop else ()
    return frozenset(filter(_is_free, lines))
