"""Output without any colour, for NO_COLOR: bold, underline, italic and reverse remain."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


@lru_cache(4096)
def without_color(style: Style) -> Style:
    """A style without its colours."""
    return style.without_color


class Colorless(LineFilter):
    """Takes the colours from segments, so that not one colour code is written."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments without colours."""
        return [Segment(text, without_color(style) if style else None, control) for text, style, control in segments]
