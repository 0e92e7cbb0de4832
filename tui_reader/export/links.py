"""Who answers and quotes whom, as the lines of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.model import Ground, Reply, Thread


@dataclass(frozen=True, slots=True)
class Link:
    """A post answers (`parent`, `also`) or quotes (`quote`) another; `sure` is 0..1, for a quote its likeness."""

    kind: str
    node: int
    to: int
    ground: str
    sure: float


def links(thread: Thread) -> Iterator[Link]:
    """Every link of a thread, in file order; a post that quotes another several times does so once."""
    for node in range(len(thread)):
        reply = thread.replies[node]
        ground = _ground(reply)
        if reply.parent is not None:
            yield Link("parent", node, reply.parent, ground, reply.confidence)
        for other in reply.also:
            yield Link("also", node, other, "quote", reply.confidence)
        best: dict[int, float] = {}
        for quote in thread.quotes[node]:
            if quote.source:
                best[quote.source.node] = max(quote.similarity, best.get(quote.source.node, 0.0))
        for source, likeness in best.items():
            yield Link("quote", node, source, "quote", likeness)


def _ground(reply: Reply) -> str:
    """What a link rests on; one made by hand is as certain as one that the file states, and counts as such."""
    if reply.stated:
        return Ground.STATED.value
    return reply.evidence[0].ground.value if reply.evidence else ""
