"""Twitter (X): tweets as its API handed them out, in its first and its second version."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.markup import plain
from tui_reader.formats.exports.paths import SAMPLE, has, objects, sample, word
from tui_reader.formats.exports.records import Export, Facts, Json, Topic
from tui_reader.formats.exports.values import Objects

_GIVES = "stated replies, ids, authors, dates"
_FIRST = Fields(
    key="id_str | id",
    parent="in_reply_to_status_id_str",
    body="full_text | text",
    author="user/screen_name",
    date="created_at",
    render=plain,
    stated=True,
)


def _answered(tweets: Objects) -> list[Any]:
    """The tweets that tweets answer, among those that they point to."""
    return [
        next((one.get("id") for one in objects(tweet, "referenced_tweets") if one.get("type") == "replied_to"), None)
        for tweet in tweets
    ]


_SECOND = Fields(
    key="id", parent=_answered, body="note_tweet/text | text", date="created_at", render=plain, stated=True
)


def _firsts(value: Json) -> list[dict[str, Any]]:
    return objects(value, "statuses") or objects(value)


def _is_first(value: Json) -> float:
    return 0.95 * has(sample(_firsts(value)), "id_str", "full_text | text", "user/screen_name")


def _read_first(value: Json) -> Topic:
    return Topic(records(_firsts(value), _FIRST), connected=True)


def _is_second(value: Json) -> float:
    tweets = objects(value, "data")[:SAMPLE]
    return 0.95 * any(has(tweet, "id", "text", "conversation_id | referenced_tweets") for tweet in tweets)


def _read_second(value: Json) -> Topic:
    users = {word(user.get("id")): user.get("username") for user in objects(value, "includes/users")}

    def named(tweet: dict[str, Any], facts: Facts) -> Facts:
        return facts._replace(author=users.get(word(tweet.get("author_id"))))

    tweets = objects(value, "data") + objects(value, "includes/tweets")
    return Topic(records(tweets, replace(_SECOND, adjust=named)), connected=True)


EXPORTS = (
    Export("tweets", "tweets of Twitter (X)", _GIVES, _is_first, _read_first),
    Export("tweets-2", "tweets of Twitter's second API", _GIVES, _is_second, _read_second),
)
