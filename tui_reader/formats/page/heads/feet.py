"""Lines that end posts instead of heading them: the number below a comment, the date and buttons under a post.

Told by what follows: the header of the next post stands right below each such line but the last, and one more
header stands above the first. Where the line names an author, that header has to name the same. Where headers
are gone, text stands above the first such line, and nothing below the last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, pairwise, takewhile

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.labels import label_of, of_profile
from tui_reader.formats.page.heads.name_line import read_name, says
from tui_reader.formats.page.heads.shapes import DATE, Parts, shape_of
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text

FEW = 3
"""Feet that are too few to tell."""
NEAR = 5
"""How many lines below a foot stand the header's lines by which it is known: below the name, twice, and the account."""
SAMPLE = 200
"""How many feet are looked at, and the last."""
SHARE = 0.75
"""Share of the feet that a header must follow."""
FEWER = 0.5
"""The same share where such headers stand at no other place."""
PROSE = 60
"""Characters of a line that is text rather than a title or a menu."""

_NUMBER = re.compile(r"\d+")
_SENTENCE_END = (".", "!", ":", ",", ";")


def as_feet(page: Page, anchors: Anchors) -> Anchors | None:
    """The anchors as ends of posts, each at the line above the header of its post; None when they head posts."""
    heads = anchors.heads
    if len(heads) <= FEW or anchors.falling:
        return None
    named = sum(head.parts.name is not None for head in heads) >= SHARE * len(heads)
    first = _named_start(page, heads) if named else _labelled_start(page, heads)
    first = _closed_start(page, heads) if first is None else first
    if first is None:
        return None
    lines = [first - 1, *(head.line for head in heads[:-1])]
    moved = [Anchor(line, head.number, head.parts, head.line) for line, head in zip(lines, heads, strict=True)]
    return replace(anchors, heads=[*_unnumbered(page, heads[0], first), *moved])


def _unnumbered(page: Page, head: Anchor, first: int) -> list[Anchor]:
    """The post that opens the thread, where only the replies are numbered: it has a header like that of the first."""
    if head.number != 1:
        return []
    known = next((at for at in page.below(first, head.line, NEAR) if _kind(page.lines[at])), first)
    kind = _kind(page.lines[known])
    above = page.filled(first - 1, -1, -1) if kind else ()
    opening = next((at for at in above if _kind(page.lines[at]) == kind), None)
    if opening is None:
        return []
    return [Anchor(_up(page, opening, known - first) - 1, 0, Parts((), None, None, None), first)]


def _named_start(page: Page, heads: Sequence[Anchor]) -> int | None:
    """Where the first header begins, when each header below a foot names the author of the next foot."""
    odd = (one for one, other in pairwise(heads) if not _says(page, one.line, other.parts.name))
    most = int((1 - SHARE) * (len(heads) - 1))
    if len(list(islice(odd, most + 1))) > most or not _nothing_between(page, heads):
        return None
    above = page.filled(heads[0].line - 1, -1, -1)
    return next((at for at in above if _names(page.lines[at], heads[0].parts.name)), None)


def _says(page: Page, line: int, name: str | None) -> bool:
    return any(_names(page.lines[at], name) for at in page.below(line + 1, len(page.lines), NEAR))


def _nothing_between(page: Page, heads: Sequence[Anchor]) -> bool:
    """Whether what stands between the feet and the names below recurs but for its numbers, as no short text does."""
    runs = []
    for one, other in islice(pairwise(heads), SAMPLE):
        below = page.below(one.line + 1, other.line, NEAR)
        above_name = takewhile(partial(_other, page, other.parts.name), below)
        runs.append({_NUMBER.sub("", page.lines[at].strip()) for at in above_name})
    counts = Counter(line for run in runs for line in run)
    return sum(any(counts[line] == 1 for line in run) for run in runs) <= (1 - SHARE) * len(runs)


def _other(page: Page, name: str | None, line: int) -> bool:
    return not _names(page.lines[line], name)


def _names(line: str, name: str | None) -> bool:
    return name is not None and line.rstrip().endswith(name) and (read_name(line) or ("",))[0] == name


def _closed_start(page: Page, heads: Sequence[Anchor]) -> int | None:
    """Where the text above the first head begins, below a title, when the last head ends the page: it heads nothing."""
    above = list(page.filled(0, heads[0].line))
    if not any(len(page.lines[at]) > PROSE for at in above) or any(page.filled(heads[-1].line + 1, len(page.lines))):
        return None
    titled = len(above) > 1 and not page.lines[above[0] + 1] and not page.lines[above[0]].endswith(_SENTENCE_END)
    return above[titled]


def _labelled_start(page: Page, heads: Sequence[Anchor]) -> int | None:
    """Where the first header begins, when lines of one kind stand below all feet but the last."""
    some = [*heads[:-1][:SAMPLE], heads[-1]]
    below = [_kinds(page, page.below(head.line + 1, len(page.lines), NEAR)) for head in some]
    above = [_kinds(page, page.above(head.line, 0, 1)) for head in some]
    for depth in range(NEAR):
        at_depth = Counter(kinds[depth] for kinds in below[:-1] if depth < len(kinds))
        kind, count = next(iter(at_depth.most_common(1)), (None, 0))
        near = sum(kind in kinds for kinds in above)
        if kind and kind not in below[-1] and near < SHARE * len(above) and _most(page, heads, kind, count):
            found = next((at for at in page.filled(heads[0].line - 1, -1, -1) if _kind(page.lines[at]) == kind), None)
            return found if found is None else _up(page, found, depth)
    return None


def _most(page: Page, heads: Sequence[Anchor], kind: str, count: int) -> bool:
    """Whether lines of a kind follow enough of the feet: fewer will do when they stand nowhere else between these."""
    some = [*heads[:-1][:SAMPLE], heads[-1]]
    if not FEWER * len(some) <= count < SHARE * len(some):
        return count >= SHARE * len(some)
    between = page.filled(some[0].line, some[-1].line)
    return sum(_kind(page.lines[at]) == kind for at in between) == count


def _kinds(page: Page, lines: Sequence[int]) -> list[str | None]:
    return [_kind(page.lines[at]) for at in lines]


def _kind(line: str) -> str | None:
    """What a line of a header is known by: a label that tells of the author, or its shape if it ends with a date."""
    if len(line) > HEADER_LIMIT:
        return None
    if (label := label_of(line)) and of_profile(label):
        return label.key
    text = header_text(line)
    if says(text):
        return "says"
    shape = shape_of(text) if find_date(text) else ""
    return shape if shape.endswith(DATE) else None


def _up(page: Page, line: int, depth: int) -> int:
    """The line that many lines above, with no more than one blank line between two."""
    for at in page.above(line, 0, depth):
        if at < line - 2:
            break
        line = at
    return line
