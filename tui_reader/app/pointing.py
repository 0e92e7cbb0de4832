"""What a command is about: the post and the passage that the pane with the keys shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader
    from tui_reader.state.notes import Spot


def post_at(reader: Reader) -> int:
    """The node of the post that is shown: beside the post at the place, the one its quote or answer leads to."""
    reading = reader.reading
    if reader.at != "source":
        return reading.node
    if reading.quotes:
        source = reading.quotes[reading.quote].source
        return source.node if source else reading.node
    parent = reading.thread.replies[reading.node].parent
    return reading.node if parent is None else parent


def passage_at(reader: Reader) -> Spot | None:
    """The passage stood on, else the quote shown, in the pane of sources the place it was taken from."""
    reading, texts = reader.reading, reader.texts
    stood_on = texts.stood_on and texts.post_shown.body_of(texts.stood_on.start)
    if reader.at != "source" and stood_on and texts.stood_on:
        node, start = stood_on
        return node, start, start + texts.stood_on.end - texts.stood_on.start
    if not reading.quotes:
        return None
    quote = reading.quotes[reading.quote]
    if reader.at == "source" and quote.source:
        return quote.source.node, quote.source.start, quote.source.end
    return reading.node, quote.start, quote.end
