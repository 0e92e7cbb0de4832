"""Lists to pick from: who quotes a post, the bookmarks, the passages that most posts quote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from tui_reader.app.facts import Facts
from tui_reader.model import Thread
from tui_reader.stats.courtesies import says_something
from tui_reader.stats.passages import QuoteRef
from tui_reader.summary import summary
from tui_reader.wording import called, counted

LIST_LIMIT = 500
"""Entries of the longest list; nobody picks from more, and the widget measures each."""

PASSAGE_LIMIT = 120
"""Characters of a passage in a list of passages."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line to pick: its words, the node it leads to, and the quote to show or the span to mark there."""

    words: str
    node: int
    quote: int = 0
    span: tuple[int, int] = (0, 0)


def _excerpt(thread: Thread, node: int, start: int, end: int, most: int = 400) -> str:
    """Words of a body in one line, without the signs before quoted lines."""
    lines = thread.post(node).body[start:end][:most].split("\n")
    return " ".join(word for line in lines for word in line.lstrip("> ").split())


def quoting_entries(thread: Thread, refs: Iterable[QuoteRef]) -> list[Entry]:
    """The quotes `refs`, each with the words it quotes."""
    entries = []
    for node, index in list(refs)[:LIST_LIMIT]:
        quote = thread.quotes[node][index]
        words = _excerpt(thread, node, quote.start, quote.end)
        entries.append(Entry(f"{called(thread, node)}: '{words}'", node, index))
    return entries


def post_entries(thread: Thread, nodes: Iterable[int]) -> list[Entry]:
    """Posts, each with a line of its own words."""
    return [Entry(f"{called(thread, node)}: {summary(thread, node)}", node) for node in list(nodes)[:LIST_LIMIT]]


def quoted_by(thread: Thread, facts: Facts, node: int, passage: int | None = None) -> list[Entry]:
    """Who quotes a node, or only one passage of it."""
    if passage is None:
        return quoting_entries(thread, facts.quoted_in(node))
    return quoting_entries(thread, facts.passages(node)[passage].quoted_in)


def most_answered(thread: Thread, facts: Facts) -> list[Entry]:
    """The passages that most posts quote, and how many do, the most quoted first."""
    found = [(passage, node) for node in facts.quoted_nodes[:LIST_LIMIT] for passage in facts.passages(node)]
    found.sort(key=lambda entry: -len(entry[0].answers))
    telling = (entry for entry in found if says_something(thread, entry[1], entry[0]))
    return [
        Entry(
            f"{counted(len(passage.answers), 'post')}: {called(thread, node)} "
            f"'{_excerpt(thread, node, passage.start, passage.end, PASSAGE_LIMIT)}'",
            node,
            span=(passage.start, passage.end),
        )
        for passage, node in islice(telling, LIST_LIMIT)
    ]
