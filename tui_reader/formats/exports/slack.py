"""Slack: the messages of a channel on one day, as its export has a file for each."""

from __future__ import annotations

import html as entities
import re
from functools import partial
from typing import Any

from tui_reader.formats.exports.fields import Fields, has, objects, pick, records, sample, word
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.notices import noticed
from tui_reader.formats.exports.records import Export, Json, Record, Topic
from tui_reader.model import Content, Mark, MarkKind
from tui_reader.text.clean import clean_line

_MESSAGE = Fields(
    key="ts",
    body="text",
    parent="thread_ts",
    author="user_profile/real_name | user_profile/display_name | username | comment/user | user | bot_id",
    date="ts",
)
_LINK = re.compile(r"<([@#!]?)([^<>|\n]{1,2000})(?:\|([^<>\n]{0,2000}))?>")
_WRITTEN = {
    "",
    "bot_message",
    "file_share",
    "file_comment",
    "me_message",
    "thread_broadcast",
    "reply_broadcast",
    "tombstone",
}
"""Subtypes of messages that somebody wrote; the others are notices."""


def _fits(value: Json) -> float:
    message = sample(value, "messages") or sample(value)
    return 0.95 * (
        message.get("type") == "message" and has(message, "ts") and has(message, "user | bot_id | subtype | text")
    )


def _read(value: Json) -> Topic:
    messages = objects(value, "messages") or objects(value)
    names = _names(value, messages)
    written = [message for message in messages if word(message.get("subtype")) in _WRITTEN] or messages
    topic = Topic([_placed(message, record, names) for message in written for record in records([message], _MESSAGE)])
    topic.title = pick("channel/name | channel_info/name | name")(value)
    return noticed(topic, len(messages) - len(written))


def _names(value: Json, messages: list[dict[str, Any]]) -> dict[str, str]:
    """The names of the users that the file knows by more than their id."""
    name = pick("real_name | display_name | profile/real_name | name")
    known = [(message.get("user"), name(pick("user_profile")(message))) for message in messages]
    known += [(user.get("id"), name(user)) for user in objects(value, "users")]
    return {user: called for user, called in known if isinstance(user, str) and isinstance(called, str)}


def _placed(message: dict[str, Any], record: Record, names: dict[str, str]) -> Record:
    """With the name of its writer and the texts of its attachments; the first of a thread answers nothing."""
    texts = [
        record.body,
        *(pick("pretext | text | fallback | title")(a) for a in objects(message.get("attachments") or [])),
    ]
    texts += [
        f"[{word(pick('title | name')(file))}]" for file in objects(message.get("files") or message.get("file") or [])
    ]
    return record._replace(
        body="\n".join(filter(None, map(word, texts))),
        render=partial(_mrkdwn, names=names),
        author=names.get(word(record.author), record.author),
        answers=() if record.answers == (record.key,) else record.answers,
    )


def _mrkdwn(body: Any, names: dict[str, str]) -> Content:
    """Slack's mark-up as text: names for users and channels, the labels of links with their targets as marks."""
    targets: list[tuple[str, str]] = []

    def shown(found: re.Match[str]) -> str:
        sign, target, label = found.groups()
        words = label or names.get(target, target)
        if not sign:
            targets.append((entities.unescape(words), target))
        return f"{sign.replace('!', '@')}{words}"

    content = plain(entities.unescape(_LINK.sub(shown, word(body))))
    links, at = [], 0
    for words, target in targets:
        start = content.text.find(clean_line(words), at)
        if start >= 0:
            at = start + len(clean_line(words))
            links.append(Mark(start, at, MarkKind.LINK, ref=clean_line(target)))
    return Content(content.text, tuple(sorted((*content.marks, *links), key=lambda mark: mark.start)))


EXPORTS = (Export("slack", "a day of a Slack channel", "stated replies, dates", _fits, _read),)
