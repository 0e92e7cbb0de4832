"""Bars of block signs, or of ASCII signs, in the lines of a table."""

from __future__ import annotations

_PARTS = " ▏▎▍▌▋▊▉█"
_PLAIN = " #"


def bar(value: int, most: int, cells: int, *, ascii_only: bool) -> str:
    """A bar of `cells` cells for the value `most`; any value above 0 shows something, where there is a cell."""
    signs = _PLAIN if ascii_only else _PARTS
    parts = len(signs) - 1
    full, rest = divmod(max(value * cells * parts // max(most, 1), min(value, cells, 1)), parts)
    return (signs[-1] * full + signs[rest]).rstrip()
