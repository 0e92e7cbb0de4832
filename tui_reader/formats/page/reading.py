"""What a page is read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.formats.page.heads.anchors import Anchors
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.heads.template import Template
from tui_reader.formats.page.lines import Page


@dataclass(frozen=True, slots=True)
class Reading:
    """A page read with one shape of headers.

    `parents` are those that the page shows, a place in `heads`, ROOT or UNKNOWN for each; None when it shows none.
    """

    page: Page
    anchors: Anchors
    template: Template
    heads: Sequence[Head]
    score: float
    title: str | None = None
    parents: Sequence[int] | None = None
