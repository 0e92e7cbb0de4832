"""Standard output: lines of text in roles, coloured on a terminal and plain elsewhere, or JSON."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from itertools import accumulate

PIPE_WIDTH = 100
"""Columns of a line where there is no terminal to ask, so that a pipe gives the same bytes everywhere."""

LEAST_WIDTH = 20
"""Columns that text gets at least, however wide what stands beside it."""

Piece = tuple[str, str]
"""Some text and its role, a key of `STYLES`."""

STYLES = {
    "head": "bold",
    "dim": "dim",
    "quote": "green",
    "guess": "yellow",
    "bar": "cyan",
    "hit": "bold reverse",
    "missing": "dim italic",
    "name0": "bold cyan",
    "name1": "bold magenta",
    "name2": "bold green",
    "name3": "bold yellow",
    "name4": "bold blue",
    "name5": "bold red",
}
"""Roles and their looks, in the sixteen colours that follow the terminal's own theme."""

PERSONS = 6
"""Colours for the writers of a thread, `name0` and on, in the order in which they appear."""


class Output:
    """Where a command prints to, and how.

    `color` is `auto`, `always` or `never`; `auto` gives colours to a terminal that knows them, unless NO_COLOR
    is set. `ascii` asks for plain signs; it is true in any case where the encoding has no others.
    """

    def __init__(self, *, color: str = "auto", ascii_only: bool = False, as_json: bool = False) -> None:
        self.as_json = as_json
        self.ascii = ascii_only or not _can_write("├…│")
        self._terminal = sys.stdout.isatty()
        self.width = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns if self._terminal else PIPE_WIDTH
        self._paint = _painter() if _wants_color(color) else None

    def line(self, *pieces: str | Piece) -> None:
        """Print one line."""
        sys.stdout.write("".join(map(self._painted, pieces)) + "\n")

    def spans(self, text: str, margin: int = 0) -> list[tuple[int, int]]:
        """The lines of a text as spans, wrapped to a terminal less a margin; a pipe gets lines as they are."""
        if self._terminal:
            from tui_reader.app.text.wrap import Wrapping

            wrapping = Wrapping(text, max(self.width - margin, LEAST_WIDTH))
            wrapping.wrap_to(len(text))
            return [wrapping.span(line) for line in range(len(wrapping))]
        ends = accumulate(len(line) + 1 for line in text.split("\n"))
        return [(end - 1 - len(line), end - 1) for end, line in zip(ends, text.split("\n"), strict=True)]

    def json(self, value: object) -> None:
        """Print a value as JSON with signs beyond ASCII escaped."""
        sys.stdout.write(json.dumps(value, indent=1) + "\n")

    def _painted(self, piece: str | Piece) -> str:
        if isinstance(piece, str):
            return piece
        text, role = piece
        return self._paint(text, role) if self._paint and role and text else text


def _can_write(signs: str) -> bool:
    try:
        signs.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _wants_color(when: str) -> bool:
    if when != "auto":
        return when == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _painter() -> Callable[[str, str], str]:
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {role: Style.parse(look) for role, look in STYLES.items()}
    return lambda text, role: styles[role].render(text, color_system=ColorSystem.STANDARD)
