"""The buttons below posts: lines of nothing but their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui_reader.formats.page.lines import Page
from tui_reader.formats.page.trimming import NOISE_LINE, Span

LINES = 4
"""How many lines of buttons a post ends with."""

_WORDS = re.compile(
    r"give award|permalink|embed|save|parent|report|reply|share|twitter|facebook|link|flag|unflag|context|hide|"
    r"upvote|downvote|award|copy|follow|load more comments|\(button\)"
)
_REST = re.compile(r"[\W\d_]*$")


def cut_buttons(page: Page, bodies: Sequence[Span]) -> list[Span]:
    """The bodies without the lines of buttons that end them, where two posts or more end with one of the same."""
    cut = list(bodies)
    for _ in range(LINES):
        ends = [_end(page, body) for body in cut]
        counts = Counter(word for end in ends for word in end)
        cut = [
            page.trimmed(first, stop - 1) if any(counts[word] > 1 for word in end) else (first, stop)
            for (first, stop), end in zip(cut, ends, strict=True)
        ]
    return cut


def _end(page: Page, body: Span) -> frozenset[str]:
    """The words of the buttons that end a body; none when something else ends it."""
    line = page.lines[body[1] - 1].strip().lower() if body[0] < body[1] else ""
    buttons = _WORDS.findall(line) if len(line) <= NOISE_LINE else []
    return frozenset(buttons if _REST.match(_WORDS.sub("", line)) else ())
