"""Imageboards: threads of 4chan and vichan (HTML), jschan and LynxChan (text)."""

from __future__ import annotations

import re
from typing import Any

from tui_reader.formats.exports.fields import Fields, has, objects, pick, records, sample, word
from tui_reader.formats.exports.markup import html, plain
from tui_reader.formats.exports.records import Export, Json, Record, Topic
from tui_reader.model import Content, Mark, MarkKind, SafeText

_LINKED = re.compile(r"(?<!/)(?:&gt;|>){2}(\d{1,20})\b")
"""`>>123`, but not `>>>/b/123`."""
_AT = re.compile(r">>(\d{1,20})\b")


def _linking(content: Content) -> Content:
    """`>>123` is a link to a post, not a quote of a quote."""
    links = [Mark(at.start(), at.end(), MarkKind.LINK, ref=SafeText(at[1])) for at in _AT.finditer(content.text)]
    starts = {mark.start for mark in links}
    kept = [mark for mark in content.marks if mark.start not in starts]
    return Content(content.text, tuple(sorted((*kept, *links), key=lambda mark: mark.start)))


def _html(body: Any) -> Content:
    return _linking(html(body))


def _plain(body: Any) -> Content:
    return _linking(plain(body))


_CHAN = Fields(key="no", body="com", author="name", date="time", subject="sub", thread="resto", render=_html)
_OTHER = Fields(
    key="postId | threadId",
    body="nomarkup | message",
    author="name",
    date="date | creation",
    subject="subject",
    render=_plain,
)


def _is_chan(value: Json) -> float:
    return 0.95 * (has(sample(value, "posts"), "no", "time"))


def _read_chan(value: Json) -> Topic:
    posts = objects(value, "posts")
    kept = [record._replace(thread=None, answers=_answers(record)) for record in records(posts, _CHAN)]
    first = sample(posts)
    return Topic(kept, first.get("sub") or word(first.get("semantic_url")).replace("-", " "))


def _answers(record: Record) -> tuple[str, ...] | None:
    """The first post that the text links to; of one that links to none it is not said what it answers."""
    linked = _LINKED.search(word(record.body))
    return (linked[1],) if linked and linked[1] != record.key else None


def _is_other(value: Json) -> float:
    reply = sample(value, "replies") or sample(value, "posts")
    return 0.9 * (has(reply, "postId") and has(sample(value), "threadId | postId"))


def _read_other(value: Json) -> Topic:
    posts = [value, *objects(value, "posts" if has(value, "threadId") else "replies")]
    kept = [record._replace(answers=_answers(record)) for record in records(posts, _OTHER)]
    return Topic(kept, pick("subject")(value))


_GIVES = "replies by >>number, dates"
EXPORTS = (
    Export("imageboard", "an imageboard thread", _GIVES, _is_chan, _read_chan),
    Export("jschan", "a jschan or LynxChan thread", _GIVES, _is_other, _read_other),
)
