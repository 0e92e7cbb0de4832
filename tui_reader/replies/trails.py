"""The way that quoted words took: from whom a quote was taken, from whom that one had it, who wrote it first."""

from __future__ import annotations

from tui_reader.model import Place, Quote, Thread

HALF = 0.5
"""Share of a passage that must lie in a quote, so that who repeats the passage repeats the quote."""


def trail(thread: Thread, node: int, quote: Quote) -> list[Place]:
    """The passages that a quote of `node` came by, the one it was taken from first and the first writing last.

    Empty for words that are nowhere else in the file. No post is passed twice.
    """
    places: list[Place] = []
    passed, at = {node}, quote.source
    while at is not None and at.node not in passed:
        places.append(at)
        passed.add(at.node)
        inner = quote_over(thread, at)
        at = thread.quotes[at.node][inner].source if inner is not None else None
    if quote.origin is not None and quote.origin.node not in passed:
        places.append(quote.origin)
    elif quote.origin is not None and places and places[-1].node == quote.origin.node:
        places[-1] = quote.origin
    return places


def quote_over(thread: Thread, place: Place) -> int | None:
    """The index of the quote that holds most of a passage; None when its post wrote the words itself."""
    if place.node >= len(thread):
        return None
    shared = [
        (min(quote.end, place.end) - max(quote.start, place.start), -index)
        for index, quote in enumerate(thread.quotes[place.node])
    ]
    most, index = max(shared, default=(0, 0))
    return -index if most > HALF * (place.end - place.start) else None
