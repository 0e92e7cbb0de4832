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
    if reading.beside is not None:
        return reading.beside.node
    parent = None if reading.quotes else reading.thread.replies[reading.node].parent
    return reading.node if parent is None else parent


def passage_at(reader: Reader) -> Spot | None:
    """The passage stood on, else the quote shown, in the pane of sources the place it was taken from."""
    reading = reader.reading
    place = reading.beside if reader.at == "source" else reader.texts.standing
    if place is not None:
        return place.node, place.start, place.end
    if not reading.quotes:
        return None
    quote = reading.quotes[reading.quote]
    return reading.node, quote.start, quote.end
