"""Lists of posts to pick from: who quotes a post, the bookmarks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui_reader.app.facts import Facts, QuoteRef
from tui_reader.model import Thread
from tui_reader.summary import summary
from tui_reader.wording import called

LIST_LIMIT = 500
"""Entries of the longest list; nobody picks from more, and the widget measures each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line to pick: its words, the node it leads to, and the quote to show or the span to mark there."""

    words: str
    node: int
    quote: int = 0
    span: tuple[int, int] = (0, 0)


def _excerpt(thread: Thread, ref: QuoteRef) -> str:
    node, index = ref
    quote = thread.quotes[node][index]
    return " ".join(thread.post(node).body[quote.start : quote.end][:400].split())


def quoting_entries(thread: Thread, refs: Iterable[QuoteRef]) -> list[Entry]:
    """The quotes `refs`, each with the words it quotes."""
    return [
        Entry(f"{called(thread, node)}: '{_excerpt(thread, (node, index))}'", node, index)
        for node, index in list(refs)[:LIST_LIMIT]
    ]


def post_entries(thread: Thread, nodes: Iterable[int]) -> list[Entry]:
    """Posts, each with a line of its own words."""
    return [Entry(f"{called(thread, node)}: {summary(thread, node)}", node) for node in list(nodes)[:LIST_LIMIT]]


def quoted_by(thread: Thread, facts: Facts, node: int, passage: int | None = None) -> list[Entry]:
    """Who quotes a node, or only one passage of it."""
    if passage is None:
        return quoting_entries(thread, facts.quoted_in(node))
    return quoting_entries(thread, facts.passages(node)[passage].quoted_in)
