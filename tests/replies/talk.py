"""Small discussions written down as who said what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.model import Content, Mark, MarkKind, Place, Post, Quote, SafeText, Thread
from tui_reader.opening import begin, complete
from tui_reader.text.clean import clean, clean_line

Said = tuple[str | None, str] | tuple[str | None, str, Sequence[Mark]]

KILN = "The kiln by the river was fired twice last winter and never once since."
GLAZE = "A glaze of ash runs down the pot before the clay has time to settle."
CLAY = "Our clay comes from the pit behind the school, where nobody else digs."


def mark(
    body: str,
    words: str,
    kind: MarkKind = MarkKind.QUOTE,
    *,
    depth: int = 1,
    name: str | None = None,
    ref: str | None = None,
) -> Mark:
    """The mark of some words of a body."""
    start = body.index(words)
    return Mark(
        start, start + len(words), kind, depth, SafeText(name) if name else None, SafeText(ref) if ref else None
    )


def _post(number: int, author: str | None, body: str, marks: Sequence[Mark] = ()) -> Post:
    load = partial(Content, clean(body), tuple(marks))
    return Post(SafeText(f"#{number}"), load, clean_line(author) if author else None)


def begun(*said: Said, parents: Sequence[int] | None = None, ghosts: int = 0) -> Thread:
    """The thread as a format states it; without `parents` only the first post is known to answer nothing."""
    posts = [_post(number, *post) for number, post in enumerate(said)]
    absent = [Post(SafeText(f"#gone{n}"), partial(Content, SafeText("")), missing=True) for n in range(ghosts)]
    nodes = len(posts) + ghosts
    known = list(parents) if parents is not None else [ROOT, *[UNKNOWN] * nodes][:nodes]
    return begin(Document("page", [Draft(SafeText("Pots"), posts, known, absent)]), source="pots.txt")


def read(*said: Said, parents: Sequence[int] | None = None, ghosts: int = 0) -> Thread:
    """The thread with its quotes and replies."""
    return complete(begun(*said, parents=parents, ghosts=ghosts))


def words(thread: Thread, place: Place | None) -> str | None:
    """The text of a place."""
    return None if place is None else thread.post(place.node).body[place.start : place.end]


def said(thread: Thread, node: int) -> list[tuple[str, int | None]]:
    """What a post quotes, each with the node of its source."""
    return [(text(thread, node, quote), quote.source.node if quote.source else None) for quote in thread.quotes[node]]


def text(thread: Thread, node: int, quote: Quote) -> str:
    """The words of a quote as they stand in the quoting post."""
    return thread.post(node).body[quote.start : quote.end]
