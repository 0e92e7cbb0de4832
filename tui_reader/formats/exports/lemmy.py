"""Lemmy: comments, each with the post it belongs to and the path of ids that leads to it."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Json, Record, Topic

_COMMENT = Fields(
    key="comment/id",
    body="comment/content",
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
    names = {word(pick("creator/id")(view)): pick("creator/name")(view) for view in (*views, opened)}
    posts = {word(pick("post/id")(view)): pick("post")(view) for view in (*views, opened) if has(view, "post/id")}
    opening = [
        record._replace(key=_post(number), answers=()).stating(
            id=number, author=names.get(word(post.get("creator_id")))
        )
        for number, post in posts.items()
        for record in records([post], _POST)
    ]
    titles = {number: post.get("name") for number, post in posts.items()}
    return Topic([*opening, *map(_placed, views, records(views, _COMMENT))], titles=titles)


def _placed(view: dict[str, Any], record: Record) -> Record:
    """The last id of the path is the comment's own, the one before its parent's; 0 stands for the post."""
    *above, _ = word(view["comment"].get("path")).split(".") if has(view, "comment") else [""]
    parent = above[-1] if above and above[-1] != "0" else _post(record.thread)
    return record._replace(answers=(parent,))


def _post(number: Any) -> str:
    return f"post {word(number)}"


EXPORTS = (
    Export("lemmy", "comments of a Lemmy post", "stated replies, authors, dates, quotes marked by >", _fits, _read),
)
