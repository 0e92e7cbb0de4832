"""Headers that a page prints twice, once for narrow screens: the same date again with only a caption between."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.lines import Page, plain

SHARE = 0.4
"""Share of the gaps between anchors that must be alike, and short, to be no posts."""
LINES = 2
"""Lines in the longest such gap."""


def without_echoes(page: Page, anchors: Anchors) -> Anchors:
    """The anchors without those that repeat the one above."""
    gaps = [_gap(page, before, after) for before, after in pairwise(anchors.heads)]
    caption, count = next(iter(Counter(line for gap in gaps for line in gap).most_common(1)), ("", 0))
    if count < max(2, SHARE * len(gaps)):
        return anchors
    kept = [head for head, gap in zip(anchors.heads[1:], gaps, strict=True) if caption not in gap]
    return replace(anchors, heads=[anchors.heads[0], *kept])


def _gap(page: Page, before: Anchor, after: Anchor) -> frozenset[str]:
    """The lines between two anchors that say the same, when these are few."""
    if before.parts != after.parts:
        return frozenset()
    lines = page.below(before.line + 1, after.line, LINES + 1)
    return frozenset(plain(page.lines[at]) for at in lines) if len(lines) <= LINES else frozenset()
