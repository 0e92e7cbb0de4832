"""What the pages ask of a thread again and again: the colour of a person, who quotes a passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.app.roles import NOBODY, PERSONS
from tui_reader.model import Place, Quote, Thread

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


def quotes_of(thread: Thread, node: int) -> tuple[Quote, ...]:
    """The quotes of a node in reading order; a ghost has none."""
    return thread.quotes[node] if node < len(thread.posts) else ()


class Facts:
    """Lookups over one stage of a thread, made once and read only; making them may take a while."""

    def __init__(self, thread: Thread) -> None:
        self._names = thread.names
        self._persons: dict[str, int] = {}
        for node in range(thread.nodes):
            self.person(thread.post(node).author)
        self._passages: dict[int, list[tuple[Place, QuoteRef]]] = {}
        for place, ref in _places(thread):
            self._passages.setdefault(place.node, []).append((place, ref))

    def person(self, name: str | None) -> int:
        """The colour of a person, by first appearance; another name of an author has the author's; else `NOBODY`."""
        if name is None:
            return NOBODY
        known: str = self._names.get(name, name) if name not in self._persons else name
        return self._persons.setdefault(known, len(self._persons)) % PERSONS

    def passages(self, node: int) -> list[Passage]:
        """The passages of a node that others quote, in order; what overlaps is one passage."""
        found: list[Passage] = []
        for place, ref in sorted(self._passages.get(node, ()), key=lambda entry: entry[0].start):
            if found and place.start < found[-1].end:
                last = found.pop()
                found.append(Passage(last.start, max(last.end, place.end), (*last.quoted_in, ref)))
            else:
                found.append(Passage(place.start, place.end, (ref,)))
        return found

    @property
    def quoted_nodes(self) -> list[int]:
        """The nodes that others quote, the most quoted first."""
        return sorted(self._passages, key=lambda node: -len(self._passages[node]))

    def quoted_in(self, node: int) -> list[QuoteRef]:
        """Every quote of a node's words, by the order of the posts that quote."""
        return sorted({ref for _, ref in self._passages.get(node, ())})


def _places(thread: Thread) -> Iterator[tuple[Place, QuoteRef]]:
    for node, quotes in enumerate(thread.quotes):
        for index, quote in enumerate(quotes):
            if quote.source is not None:
                yield quote.source, (node, index)
            if quote.origin is not None and (quote.source is None or quote.origin.node != quote.source.node):
                yield quote.origin, (node, index)
