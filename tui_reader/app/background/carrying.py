"""What a reader has open, carried over to other nodes when its file was read again."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping

from tui_reader.model import Quote
from tui_reader.search import Hits


def carried_hits(hits: Hits, places: Mapping[int, int]) -> Hits:
    """Hits in the posts that are still there; their passages stay as they were found."""
    before = {places[node]: node for node in hits.nodes if node in places}
    counts = {there: hits.per_node(node) for there, node in before.items()}
    return Hits(hits.query, array("l", sorted(before)), counts, lambda node: hits.spans(before[node]), hits.complete)


def carried_place(node: int, places: Mapping[int, int]) -> int:
    """Where a node is now; when it is gone, the node of the nearest post before it that is there."""
    if node in places:
        return places[node]
    known = sorted(places)
    at = bisect_right(known, node) - 1
    return places[known[at]] if at >= 0 else 0


def carried_quote(start: int | None, quotes: tuple[Quote, ...]) -> int:
    """The index of the quote that begins at an offset, the first when there is none."""
    return next((index for index, quote in enumerate(quotes) if quote.start == start), 0)
