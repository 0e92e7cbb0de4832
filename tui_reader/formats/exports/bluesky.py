"""Bluesky: the thread around a post, as a tree (getPostThread) or as a list (its second version)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.paths import objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic


def _numbered(post: dict[str, Any], facts: Facts) -> Facts:
    return facts._replace(id=word(post.get("uri")).rpartition("/")[2])


_POST = Fields(
    key="uri",
    body="record/text",
    parent="record/reply/parent/uri",
    author="author/handle",
    date="record/createdAt | indexedAt",
    render=plain,
    adjust=_numbered,
    stated=True,
)


def _fits(value: Json) -> float:
    post = next(_posts(value), {})
    return 0.95 * (str(post.get("uri")).startswith("at://"))


def _posts(value: Json) -> Iterator[dict[str, Any]]:
    """The posts from the top of the thread down; of what was deleted or blocked only the answers know the address."""
    thread = pick("thread")(value)
    if isinstance(thread, list):
        yield from (post for entry in objects(thread) if (post := sample(entry, "value/post")))
        return
    above, node = [], thread
    while isinstance(node, dict):
        above.append(node)
        node = node.get("parent")
    yield from (post for node in reversed(above[1:]) if (post := sample(node, "post")))
    stack = [thread] if thread else list(reversed(objects(value, "feed") or objects(value, "posts") or objects(value)))
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if post := sample(node, "post") or (node if "record" in node else {}):
                yield post
            stack.extend(reversed(objects(node, "replies")))


def _read(value: Json) -> Topic:
    return Topic(records(list(_posts(value)), _POST), connected="thread" not in sample(value))


EXPORTS = (Export("bluesky", "a Bluesky thread", "stated replies, authors, dates", _fits, _read),)
