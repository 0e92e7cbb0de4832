"""Threads that this program exported as JSON, schema `tui-reader/thread/1`."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.paths import entries, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Json, Record, Topic

SCHEMA = "tui-reader/thread/1"

_POST = Fields(
    body="body", parent="parent | missing", author="author", date="date", subject="subject", url="url", render=plain
)


def _fits(value: Json) -> float:
    return float(sample(value).get("schema") == SCHEMA)


def _read(value: Json) -> Topic:
    kept = []
    for place, thread in enumerate(objects(value)):
        above = {word(ghost.get("id")): word(pick("parent | missing")(ghost)) for ghost in objects(thread, "ghosts")}
        posts = objects(thread, "posts")
        kept += [
            _stated(post, r, above)._replace(thread=place) for post, r in zip(posts, records(posts, _POST), strict=True)
        ]
    topic = Topic(kept, titles={str(place): thread.get("title") for place, thread in enumerate(objects(value))})
    topic.warnings = [word(said) for thread in objects(value) for said in entries(thread, "warnings") if word(said)]
    return topic


def _stated(post: dict[str, Any], record: Record, above: dict[str, str]) -> Record:
    """A parent that was found and not stated is for the reader to find again."""
    if not record.answers:
        return record._replace(answers=())
    if post.get("evidence") != "stated":
        return record._replace(answers=None)
    missing = above.get(record.answers[0])
    return record._replace(answers=(*record.answers, missing)) if missing else record


EXPORTS = (Export("thread", "a thread exported by tui-reader", "all that was stated", _fits, _read),)
