"""Pages that leave many names out, so that the rank below a name stands at the place of the name."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.formats.page.heads.named import Named

MIXED = 0.25
"""Share of the posts with a rank where the name should stand, from which on a line alone may be either."""


def among_ranks(
    found: Sequence[Named | None], sure: Sequence[Named | None], near: Sequence[Sequence[Named]], known: frozenset[str]
) -> list[Named | None] | None:
    """The names of such a page, "" where there is a rank only; None for any other page.

    `found` are the names at one place, `sure` those that quotes know, `near` all lines of each header that may be
    names, `known` what quotes call people, case-folded. A line alone is a name if it stands above a rank elsewhere.
    """
    paired = [_pair(lines) for lines in near]
    lower = {pair[1].name for pair in paired if pair and pair[0].name.casefold() in known}
    if sum(named is not None and named.name in lower for named in found) < MIXED * len(found):
        return None
    upper = {pair[0].name for pair in paired if pair}
    return [
        certain or (pair[0] if pair else named and (named if named.name in upper else named._replace(name="")))
        for named, certain, pair in zip(found, sure, paired, strict=True)
    ]


def _pair(lines: Sequence[Named]) -> tuple[Named, Named] | None:
    """The lowest two lines of which one stands right above the other: a name, and a rank."""
    below = {one.line: one for one in lines}
    return next(((one, below[one.line + 1]) for one in lines if one.line + 1 in below), None)
