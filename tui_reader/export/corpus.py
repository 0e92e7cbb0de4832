"""A thread as a ConvoKit corpus (the folder that `convokit.Corpus(filename=...)` loads)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tui_reader.model import Thread

UNKNOWN = "[unknown]"
"""The speaker of a post without an author."""


def files(thread: Thread) -> Iterator[tuple[str, Iterator[str]]]:
    """The files of the corpus, each with the pieces of its text."""
    roots = [thread.post(node).id for row, node in enumerate(thread.tree.node) if thread.tree.parent[row] < 0]
    speakers = dict.fromkeys(_speaker(thread, node) for node in range(len(thread)))
    yield "utterances.jsonl", (_json(utterance(thread, node)) for node in range(len(thread)))
    yield "conversations.json", _whole({root: {"meta": {"title": thread.title}, "vectors": []} for root in roots})
    yield "speakers.json", _whole({name: {"meta": {}, "vectors": []} for name in speakers})
    yield "corpus.json", _whole({"source": "tui-reader"})
    kinds = ("utterances-index", "speakers-index", "conversations-index", "overall-index")
    yield "index.json", _whole({kind: {} for kind in kinds} | {"version": 1, "vectors": []})


def utterance(thread: Thread, node: int) -> dict[str, Any]:
    """One post as an utterance; the conversation is that of the root above it."""
    post, reply = thread.post(node), thread.replies[node]
    return {
        "id": post.id,
        "conversation_id": thread.post(_root(thread, node)).id,
        "text": post.body,
        "speaker": _speaker(thread, node),
        "meta": {"subject": post.subject, "confidence": round(reply.confidence, 4), "stated": reply.stated},
        "reply-to": None if reply.parent is None else thread.post(reply.parent).id,
        "timestamp": int(post.date.timestamp()) if post.date else None,
        "vectors": [],
    }


def _speaker(thread: Thread, node: int) -> str:
    return thread.post(node).author or UNKNOWN


def _root(thread: Thread, node: int) -> int:
    tree = thread.tree
    row = tree.row[node]
    while tree.parent[row] >= 0:
        row = tree.parent[row]
    return tree.node[row]


def _json(value: Any) -> str:
    return json.dumps(value, allow_nan=False) + "\n"


def _whole(value: Any) -> Iterator[str]:
    yield _json(value)
