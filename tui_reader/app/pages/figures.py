"""The figures of a thread as a page."""

from __future__ import annotations

from tui_reader.app.drawing.figures import Sheet
from tui_reader.app.text.page import Page, PageMaker
from tui_reader.app.text.signs import Signs
from tui_reader.model import Thread
from tui_reader.stats import Figures

LEAST_WIDTH = 50
"""Cells that figures are drawn for at least."""


def figures_page(thread: Thread, figures: Figures, signs: Signs, width: int) -> Page:
    """The figures drawn for a width in cells."""
    page = PageMaker(title="Figures")
    for line in Sheet(thread, figures, max(width, LEAST_WIDTH), ascii_only=signs.ascii).lines():
        for ink in line:
            page.say(ink.text, "person" if ink.person is not None else ink.role, person=ink.person or 0)
        page.say("\n")
    return page.page()
