"""A thread as JSON, schema `tui-reader/thread/1`: one post a line, all signs beyond ASCII escaped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tui_reader.model import Ground, Note, Place, Quote, Reply, Thread

SCHEMA = "tui-reader/thread/1"

_dumps = json.JSONEncoder(ensure_ascii=True, allow_nan=False).encode


def pieces(thread: Thread) -> Iterator[str]:
    """The JSON text, a post at a time."""
    head = {"schema": SCHEMA, "title": thread.title, "format": thread.format}
    yield _dumps(head)[:-1] + ', "posts": ['
    for node in range(len(thread)):
        yield (",\n" if node else "\n") + _dumps(post_object(thread, node))
    yield f'\n], "ghosts": {_dumps(_ghosts(thread))}, "warnings": {_dumps(list(thread.warnings))}}}\n'


def post_object(thread: Thread, node: int) -> dict[str, Any]:
    """One post as JSON values; `missing` is the id of a parent that is not in the file, `parent` then null.

    `by_hand` and `notes` are there where the reader made the link, or wrote notes, `inferred_author` where the file
    does not say who wrote the post and others do.
    """
    post, reply = thread.post(node), thread.replies[node]
    return {
        "id": post.id,
        "author": post.author,
        **({"inferred_author": thread.inferred_authors[node]} if node in thread.inferred_authors else {}),
        "date": post.date.isoformat() if post.date else None,
        "subject": post.subject,
        "body": post.body,
        **_parents(thread, node),
        **_evidence(reply),
        "confidence": round(reply.confidence, 4),
        "also": [thread.post(other).id for other in reply.also],
        "quotes": [_quote(thread, quote) for quote in thread.quotes[node]],
        "url": post.url,
        **({"notes": [_note(note) for note in thread.notes[node]]} if node in thread.notes else {}),
    }


def _evidence(reply: Reply) -> dict[str, Any]:
    """The ground of a link; one made by hand is as certain as one that the file states, and counts as such."""
    if reply.by_hand:
        return {"evidence": Ground.STATED, "by_hand": True}
    return {"evidence": reply.evidence[0].ground if reply.evidence else None}


def _note(note: Note) -> dict[str, Any]:
    """A note as JSON values; one beside the whole post has no span."""
    start, end = (note.start, note.end) if note.end else (None, None)
    return {"start": start, "end": end, "text": note.text, "written": note.written.isoformat()}


def _parents(thread: Thread, node: int) -> dict[str, str | None]:
    parent = thread.replies[node].parent
    if parent is None:
        return {"parent": None, "missing": None}
    post = thread.post(parent)
    return {"parent": None, "missing": post.id} if post.missing else {"parent": post.id, "missing": None}


def _quote(thread: Thread, quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "depth": quote.depth,
        "attribution": quote.attribution,
        **_place(thread, "source", quote.source),
        **_place(thread, "origin", quote.origin),
        "similarity": 1.0 if quote.verbatim else min(round(quote.similarity, 4), 0.9999),
    }


def _place(thread: Thread, name: str, place: Place | None) -> dict[str, str | int | None]:
    if place is None:
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {name: thread.post(place.node).id, f"{name}_start": place.start, f"{name}_end": place.end}


def _ghosts(thread: Thread) -> list[dict[str, str | None]]:
    nodes = range(len(thread), thread.nodes)
    return [{"id": thread.post(node).id, **_parents(thread, node)} for node in nodes]
