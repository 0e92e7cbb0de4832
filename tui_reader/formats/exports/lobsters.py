"""Lobsters: a story with its comments as a flat list, depth first."""

from __future__ import annotations

from tui_reader.formats.exports.columns import Columns, together
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html
from tui_reader.formats.exports.paths import has, objects, sample
from tui_reader.formats.exports.records import Export, Json, Topic
from tui_reader.formats.exports.values import Id, Objects, values

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
        return Topic(_answering(objects(value), ""))
    own = records([story], _STORY)
    return Topic(together([own, _answering(objects(story, "comments"), own.keys[0])]), story.get("title"))


def _answering(comments: Objects, story: Id) -> Columns:
    """The comments with what they answer; older exports give the depth of a comment in place of its parent."""
    found, levels = records(comments, _COMMENT), values(comments, "depth | indent_level")
    if not any(level and parent == "" for level, parent in zip(levels, found.parents, strict=True)):
        found.parents = [story if parent == "" else parent for parent in found.parents]
        return found
    last = {-1: story}
    for place, level in enumerate(levels):
        level = level if isinstance(level, int) else 0
        if found.parents[place] == "":
            found.parents[place] = last.get(level - 1) or story
        last[level] = found.keys[place]
    return found


EXPORTS = (Export("lobsters", "a Lobsters story", "stated replies, authors, dates", _fits, _read),)
