"""The threads of an export, made when they are asked for."""

from __future__ import annotations

import pytest

from tests.formats.exports.exported import read_json
from tui_reader.formats.exports import drafts
from tui_reader.formats.exports.columns import Columns
from tui_reader.formats.exports.linking import Links, link

TALKS = [
    {"id": "k1", "conversation_id": "k1", "text": "The kite is stuck.", "speaker": "ann", "meta": {}, "reply-to": None},
    {"id": "m1", "conversation_id": "m1", "text": "Who has the map?", "speaker": "bo", "meta": {}, "reply-to": None},
    {"id": "m2", "conversation_id": "m1", "text": "It is in the hut.", "speaker": "ann", "meta": {}, "reply-to": "m0"},
]


def test_reading_links_no_thread_and_opening_links_one(monkeypatch: pytest.MonkeyPatch) -> None:
    linked: list[int] = []

    def counting(records: Columns) -> Links:
        linked.append(len(records))
        return link(records)

    monkeypatch.setattr(drafts, "link", counting)
    document = read_json(TALKS)
    assert (len(document.drafts), linked) == (2, [])
    assert document.drafts[0].title == "Who has the map?"
    assert linked == [2]


def test_what_is_explained_counts_all_threads() -> None:
    _, stated, missing = read_json(TALKS).explained
    assert stated == "the file says of 3 of 3 posts what they answer"
    assert missing.startswith("1 post that others answer")
