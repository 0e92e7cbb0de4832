"""Discourse: topics, pages of posts, and lists of the latest posts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from selectolax.lexbor import LexborNode

from tui_reader.formats.document import Lack
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html_with, markdown
from tui_reader.formats.exports.paths import entries, objects, sample, word
from tui_reader.formats.exports.records import Export, Json, Topic
from tui_reader.formats.html.bodies import roles_in
from tui_reader.formats.html.engines.discourse import COOKED
from tui_reader.formats.html.text import Role
from tui_reader.formats.html.view import View

_LISTS = "post_stream/posts | latest_posts | posts"


def quoting(body: LexborNode) -> dict[int, Role]:
    """What the elements of a post are: a quote names its writer, and the number of a post of the same topic."""
    return dict(roles_in(View(body.parser), COOKED, body))


_POST = Fields(
    key="post_number",
    body="cooked",
    parent="reply_to_post_number",
    author="username",
    date="created_at",
    thread="topic_id",
    render=html_with(quoting),
)
_RAW = replace(_POST, body="raw", render=markdown)


def _posts(value: Json) -> list[dict[str, Any]]:
    """The posts of one topic or page, or of several in a list."""
    pages = objects(value)
    return pages if "post_number" in sample(value) else [post for page in pages for post in objects(page, _LISTS)]


def _fits(value: Json) -> float:
    post = next(iter(_posts(value)), {})
    return 0.95 * ("post_number" in post and ("cooked" in post or "raw" in post))


def _read(value: Json) -> Topic:
    posts, pages = _posts(value), objects(value)
    named = {word(post.get("topic_id")): _named(post) for post in posts}
    named |= {word(page.get("id")): page["title"] for page in pages if "post_stream" in page and page.get("title")}
    topic = Topic(records(posts, _POST if any("cooked" in post for post in posts) else _RAW), titles=named)
    stream = {word(number) for page in pages for number in entries(page, "post_stream/stream")}
    there = frozenset(word(post.get("id")) for post in posts)
    topic.lacks = (Lack("{posts} of the topic not in the file.", frozenset(stream - there), there),)
    return topic


def _named(post: dict[str, Any]) -> str:
    """A title as a post gives it: pages of a topic hold no more than the words of its address."""
    return word(post.get("topic_title")) or word(post.get("topic_slug")).replace("-", " ")


EXPORTS = (
    Export(
        "discourse", "a Discourse topic", "stated replies, authors, dates, the posts that quotes are from", _fits, _read
    ),
)
