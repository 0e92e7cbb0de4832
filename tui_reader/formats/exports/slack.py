"""Slack: exports of a workspace, with a file for each day of each channel, and lists of messages."""

from __future__ import annotations

import html as entities
import re
from dataclasses import replace
from functools import partial
from typing import Any

from tui_reader.formats.exports.columns import Columns, together
from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.notices import noticed
from tui_reader.formats.exports.paths import entries, has, objects, pick, sample, word
from tui_reader.formats.exports.records import Export, Facts, Files, Json, Together, Topic
from tui_reader.formats.members import reading_order
from tui_reader.model import Content, Mark, MarkKind
from tui_reader.text.clean import clean_line

_MESSAGE = Fields(
    key="ts",
    body="text",
    parent="thread_ts",
    author="username | comment/user | user | bot_profile/name | bot_id",
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


_NAME = pick("profile/display_name | display_name | profile/real_name | real_name | name")
"""What Slack shows of a person or a channel, the name the person chose first."""
_USERS, _DIRECT = "users.json", "dms.json"
_CHANNELS = frozenset({"channels.json", "groups.json", "mpims.json", _DIRECT})
_BESIDE = frozenset({_USERS, *_CHANNELS, "integration_logs.json", "canvases.json", "huddle_transcripts.json"})


def _fits(value: Json) -> float:
    message = sample(value, "messages") or sample(value)
    return 0.95 * (
        message.get("type") == "message" and has(message, "ts") and has(message, "user | bot_id | subtype | text")
    )


def _read(value: Json) -> Topic:
    messages = _messages(value)
    names = _in_messages(messages) | _listed(objects(value, "users"))
    written = list(filter(_is_written, messages)) or messages
    topic = Topic(_said(written, names))
    topic.title = pick("channel/name | channel_info/name | name")(value)
    return noticed(topic, len(messages) - len(written))


def _read_workspace(files: Files) -> Topic:
    """The channels as threads, called by their folders, with the names of users and channels from beside them."""
    days = [(path, _messages(value)) for path, value in files if path.name not in _BESIDE]
    days.sort(key=lambda day: reading_order(str(day[0])))
    lists = [(path.name, objects(value)) for path, value in files if path.name in {_USERS, *_CHANNELS}]
    names = _in_messages([message for _, messages in days for message in messages])
    for _, listed in lists:
        names |= _listed(listed)
    direct = {word(talk.get("id")): talk for name, listed in lists for talk in listed if name == _DIRECT}
    kept, notices, titles = list[Columns](), 0, dict[str, str]()
    for path, messages in days:
        channel, written = path.parent.name, [message for message in messages if _is_written(message)]
        notices += len(messages) - len(written)
        kept.append(_said(written, names, channel))
        titles[channel] = _between(direct[channel], names) if channel in direct else channel
    return noticed(Topic(together(kept), titles=titles), notices)


def _between(talk: dict[str, Any], names: dict[str, str]) -> str:
    """How a talk without a name is called: by those who have it."""
    return ", ".join(names.get(word(member), word(member)) for member in entries(talk, "members"))


def _messages(value: Json) -> list[dict[str, Any]]:
    return objects(value, "messages") or objects(value)


def _is_written(message: dict[str, Any]) -> bool:
    return word(message.get("subtype")) in _WRITTEN


def _in_messages(messages: list[dict[str, Any]]) -> dict[str, str]:
    """The names of the users whose profile stands in a message, by id."""
    known = [(message.get("user"), _NAME(pick("user_profile")(message))) for message in messages]
    return {user: called for user, called in known if isinstance(user, str) and isinstance(called, str)}


def _listed(those: list[dict[str, Any]]) -> dict[str, str]:
    """The names of the users or channels of a list, by id."""
    return {word(one.get("id")): called for one in those if isinstance(called := _NAME(one), str)}


def _said(messages: list[dict[str, Any]], names: dict[str, str], channel: str | None = None) -> Columns:
    return records(messages, replace(_MESSAGE, adjust=partial(_placed, names)), [channel] * len(messages))


def _placed(names: dict[str, str], message: dict[str, Any], facts: Facts) -> Facts:
    """With the name of its writer and the texts of its attachments."""
    texts = [
        facts.body,
        *(pick("pretext | text | fallback | title")(a) for a in objects(message.get("attachments") or [])),
    ]
    texts += [
        f"[{word(pick('title | name')(file))}]" for file in objects(message.get("files") or message.get("file") or [])
    ]
    return facts._replace(
        body="\n".join(filter(None, map(word, texts))),
        render=partial(_mrkdwn, names=names),
        author=names.get(word(message.get("user")) or word(facts.author), facts.author),
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


EXPORTS = (
    Export(
        "slack",
        "an export of Slack",
        "stated replies, authors, dates",
        _fits,
        _read,
        Together(_read_workspace, root=lambda path: path.parent.parent, beside=_BESIDE),
    ),
)
