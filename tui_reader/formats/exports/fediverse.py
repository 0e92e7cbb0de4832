"""The Fediverse: contexts and lists of statuses (Mastodon), and collections of notes (ActivityPub)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import Any

from tui_reader.formats.exports.columns import together
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html
from tui_reader.formats.exports.paths import dicts, has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import named

_STATUS = Fields(
    body="content",
    parent="in_reply_to_id",
    author="account/acct | account/username",
    date="created_at",
    subject="spoiler_text",
    url="url",
    render=html,
    stated=True,
)
_WRITINGS = {"Note", "Article", "Question", "Page"}
_INSIDE = ("object", "orderedItems", "items", "first", "replies")
_OTHERWISE = {*_INSIDE[1:], "content"}
"""What is in an object that is not just about another."""


def _is_statuses(value: Json) -> float:
    status = sample(value, "descendants") or sample(value, "ancestors") or sample(value)
    return 0.95 * (has(status, "account") and "content" in status and "in_reply_to_id" in status)


def _read_statuses(value: Json) -> Topic:
    if isinstance(value, list):
        return Topic(records(dicts(value), _STATUS), connected=True)
    above, below = (records(objects(value, name), _STATUS) for name in ("ancestors", "descendants"))
    own = records([value] if word(pick("id")(value)) else [], _STATUS)
    if len(above) and len(below) and not len(own) and below[0].answers:  # the context of a status does not hold it
        below.further[0] = (*below[0].answers, above[len(above) - 1].key)
    return Topic(together([above, own, below]))


def _named(note: dict[str, Any], facts: Facts) -> Facts:
    """The address of a writer, as `name@host`, where the note gives no more than the link to the profile."""
    by = note.get("attributedTo")
    by = by[0] if isinstance(by, list) and by else by
    link = word(pick("preferredUsername | id")(by)) or word(by)
    host, _, name = link.removeprefix("https://").partition("/")
    short = name.rstrip("/").rpartition("/")[2].removeprefix("@")
    number = word(note.get("id")).rstrip("/").rpartition("/")[2]
    return facts._replace(author=f"{short}@{host}" if short else link, id=number)


_NOTE = Fields(
    body="content",
    parent="inReplyTo/id | inReplyTo",
    date="published",
    subject="name | summary",
    url="url",
    render=html,
    adjust=_named,
    stated=True,
)


def _is_notes(value: Json) -> float:
    return 0.9 * (
        next(_notes(value), None) is not None and (has(sample(value), "@context") or has(sample(value), "type"))
    )


def _notes(value: Json) -> Iterator[dict[str, Any]]:
    """The notes of a collection, of the activities in it, and the replies that stand inside a note."""
    stack = [iter((value,))]
    while stack:
        for node in stack[-1]:
            if type(node) is list:
                inside = _done(node)
                if _are_notes(inside):
                    yield from inside
                    continue
                stack.append(iter(inside))
                break
            if type(node) is not dict:
                continue
            if "content" in node and word(node.get("type")) in _WRITINGS:
                yield node
            if inside := [*filter(None, map(node.get, _INSIDE))]:
                stack.append(iter(inside))
                break
        else:
            stack.pop()


def _done(activities: list[Any]) -> list[Any]:
    """What is done by activities, the notes that they are about; a list that holds anything else stays."""
    if set(map(type, activities)) != {dict}:
        return activities
    about, others = named(activities, "object"), set[str]().union(*activities) & _OTHERWISE
    told = any(about) and not any(any(named(activities, name)) for name in others)
    return about if told else activities


def _are_notes(nodes: list[Any]) -> bool:
    """Whether all are notes without anything inside them."""
    return (
        set(map(type, nodes)) == {dict}
        and sum(map(named(nodes, "type").count, _WRITINGS)) == len(nodes)
        and all(map(dict.__contains__, nodes, repeat("content")))
        and set[str]().union(*nodes).isdisjoint(_INSIDE)
    )


def _read_notes(value: Json) -> Topic:
    return Topic(records(list(_notes(value)), _NOTE), connected=True)


_GIVES = "stated replies, authors, dates"
EXPORTS = (
    Export("mastodon", "a Mastodon thread", _GIVES, _is_statuses, _read_statuses),
    Export("activitypub", "an ActivityPub collection", _GIVES, _is_notes, _read_notes),
)
