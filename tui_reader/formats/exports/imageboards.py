"""Imageboards: threads of 4chan and vichan (HTML), jschan and LynxChan (text)."""

from __future__ import annotations

import re
from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html, plain
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Json, Topic
from tui_reader.formats.exports.values import Each, Objects, values, words
from tui_reader.formats.html.citing import with_cited
from tui_reader.model import Content

_ESCAPED = re.compile(r"&gt;&gt;(?<!/&gt;&gt;)(\d{1,20})\b")
_BARE = re.compile(r">>(?<!/>>)(\d{1,20})\b")
"""The same as `CITED` in a body that is HTML, or text; they begin with the letters that are looked for first."""


def _html(body: Any) -> Content:
    return with_cited(html(body))


def _plain(body: Any) -> Content:
    return with_cited(plain(body))


def _linked(body: str) -> Each:
    """A function that finds the first post that the text of each object links to, by the name of the text."""

    def find(items: Objects) -> list[Any]:
        texts = words(values(items, body))
        links = [
            ("&gt;&gt;" in text and _ESCAPED.search(text)) or (">>" in text and _BARE.search(text)) for text in texts
        ]
        return [link[1] if link else None for link in links]

    return find


_CHAN = Fields(key="no", body="com", parent=_linked("com"), author="name", date="time", subject="sub", render=_html)
_OTHER = Fields(
    key="postId | threadId",
    body="nomarkup | message",
    parent=_linked("nomarkup | message"),
    author="name",
    date="date | creation",
    subject="subject",
    render=_plain,
)


def _is_chan(value: Json) -> float:
    return 0.95 * (has(sample(value, "posts"), "no", "time"))


def _read_chan(value: Json) -> Topic:
    posts = objects(value, "posts")
    first = sample(posts)
    return Topic(records(posts, _CHAN), first.get("sub") or word(first.get("semantic_url")).replace("-", " "))


def _is_other(value: Json) -> float:
    reply = sample(value, "replies") or sample(value, "posts")
    return 0.9 * (has(reply, "postId") and has(sample(value), "threadId | postId"))


def _read_other(value: Json) -> Topic:
    posts = [value, *objects(value, "posts" if has(value, "threadId") else "replies")]
    return Topic(records(posts, _OTHER), pick("subject")(value))


_GIVES = "replies by >>number, dates"
EXPORTS = (
    Export("imageboard", "an imageboard thread", _GIVES, _is_chan, _read_chan),
    Export("jschan", "a jschan or LynxChan thread", _GIVES, _is_other, _read_other),
)
