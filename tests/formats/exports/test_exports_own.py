"""What this program exported is read back: the posts as they were, and of the links those that were stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.exports.exported import only, read_json, replies
from tui_reader.export.as_json import pieces
from tui_reader.formats.document import Document
from tui_reader.opening import begin, open_thread

STATUS = {"account": {"acct": "ann"}, "created_at": "2021-05-03T19:24:00+02:00"}
CONTEXT = {
    "ancestors": [
        STATUS | {"id": "1", "in_reply_to_id": None, "content": "<p>Kites\u202e?</p>", "url": "https://k.example/1"}
    ],
    "descendants": [
        STATUS | {"id": "3", "in_reply_to_id": "2", "content": "<blockquote>Kites</blockquote><p>Yes.</p>"}
    ],
}


@pytest.fixture
def first() -> Document:
    return read_json(CONTEXT)


def test_round_trip_keeps_posts_links_and_ghosts(first: Document) -> None:
    again = read_json("".join(pieces(begin(first))))
    before, after = only(first), only(again)
    assert replies(after) == replies(before) == {"1": "", "3": "2", "2": "1"}
    assert after.title == before.title
    facts = [(post.id, post.author, post.date, post.subject, post.url, post.body) for post in before.posts]
    assert [(post.id, post.author, post.date, post.subject, post.url, post.body) for post in after.posts] == facts


def test_links_that_were_found_are_left_to_be_found_again(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    posts = [
        ("Ann", "The red kite flew over the mill at noon today."),
        ("Bo", "> The red kite flew over the mill at noon today.\n\nNo."),
    ]
    talk.write_text("\n\n".join(f"By {name}\n#{number}\n{text}" for number, (name, text) in enumerate(posts, 208470)))
    thread = open_thread(talk)
    assert thread.replies[1].parent == 0
    assert not thread.replies[1].stated
    draft = only(read_json("".join(pieces(thread))))
    assert [post.id for post in draft.posts] == [post.id for post in thread.posts]
    assert not any(parent >= 0 for parent in draft.parents)
