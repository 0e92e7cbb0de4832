"""Nostr: a list of its events; NIP-10 says which one a note answers, NIP-22 which one a comment does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tui_reader.errors import FormatError
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.loading import load
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.paths import entries, has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects

_PROFILE = "0"
_NOTES = frozenset(("1", "42", "1111"))
"""Kinds of events that hold words: notes, messages of channels, comments."""
_MARKS = frozenset(("reply", "root", "mention"))
"""What an event is named for; other words behind its id tell who wrote it."""
_SHOWN = 8
"""Characters of an id or a key that are shown of the 64."""


def _answered(events: Objects) -> list[Any]:
    """The event named as answered, else that which began the thread, else the last one named."""
    return [_parent(event) for event in events]


def _parent(event: dict[str, Any]) -> Any:
    tags = [tag for tag in entries(event, "tags") if isinstance(tag, list) and len(tag) > 1 and tag[0] == "e"]
    marks = [word(tag[3]) if len(tag) > 3 else "" for tag in tags]
    by_mark = {mark: tag[1] for mark, tag in zip(marks, tags, strict=True)}
    plainly = [tag[1] for mark, tag in zip(marks, tags, strict=True) if mark not in _MARKS]
    return by_mark.get("reply") or by_mark.get("root") or next(reversed(plainly), None)


_EVENT = Fields(key="id", parent=_answered, body="content", date="created_at", render=plain, stated=True)


def _fits(value: Json) -> float:
    return 0.95 * has(sample(value), "pubkey", "kind", "content", "tags", "sig | id")


def _read(value: Json) -> Topic:
    events = objects(value)
    names = {word(event.get("pubkey")): _name(event) for event in events if word(event.get("kind")) == _PROFILE}

    def named(event: dict[str, Any], facts: Facts) -> Facts:
        key = word(event.get("pubkey"))
        return facts._replace(author=names.get(key) or key[:_SHOWN], id=word(event.get("id"))[:_SHOWN])

    notes = [event for event in events if word(event.get("kind")) in _NOTES]
    return Topic(records(notes, replace(_EVENT, adjust=named)), connected=True)


def _name(profile: dict[str, Any]) -> str:
    try:
        return word(pick("display_name | name")(load(word(profile.get("content"))).value))
    except FormatError:
        return ""


EXPORTS = (Export("nostr", "events of Nostr", "stated replies, ids, authors, dates", _fits, _read),)
