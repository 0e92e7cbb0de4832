"""What nobody took up: the paragraphs of a post that no other post quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from tui_reader.app.facts import Facts
from tui_reader.app.pages.lists import LIST_LIMIT, Entry
from tui_reader.model import MarkKind, Thread
from tui_reader.search.query import Span
from tui_reader.search.scopes import quoted_spans
from tui_reader.stats.courtesies import is_courtesy
from tui_reader.wording import called

_APART = (MarkKind.SIGNATURE, MarkKind.NOTE)


def paragraphs(text: str) -> Iterator[Span]:
    """The spans between empty lines that hold words."""
    start = 0
    for part in text.split("\n\n"):
        if part.strip():
            yield start, start + len(part)
        start += len(part) + 2


def unanswered_from(thread: Thread, facts: Facts, node: int) -> list[Entry]:
    """The first such paragraphs of all posts, each with its post: from a node to the end, then from the beginning."""
    posts = len(thread)
    around = chain(range(min(node, posts), posts), range(min(node, posts)))
    found = chain.from_iterable(unanswered_entries(thread, facts, at) for at in around)
    return [
        Entry(f"{called(thread, entry.node)}: '{entry.words}'", entry.node, span=entry.span)
        for entry in islice(found, LIST_LIMIT)
    ]


def unanswered_entries(thread: Thread, facts: Facts, node: int) -> list[Entry]:
    """The paragraphs of the writer's own in a post that no post quotes, but for greetings and goodbyes."""
    post = thread.post(node)
    taken = [(passage.start, passage.end) for passage in facts.passages(node)]
    taken += quoted_spans(thread, node) if node < len(thread) else []
    taken += [(mark.start, mark.end) for mark in post.marks if mark.kind in _APART]
    return [
        Entry(" ".join(post.body[start:end].split()), node, span=(start, end))
        for start, end in paragraphs(post.body)
        if not any(first < end and start < last for first, last in taken)
        and not is_courtesy(post.body[start:end], post.author)
    ]
