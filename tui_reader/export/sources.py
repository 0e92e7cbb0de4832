"""The passages of posts that others quote, as places on an HTML page."""

from __future__ import annotations

from collections import Counter, defaultdict
from html import escape
from itertools import pairwise

from tui_reader.model import Place, Thread


class Sources:
    """Gives every quoted passage an anchor, and marks it in the text of its post."""

    def __init__(self, thread: Thread) -> None:
        self._places: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for quotes in thread.quotes:
            for quote in quotes:
                for place in (quote.source, quote.origin):
                    if place is not None:
                        self._places[place.node].add((place.start, place.end))

    @staticmethod
    def anchor(place: Place) -> str:
        """The name of the place on the page."""
        return f"w{place.node}-{place.start}-{place.end}"

    def within(self, node: int, start: int, end: int) -> list[tuple[int, int]]:
        """The passages of a post that others quote, as far as they share signs with a stretch."""
        return sorted(place for place in self._places.get(node, ()) if place[0] < end and place[1] > start)

    def marked(self, node: int, body: str, start: int, end: int) -> str:
        """A stretch of a body as HTML: what others quote is marked, and each such passage begins with its anchor."""
        anchors: dict[int, list[str]] = defaultdict(list)
        change: Counter[int] = Counter({start: 0, end: 0})
        for place in self.within(node, start, end):
            change[max(start, place[0])] += 1
            change[min(end, place[1])] -= 1
            if place[0] >= start:
                anchors[place[0]].append(f"<a id={self.anchor(Place(node, *place))}></a>")
        pieces: list[str] = []
        depth = 0
        for at, to in pairwise(sorted(change)):
            depth += change[at]
            text = escape(body[at:to])
            pieces += [*anchors[at], f"<mark>{text}</mark>" if depth else text]
        return "".join(pieces)
