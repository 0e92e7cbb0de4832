"""Flarum: a discussion as its API gives it (JSON:API), alone or inside the data of a saved page."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any

from selectolax.lexbor import LexborNode

from tui_reader.formats.document import Lack
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html_with
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects, named, values, words
from tui_reader.formats.html.text import Role
from tui_reader.model import MarkKind


def _mentions(body: LexborNode) -> dict[int, Role]:
    """The links with which a post names those that it answers."""
    return {link.mem_id: Role(MarkKind.LINK, ref=link.attrs["data-id"]) for link in body.css("a.PostMention[data-id]")}


_MENTION = re.compile(r"<a\b[^<>]{0,500}\bclass=\"PostMention\"[^<>]{0,500}\bdata-id=\"(\d{1,20})\"")
_BODY = "attributes/contentHtml | attributes/content"


def _answered(posts: Objects) -> list[str | None]:
    """The first post that the text of each mentions."""
    mentions = map(_MENTION.search, words(values(posts, _BODY)))
    return [mention[1] if mention else None for mention in mentions]


_POST = Fields(
    body=_BODY,
    parent=_answered,
    date="attributes/createdAt",
    author="relationships/user/data/id",
    render=html_with(_mentions),
)


def _documents(value: Json) -> list[dict[str, Any]]:
    return objects(pick("apiDocument")(value) or value)


def _posts(document: Json) -> list[dict[str, Any]]:
    found = [*objects(document, "data"), *objects(document, "included")]
    data = pick("data")(document)
    if isinstance(data, dict):
        found = [data, *objects(document, "included")]
    return [item for item in found if item.get("type") == "posts"]


def _fits(value: Json) -> float:
    return 0.95 * any(has(post, "attributes/contentHtml") for post in _posts(sample(_documents(value))))


def _read(value: Json) -> Topic:
    documents = _documents(value)
    entries = [item for document in documents for item in objects(document, "included")]
    users = {word(item.get("id")): item for item in entries if item.get("type") == "users"}
    found = [post for document in documents for post in _posts(document)]
    texts = values(found, "attributes/contentHtml")
    posts = [post for post, text in zip(found, texts, strict=True) if text is not None]
    numbers = [number if isinstance(number, int) else 0 for number in values(posts, "attributes/number")]
    posts = [posts[place] for place in sorted(range(len(posts)), key=numbers.__getitem__)]
    topic = Topic(
        records(posts, replace(_POST, adjust=partial(_named, users))),
        pick("attributes/title")(sample(sample(documents), "data")),
    )
    streams = [pick("data/relationships/posts/data")(document) for document in documents]
    stream = [item for items in streams for item in objects(items or [])]
    told, there = (frozenset(words(named(items, "id"))) for items in (stream, posts))
    topic.lacks = (Lack("{posts} of the discussion not in the file.", told - there, there),)
    return topic


def _named(users: dict[str, Any], post: dict[str, Any], facts: Facts) -> Facts:
    del post
    return facts._replace(author=pick("attributes/displayName | attributes/username")(users.get(word(facts.author))))


EXPORTS = (Export("flarum", "a Flarum discussion", "replies by mentions, authors, dates", _fits, _read),)
