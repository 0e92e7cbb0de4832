"""Telegram: chats as Telegram Desktop exports them, one or all."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.columns import Columns, together
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.notices import noticed
from tui_reader.formats.exports.paths import has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.model import Content, Mark, MarkKind, SafeText
from tui_reader.text.clean import clean, clean_line
from tui_reader.text.quoting import prefixed

_KINDS = {
    "blockquote": MarkKind.QUOTE,
    "code": MarkKind.CODE,
    "pre": MarkKind.CODE,
    "link": MarkKind.LINK,
    "text_link": MarkKind.LINK,
}


def _pieces(body: Any) -> Content:
    """Text, or a list of texts and pieces that say what they are."""
    parts, marks, length = list[str](), list[Mark](), 0
    for piece in body if isinstance(body, list) else [body]:
        said = clean(word(piece.get("text")) if isinstance(piece, dict) else word(piece))
        kind = _KINDS.get(word(pick("type")(piece)))
        if kind and said:
            ref = clean_line(word(piece.get("href")) or said) if kind is MarkKind.LINK else None
            marks.append(Mark(length, length + len(said), kind, int(kind is MarkKind.QUOTE), ref=ref))
        parts.append(said)
        length += len(said)
    text = SafeText("".join(parts))
    return Content(text, tuple(sorted((*prefixed(text), *marks), key=lambda mark: mark.start)))


def _filed(message: dict[str, Any], facts: Facts) -> Facts:
    """A message without words says what it carries."""
    carried = message.get("media_type") or message.get("mime_type") or ("photo" if "photo" in message else "")
    return facts if facts.body or not carried else facts._replace(body=f"[{word(carried)}]")


_MESSAGE = Fields(
    body="text",
    parent="reply_to_message_id",
    author="from | actor",
    date="date_unixtime | date",
    render=_pieces,
    adjust=_filed,
)


def _chats(value: Json) -> list[dict[str, Any]]:
    return objects(pick("chats/list")(value) or value)


def _fits(value: Json) -> float:
    message = sample(sample(_chats(value)), "messages")
    return 0.95 * (has(message, "id", "date", "type") and ("text" in message or "actor" in message))


def _read(value: Json) -> Topic:
    notices, kept, titles = 0, list[Columns](), {}
    for place, chat in enumerate(_chats(value)):
        thread = word(chat.get("id")) or str(place)
        titles[thread] = chat.get("name")
        messages = objects(chat, "messages")
        written = [message for message in messages if message.get("type") != "service"] or messages
        notices += len(messages) - len(written)
        kept.append(records(written, _MESSAGE, [thread] * len(written)))
    return noticed(Topic(together(kept), titles=titles), notices)


EXPORTS = (Export("telegram", "a Telegram chat", "stated replies, authors, dates", _fits, _read),)
