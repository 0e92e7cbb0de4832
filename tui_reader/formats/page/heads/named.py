"""Where the header of a post lies, and the line in it that names the author."""

from __future__ import annotations

from typing import NamedTuple


class Bounds(NamedTuple):
    """Where a header lies: lines from `top` to before `body`; nothing of it above `floor` nor from `ceiling` on."""

    floor: int
    top: int
    anchor: int
    body: int
    ceiling: int


class Named(NamedTuple):
    """The line that names the author of a post, the name ("" for a line without), and the date that may follow it."""

    line: int
    name: str
    date: str | None
