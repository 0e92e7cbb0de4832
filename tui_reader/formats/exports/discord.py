"""Discord: a channel as DiscordChatExporter writes it."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.notices import noticed
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic


def _with_files(message: dict[str, Any], facts: Facts) -> Facts:
    """The text with the names of its attachments, each on a line."""
    names = [word(pick("fileName | filename | url")(file)) for file in objects(message.get("attachments") or [])]
    text = [word(facts.body), *(f"[{name}]" for name in names if name)]
    return facts._replace(body="\n".join(filter(None, text)))


_MESSAGE = Fields(
    body="content",
    parent="reference/messageId",
    author="author/nickname | author/name",
    date="timestamp",
    adjust=_with_files,
)
_TALK = {"Default", "Reply", "ChatInputCommand", "ContextMenuCommand", "ThreadStarterMessage", "0", "19", "20", "21"}
"""Types of messages that somebody wrote; the others are notices."""


def _fits(value: Json) -> float:
    message = sample(value, "messages")
    return 0.95 * (has(message, "id", "author", "timestamp") and "content" in message and has(value, "channel | guild"))


def _read(value: Json) -> Topic:
    messages = objects(value, "messages")
    written = [message for message in messages if word(message.get("type", "Default")) in _TALK] or messages
    topic = Topic(records(written, _MESSAGE), pick("channel/name | channel/topic")(value))
    return noticed(topic, len(messages) - len(written))


EXPORTS = (Export("discord", "a Discord channel", "stated replies, authors, dates", _fits, _read),)
