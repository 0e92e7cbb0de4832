"""Chats of companies and projects: Zulip, Mattermost, Matrix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tui_reader.formats.exports.columns import Columns
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html, markdown
from tui_reader.formats.exports.notices import noticed
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Json, Topic
from tui_reader.formats.exports.values import values, words

_ZULIP = Fields(body="content", author="sender_full_name | sender_email", date="timestamp", thread="subject | topic")
_MATTERMOST = Fields(
    body="message",
    parent="root_id",
    author="user | username | user_id",
    date="create_at",
    thread="channel | channel_id",
    children="replies",
)
_MATRIX = Fields(
    key="event_id",
    body="content/body",
    author="sender",
    date="origin_server_ts",
    parent="content/m.relates_to/m.in_reply_to/event_id | content/m.relates_to/event_id",
)


def _is_zulip(value: Json) -> float:
    message = sample(value, "messages") or sample(value)
    return 0.95 * (has(message, "sender_full_name | sender_email", "content") and has(message, "timestamp"))


def _read_zulip(value: Json) -> Topic:
    messages = objects(value, "messages") or objects(value)
    rendered = any(word(message.get("content")).startswith("<p>") for message in messages)
    found = records(messages, replace(_ZULIP, render=html if rendered else markdown))
    return Topic(found, titles=_by_thread(found))


def _by_thread(found: Columns) -> dict[str, str]:
    """Threads whose title is what they are known by."""
    return {thread: thread for thread in words(found.threads)}


def _is_mattermost(value: Json) -> float:
    return 0.95 * has(sample(_mattermost(value)), "message", "create_at")


def _mattermost(value: Json) -> list[dict[str, Any]]:
    """The posts of an export, one a line, or of an answer of the API, a map of them that is in no order."""
    lines = [post for line in objects(value) for post in _posted(line)]
    return lines or sorted(objects(value, "posts"), key=lambda post: word(post.get("create_at")).zfill(20))


def _posted(line: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The post of a line, if it is one; a direct message is in a channel that is known by its members."""
    kind = line.get("type")
    post = line.get(kind) if kind in ("post", "direct_post") else None
    if isinstance(post, dict):
        members = post.get("channel_members")
        yield {**post, "channel": ", ".join(map(word, members))} if isinstance(members, list) else post


def _read_mattermost(value: Json) -> Topic:
    found = records(_mattermost(value), _MATTERMOST)
    return Topic(found, titles=_by_thread(found))


def _is_matrix(value: Json) -> float:
    return 0.95 * any(has(event, "event_id", "sender", "origin_server_ts") for event in _events(value)[:20])


def _events(value: Json) -> list[dict[str, Any]]:
    return objects(value, "messages") or objects(value, "chunk") or objects(value, "events") or objects(value)


def _read_matrix(value: Json) -> Topic:
    events = _events(value)
    texts = values(events, "content/body")
    written = [event for event, text in zip(events, texts, strict=True) if isinstance(text, str)]
    return noticed(Topic(records(written, _MATRIX), pick("room_name | name")(value)), len(events) - len(written))


_GIVES = "stated replies, authors, dates"
EXPORTS = (
    Export("zulip", "Zulip messages", "authors, dates", _is_zulip, _read_zulip),
    Export("mattermost", "Mattermost posts", _GIVES, _is_mattermost, _read_mattermost),
    Export("matrix", "a Matrix room", _GIVES, _is_matrix, _read_matrix),
)
