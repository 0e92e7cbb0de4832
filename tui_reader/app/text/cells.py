"""Text cut and padded to terminal cells."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

SIGNS_PER_CELL = 9
"""The most code points that one cell can take: a base and the combining signs that `clean` leaves on it."""


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """The text, or as much of it as fits `width` cells with an ellipsis behind."""
    if len(text) <= width and text.isascii():
        return text
    text, longer = text[: width * SIGNS_PER_CELL + 1], len(text) > width * SIGNS_PER_CELL + 1
    if not longer and cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    return set_cell_size(text, room).rstrip() + ellipsis if room >= 0 else set_cell_size(text, max(width, 0))


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """The text cut or padded with blanks to exactly `width` cells."""
    text = cut(text, width, ellipsis)
    return text + " " * (width - cell_len(text))
