"""The passages of a thread that are quoted, and by which quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui_reader.model import Place, Thread

QuoteRef = tuple[int, int]
"""The node of a quoting post and the index of the quote in `Thread.quotes[node]`."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a body that later posts quote, and the quotes that do."""

    start: int
    end: int
    quoted_in: tuple[QuoteRef, ...]

    @property
    def answers(self) -> list[int]:
        """The nodes that quote the passage, each once, in order."""
        return sorted({node for node, _ in self.quoted_in})

    @property
    def firsts(self) -> list[QuoteRef]:
        """The first quote of the passage in each node that quotes it, in order."""
        return list({node: (node, index) for node, index in sorted(self.quoted_in, reverse=True)}.values())[::-1]


def quoted_places(thread: Thread) -> dict[int, list[tuple[Place, QuoteRef]]]:
    """For each quoted node, the places quoted in it with the quotes, in the order of the posts that quote."""
    places: dict[int, list[tuple[Place, QuoteRef]]] = {}
    for place, ref in _places(thread):
        places.setdefault(place.node, []).append((place, ref))
    return places


def _places(thread: Thread) -> Iterator[tuple[Place, QuoteRef]]:
    for node, quotes in enumerate(thread.quotes):
        for index, quote in enumerate(quotes):
            if quote.source is not None:
                yield quote.source, (node, index)
            if quote.origin is not None and (quote.source is None or quote.origin.node != quote.source.node):
                yield quote.origin, (node, index)


def joined(places: Iterable[tuple[Place, QuoteRef]]) -> list[Passage]:
    """The passages of one node, in order; places that overlap are one passage."""
    found: list[tuple[int, int, list[QuoteRef]]] = []
    for place, ref in sorted(places, key=lambda entry: entry[0].start):
        if found and place.start < found[-1][1]:
            start, end, refs = found.pop()
            refs.append(ref)
            found.append((start, max(end, place.end), refs))
        else:
            found.append((place.start, place.end, [ref]))
    return [Passage(start, end, tuple(refs)) for start, end, refs in found]
