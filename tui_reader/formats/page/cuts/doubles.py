"""Posts that a page shows twice: in a box of the best replies above the thread, and in their place."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from tui_reader.formats.page.cuts.cutting import Cut
from tui_reader.formats.page.lines import Page, plain

LEAST = 80
"""Characters of the shortest post that is taken for another: people say `Thanks` twice."""
BESIDE = 2
"""How many lines more one of the two may have: what the page prints between a box and the thread."""


def without_doubles(page: Page, cut: Cut) -> Cut:
    """What was cut, without the first of two posts of one author, date and number, and of the same words.

    Two that follow each other were both sent.
    """
    dated = Counter((head.date, head.number) for head in cut.heads if head.author)
    seen: dict[tuple[object, ...], int] = {}
    gone = set()
    for at, (head, (start, stop)) in enumerate(zip(cut.heads, cut.bodies, strict=True)):
        twice = head.author and head.date and dated[head.date, head.number] > 1
        said = _beginning(page, start, stop) if twice and start < stop else ""
        first = seen.setdefault((head.date, head.number, said), at) if len(said) >= LEAST else at
        if first < at - 1 and _same(page, cut, first, at):
            gone.add(first)
    if not gone:
        return cut
    kept = [at for at in range(len(cut.heads)) if at not in gone]
    shown = "1 post that the page shows twice" if len(gone) == 1 else f"{len(gone)} posts that the page shows twice"
    return replace(
        cut,
        heads=[cut.heads[at] for at in kept],
        bodies=[cut.bodies[at] for at in kept],
        said=[*cut.said, f"cut {shown}"],
    )


def _beginning(page: Page, start: int, stop: int) -> str:
    """The first words of a body, up to `LEAST` characters, wherever their lines are broken."""
    first = page.starts[start]
    return plain(page.text[first : min(page.starts[stop], first + 4 * LEAST)])[:LEAST]


def _same(page: Page, cut: Cut, one: int, other: int) -> bool:
    """Whether two posts are of one author, one of whose names may stand with a rank, and of the same lines."""
    first, second = (cut.heads[at].author or "" for at in (one, other))
    sizes = [stop - start for start, stop in (cut.bodies[one], cut.bodies[other])]
    if abs(sizes[0] - sizes[1]) > 2 * BESIDE or not (first in second or second in first):
        return False
    lines, others = (list(page.filled(*cut.bodies[post])) for post in (one, other))
    pairs = list(zip(lines, others, strict=False))[:-1]
    alike = all(plain(page.lines[a]) == plain(page.lines[b]) for a, b in pairs)
    return alike and abs(len(lines) - len(others)) <= BESIDE
