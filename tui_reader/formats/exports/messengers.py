"""Messengers: chats as Facebook, Messenger and Instagram hand them out, and messages of Microsoft Teams from Graph."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import html, plain
from tui_reader.formats.exports.notices import noticed
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic

_FILES = ("photos", "videos", "audio_files", "gifs", "files", "sticker", "share")
"""What a message without words may carry."""


def _meant(text: Any) -> Any:
    """Text that Facebook wrote with a sign for each byte of its UTF-8: `ZoÃ«` is Zoë."""
    try:
        return text.encode("latin-1").decode("utf-8") if isinstance(text, str) else text
    except UnicodeError:
        return text


def _of_facebook(message: dict[str, Any], facts: Facts) -> Facts:
    carried = next((f"[{name.replace('_', ' ')}]" for name in _FILES if message.get(name)), None)
    return facts._replace(body=_meant(facts.body) or carried, author=_meant(facts.author))


_FACEBOOK = Fields(body="content", author="sender_name", date="timestamp_ms", render=plain, adjust=_of_facebook)


def _is_facebook(value: Json) -> float:
    return 0.95 * has(sample(value, "messages"), "sender_name", "timestamp_ms")


def _read_facebook(value: Json) -> Topic:
    return Topic(records(objects(value, "messages"), _FACEBOOK), _meant(pick("title")(value)))


def _of_teams(message: dict[str, Any], facts: Facts) -> Facts:
    return facts._replace(render=html if word(pick("body/contentType")(message)) == "html" else plain)


_TEAMS = Fields(
    body="body/content",
    parent="replyToId",
    author="from/user/displayName | from/application/displayName",
    date="createdDateTime",
    subject="subject",
    url="webUrl",
    children="replies",
    stated=True,
    adjust=_of_teams,
)


def _teams(value: Json) -> list[dict[str, Any]]:
    return objects(value, "value") or objects(value)


def _is_teams(value: Json) -> float:
    return 0.95 * has(sample(_teams(value)), "createdDateTime", "messageType", "body")


def _read_teams(value: Json) -> Topic:
    messages = _teams(value)
    written = [message for message in messages if message.get("messageType") == "message"] or messages
    return noticed(Topic(records(written, _TEAMS), connected=True), len(messages) - len(written))


EXPORTS = (
    Export("facebook", "a chat of Facebook, Messenger or Instagram", "authors, dates", _is_facebook, _read_facebook),
    Export("teams", "messages of Microsoft Teams", "stated replies, authors, dates", _is_teams, _read_teams),
)
