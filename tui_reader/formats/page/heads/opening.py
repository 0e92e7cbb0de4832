"""The opening post of a page that numbers only the replies: its header is like theirs, without the number."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.formats.page.heads.anchors import Anchor, Anchors
from tui_reader.formats.page.heads.labels import BARE, label_of
from tui_reader.formats.page.heads.shapes import DATE, Parts
from tui_reader.formats.page.heads.template import Template
from tui_reader.formats.page.lines import Page

NEAR = 2
"""How many lines above its date the labels of a header end at the latest."""
_DATED = BARE + DATE


def with_opening(page: Page, anchors: Anchors, template: Template) -> Anchors | None:
    """The anchors with one for the post above that with number 1, as number 0; None when there is no such post."""
    first = anchors.heads[0]
    if first.number != 1 or first.foot is not None or anchors.falling or _DATED not in template.required:
        return None
    dated = next((at for at in page.filled(first.line - 1, -1, -1) if _key(page, at) == _DATED), None)
    if dated is None:
        return None
    above = page.above(dated, 0, NEAR)
    labelled = next((at for at in above if _key(page, at) in template.above), None)
    if labelled is None:
        return None
    line = next(page.filled(labelled + 1, dated + 1))
    return replace(anchors, heads=[Anchor(line - (line == dated), 0, Parts((), None, None, None)), *anchors.heads])


def _key(page: Page, at: int) -> str | None:
    label = label_of(page.lines[at])
    return label.key if label else None
