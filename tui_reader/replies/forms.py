"""Forms: lines of a label and what the writer put behind it, which many fill out and none quotes from another."""

from __future__ import annotations

import re

from tui_reader.replies.joining import Passage
from tui_reader.replies.material import Material

LEAST = 2
"""Lines of the shortest form."""
_LABEL = re.compile(r"[^\W\d_][^\n:：]{0,40}(?::(?=\s|\Z)|：)")
"""A few words with a colon, at the start of a line."""


def is_form(material: Material, passage: Passage) -> bool:
    """Whether all lines that a passage touches begin with labels, and the passage is a piece of them.

    A piece it is where it does not fill them, or where the line above or below has a label too, or no line is there.
    """
    lines, post, span = material.lines, passage.post, (passage.start, passage.end)
    over, of_post = lines.over(*span), lines.over(*material.words.of(post))
    if len(over) < LEAST or not all(_is_labelled(material, post, line) for line in over):
        return False
    beside = [line for line in (over.start - 1, over.stop) if line in of_post]
    return lines.around(*span) != span or not beside or any(_is_labelled(material, post, line) for line in beside)


def _is_labelled(material: Material, post: int, line: int) -> bool:
    start, _ = material.chars(*material.lines[line])
    return _LABEL.match(material.bodies[post], start) is not None
