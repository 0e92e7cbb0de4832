"""Lemmy: comments, each with the post it belongs to and the path of ids that leads to it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from tui_reader.formats.exports.columns import together
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.paths import has, objects, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects, values, words


def _above(views: Objects) -> list[str]:
    """The last id of the path is the comment's own, the one before its parent's; 0 stands for the post."""
    steps = [path.rsplit(".", 2) for path in words(values(views, "comment/path"))]
    above = [step[-2] if len(step) > 1 else "0" for step in steps]
    posts = words(values(views, _COMMENT.thread))
    return [_post(post) if parent == "0" else parent for parent, post in zip(above, posts, strict=True)]


def _post(number: str) -> str:
    return f"post {number}"


_COMMENT = Fields(
    key="comment/id",
    body="comment/content",
    parent=_above,
    author="creator/name",
    date="comment/published | comment/published_at",
    url="comment/ap_id",
    thread="comment/post_id | post/id",
)
_POST = Fields(body="body | url", date="published | published_at", subject="name", url="ap_id", thread="id")


def _fits(value: Json) -> float:
    return 0.95 * has(next(iter(_views(value)), {}), "comment/id", "comment/path")


def _views(value: Json) -> list[dict[str, Any]]:
    return objects(value, "comments") or objects(value, "items") or objects(value)


def _read(value: Json) -> Topic:
    views, opened = _views(value), sample(value, "post_view")
    stated = [*views, opened]
    names = dict(zip(words(values(stated, "creator/id")), values(stated, "creator/name"), strict=True))
    found = zip(words(values(stated, "post/id")), values(stated, "post"), strict=True)
    posts = {number: post for number, post in found if number}
    opening = records(list(posts.values()), replace(_POST, adjust=partial(_named, names), stated=True))
    opening.keys = [_post(number) for number in posts]
    titles = {number: post.get("name") for number, post in posts.items()}
    return Topic(together([opening, records(views, _COMMENT)]), titles=titles)


def _named(names: dict[str, Any], post: dict[str, Any], facts: Facts) -> Facts:
    return facts._replace(id=word(post.get("id")), author=names.get(word(post.get("creator_id"))))


EXPORTS = (
    Export("lemmy", "comments of a Lemmy post", "stated replies, authors, dates, quotes marked by >", _fits, _read),
)
