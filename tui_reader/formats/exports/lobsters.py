"""Lobsters: a story with its comments as a flat list, depth first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui_reader.formats.exports.fields import Fields, has, objects, records, sample
from tui_reader.formats.exports.markup import html
from tui_reader.formats.exports.records import Export, Json, Record, Topic

_STORY = Fields(
    key="short_id",
    body="description | url",
    author="submitter_user/username | submitter_user",
    date="created_at",
    subject="title",
    url="short_id_url",
    render=html,
    stated=True,
)
_COMMENT = Fields(
    key="short_id",
    body="comment",
    parent="parent_comment",
    author="commenting_user/username | commenting_user",
    date="created_at",
    url="url | short_id_url",
    render=html,
    stated=True,
)


def _fits(value: Json) -> float:
    comment = sample(value, "comments") or sample(value)
    return 0.95 * (has(comment, "short_id") and "comment" in comment)


def _read(value: Json) -> Topic:
    story = sample(value)
    if "comments" not in story:
        return Topic(_answering(objects(value), None))
    own = next(records([story], _STORY))
    return Topic([own, *_answering(objects(story, "comments"), own.key)], story.get("title"))


def _answering(comments: list[dict[str, Any]], story: str | None) -> Iterator[Record]:
    """The comments with what they answer; older exports give the depth of a comment in place of its parent."""
    last = {-1: story}
    for comment, record in zip(comments, records(comments, _COMMENT), strict=True):
        level = comment.get("depth", comment.get("indent_level"))
        level = level if isinstance(level, int) else 0
        above = last.get(level - 1) or story
        yield record if record.answers or not above else record._replace(answers=(above,))
        last[level] = record.key


EXPORTS = (Export("lobsters", "a Lobsters story", "stated replies, authors, dates", _fits, _read),)
