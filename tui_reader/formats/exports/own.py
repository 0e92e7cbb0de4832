"""Threads that this program exported as JSON, schema `tui-reader/thread/1`."""

from __future__ import annotations

from itertools import count
from typing import Any

from tui_reader.formats.exports.columns import Columns, together
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.paths import entries, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Json, Topic
from tui_reader.formats.exports.values import values

SCHEMA = "tui-reader/thread/1"

_POST = Fields(
    body="body",
    parent="parent | missing",
    author="author",
    date="date",
    subject="subject",
    url="url",
    render=plain,
    stated=True,
)


def _fits(value: Json) -> float:
    return float(sample(value).get("schema") == SCHEMA)


def _read(value: Json) -> Topic:
    threads = objects(value)
    topic = Topic(together(list(map(_thread, count(), threads))))
    topic.titles = {str(place): thread.get("title") for place, thread in enumerate(threads)}
    topic.warnings = [word(said) for thread in threads for said in entries(thread, "warnings") if word(said)]
    return topic


def _thread(place: int, thread: dict[str, Any]) -> Columns:
    """A parent that was found and not stated is for the reader to find again."""
    above = {word(ghost.get("id")): word(pick("parent | missing")(ghost)) for ghost in objects(thread, "ghosts")}
    posts = objects(thread, "posts")
    found = records(posts, _POST, [place] * len(posts))
    told = zip(found.parents, values(posts, "evidence"), strict=True)
    found.parents = [parent if parent == "" or evidence == "stated" else None for parent, evidence in told]
    answered = enumerate(map(word, found.parents)) if above else ()
    found.further = {node: (parent, above[parent]) for node, parent in answered if parent and above.get(parent)}
    return found


EXPORTS = (Export("thread", "a thread exported by tui-reader", "all that was stated", _fits, _read),)
