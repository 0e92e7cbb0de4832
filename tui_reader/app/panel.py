"""What the panel beside the post shows: an answer to a passage, the source of a quote, or what the post answers."""

from __future__ import annotations

from tui_reader.app.pages.answer import answer_note, answer_page
from tui_reader.app.pages.source import source_note, source_page
from tui_reader.app.reading import Reading
from tui_reader.app.text.page import Page


def panel_page(reading: Reading) -> Page:
    """The page of the panel."""
    if reading.answered is not None:
        return answer_page(reading.thread, reading.node, reading.answered, reading.view())
    return source_page(reading.thread, reading.node, reading.quote, reading.view())


def panel_note(reading: Reading) -> str:
    """The words in the lower border of the panel."""
    if reading.answered is not None:
        return answer_note(reading.node, reading.answered, reading.view())
    return source_note(reading.thread, reading.node, reading.quote)
