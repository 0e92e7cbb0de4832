"""Lines that end posts instead of heading them: the number below a comment, the date and buttons under a post.

Told by what follows: the header of the next post stands right below each such line but the last, and one more
header stands above the first. Where the line names an author, that header has to name the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from tui_reader.formats.page.anchors import Anchor, Anchors
from tui_reader.formats.page.labels import label_of, of_profile
from tui_reader.formats.page.lines import HEADER_LIMIT, Page, header_text
from tui_reader.formats.page.names import read_name
from tui_reader.formats.page.shapes import DATE, shape_of

FEW = 3
"""Feet that are too few to tell."""
NEAR = 5
"""How many lines below a foot stand the header's lines by which it is known: below the name, twice, and the account."""
SAMPLE = 200
"""How many feet are looked at, and the last."""
SHARE = 0.75
"""Share of the feet that a header must follow."""


def as_feet(page: Page, anchors: Anchors) -> Anchors | None:
    """The anchors as ends of posts, each at the line above the header of its post; None when they head posts."""
    heads = anchors.heads
    if len(heads) <= FEW or anchors.falling:
        return None
    named = sum(head.parts.name is not None for head in heads) >= SHARE * len(heads)
    first = _named_start(page, heads) if named else _labelled_start(page, heads)
    if first is None:
        return None
    lines = [first - 1, *(head.line for head in heads[:-1])]
    moved = [Anchor(line, head.number, head.parts, head.line) for line, head in zip(lines, heads, strict=True)]
    return replace(anchors, heads=moved)


def _named_start(page: Page, heads: Sequence[Anchor]) -> int | None:
    """Where the first header begins, when each header below a foot names the author of the next foot."""
    hits = [_says(page, before.line, after.parts.name) for before, after in pairwise(heads)]
    if sum(hits) < SHARE * len(hits):
        return None
    above = page.filled(heads[0].line - 1, -1, -1)
    return next((at for at in above if _names(page.lines[at], heads[0].parts.name)), None)


def _says(page: Page, line: int, name: str | None) -> bool:
    return any(_names(page.lines[at], name) for at in islice(page.filled(line + 1, len(page.lines)), NEAR))


def _names(line: str, name: str | None) -> bool:
    return name is not None and line.rstrip().endswith(name) and (read_name(line) or ("",))[0] == name


def _labelled_start(page: Page, heads: Sequence[Anchor]) -> int | None:
    """Where the first header begins, when lines of one kind stand below all feet but the last."""
    some = [*heads[:-1][:SAMPLE], heads[-1]]
    below = [_kinds(page, islice(page.filled(head.line + 1, len(page.lines)), NEAR)) for head in some]
    above = [_kinds(page, islice(page.filled(head.line - 1, -1, -1), 1)) for head in some]
    for depth in range(NEAR):
        at_depth = Counter(kinds[depth] for kinds in below[:-1] if depth < len(kinds))
        kind, count = next(iter(at_depth.most_common(1)), (None, 0))
        near = sum(kind in kinds for kinds in above)
        if kind and count >= SHARE * len(below) and kind not in below[-1] and near < SHARE * len(above):
            found = next((at for at in page.filled(heads[0].line - 1, -1, -1) if _kind(page.lines[at]) == kind), None)
            return found if found is None else _up(page, found, depth)
    return None


def _kinds(page: Page, lines: islice[int]) -> list[str | None]:
    return [_kind(page.lines[at]) for at in lines]


def _kind(line: str) -> str | None:
    """What a line of a header is known by: a label that tells of the author, or its shape if it ends with a date."""
    if len(line) > HEADER_LIMIT:
        return None
    label, shape = label_of(line), shape_of(header_text(line))
    return label.key if label and of_profile(label) else shape if shape.endswith(DATE) else None


def _up(page: Page, line: int, depth: int) -> int:
    """The line that many lines above, with no more than one blank line between two."""
    for at in islice(page.filled(line - 1, -1, -1), depth):
        if at < line - 2:
            break
        line = at
    return line
