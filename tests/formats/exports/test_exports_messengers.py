"""Exports of messengers, and of Jira."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.formats.exports.exported import authors, bodies, only, read_json, replies
from tui_reader.formats.exports.dates import when


def test_facebook_wrote_its_text_byte_by_byte_and_the_latest_first() -> None:
    messages = [
        {"sender_name": "Zo\u00c3\u00ab", "timestamp_ms": 1710252600000, "photos": [{"uri": "a.jpg"}]},
        {"sender_name": "Zo\u00c3\u00ab", "timestamp_ms": 1710252300000, "content": "caf\u00c3\u00a9?"},
        {"sender_name": "Nel", "timestamp_ms": 1710252000000, "content": "naïve"},
    ]
    draft = only(read_json({"participants": [], "messages": messages, "title": "Zo\u00c3\u00ab"}))
    assert (draft.title, authors(draft)) == ("Zoë", ["Nel", "Zoë", "Zoë"])
    assert bodies(draft) == ["naïve", "café?", "[photos]"]


def test_teams_states_what_messages_answer() -> None:
    message = {"messageType": "message", "createdDateTime": "2024-03-12T14:05:00Z"}
    nel, ober = ({"user": {"displayName": name}} for name in ("Nel", "Ober"))
    value = [
        message | {"id": "1", "from": nel, "body": {"contentType": "html", "content": "<p>Hi</p><p>all</p>"}},
        message | {"id": "2", "replyToId": "1", "from": ober, "body": {"contentType": "text", "content": "a <b"}},
        message | {"id": "3", "messageType": "systemEventMessage", "body": {"content": "<systemEventMessage/>"}},
    ]
    document = read_json({"value": value})
    draft = only(document)
    assert (replies(draft), authors(draft)) == ({"1": "", "2": "1"}, ["Nel", "Ober"])
    assert bodies(draft) == ["Hi\n\nall", "a <b"]
    assert any("1 notice" in warning for warning in document.warnings)


def test_comments_answer_their_jira_issue() -> None:
    said = {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "the cache"}]}]}
    comments = [{"id": "7", "author": {"displayName": "Ober"}, "body": said, "created": "2024-03-12T15:05:00.000+0000"}]
    issue = {
        "key": "B-1",
        "fields": {
            "summary": "Build fails",
            "description": "since today",
            "created": "2024-03-12T14:05:00.000+0000",
            "reporter": {"displayName": "Nel"},
            "comment": {"comments": comments},
        },
    }
    for value in (issue, {"issues": [issue]}):
        draft = only(read_json(value))
        assert (draft.title, replies(draft)) == ("Build fails", {"B-1": "", "7": "B-1"})
        assert (authors(draft), bodies(draft)) == (["Nel", "Ober"], ["since today", "the cache"])
        assert draft.posts[0].date == datetime(2024, 3, 12, 14, 5, tzinfo=UTC)


def test_google_chat_writes_dates_in_words() -> None:
    assert when("Tuesday, March 12, 2024 at 2:05:11\u202fPM UTC") == datetime(2024, 3, 12, 14, 5, 11, tzinfo=UTC)
    assert when("no day UTC") is None
