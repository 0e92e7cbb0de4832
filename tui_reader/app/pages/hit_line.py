"""The line of a hit in the list of hits."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.app.pages.view import View
from tui_reader.app.text.words import author
from tui_reader.model import Thread
from tui_reader.search import Hits, passage_line
from tui_reader.search.query import Span
from tui_reader.stats import NOBODY
from tui_reader.summary import summary
from tui_reader.wording import label


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit in words: its post, the author with the index of a colour, and the line with the hit at `marked`."""

    label: str
    author: str
    person: int = NOBODY
    words: str = ""
    marked: Span = (0, 0)


def hit_line(thread: Thread, view: View, hits: Hits, node: int, number: int) -> HitLine:
    """The line of the `number`-th hit in a post; of a post that matches as a whole, a line of its own words."""
    spans = hits.spans(node)
    if number < len(spans):
        words, marked = passage_line(thread.post(node).body, spans[number], view.signs.cut)
    else:
        words, marked = summary(thread, node), (0, 0)
    return HitLine(
        label(thread, node), author(thread, node), view.facts.person(thread.post(node).author), words, marked
    )
