from __future__ import annotations

import json
import random
import time
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.exports.exported import authors, bodies, only, read_json, replies
from tui_reader.errors import FormatError
from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.exports import JsonFormat
from tui_reader.formats.exports.dates import when
from tui_reader.formats.exports.deep import decode_deep
from tui_reader.formats.exports.loading import load
from tui_reader.formats.exports.table import JSON_EXPORTS
from tui_reader.formats.source import Source

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)
POST = {"id": 1, "author": "ann", "text": "hello", "date": "2021-05-03T19:24:00Z"}


@given(JSON_VALUES)
def test_deep_reader_agrees_with_the_library(value: Any) -> None:
    text = json.dumps(value)
    assert decode_deep(text, 0) == (value, len(text))


@pytest.mark.parametrize("text", ["", "[", '{"a"', '{"a":', "[1", "{1:2}", "]", "}", "[}", '{"a":1]', "nope"])
def test_deep_reader_refuses_what_is_not_whole(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever words the library has
        decode_deep(text, 0)


def test_chain_of_replies_deeper_than_the_stack() -> None:
    depth = 5000
    head = "".join(
        f'{{"id":{n},"author":"ann","type":"comment","story_id":1,"text":"t{n}","children":[' for n in range(depth)
    )
    draft = only(read_json(head + "]}" * depth))
    assert list(draft.parents) == list(range(-1, depth - 1))
    assert draft.posts[-1].body == f"t{depth - 1}"


@pytest.mark.parametrize(
    "flood",
    ["[" * 300_000, '{"a":' * 300_000, "[{" * 100_000, '["' * 100_000, '[\n{"a":[1,\n' * 30_000, "[1,\n" * 60_000],
)
def test_floods_end_in_one_sentence(flood: str) -> None:
    start = time.perf_counter()
    with pytest.raises(FormatError):
        JsonFormat().read(Source("x", flood.encode()))
    assert time.perf_counter() - start < 5


def test_lines_with_broken_ones_between() -> None:
    lines = [json.dumps(POST | {"id": number}) for number in range(1, 5)]
    document = read_json("\n".join([lines[0], lines[1][:30], "", "garbage", lines[2], lines[3] + " tail"]))
    assert [post.id for post in only(document).posts] == ["1", "3", "4"]
    assert document.warnings == ("3 lines broken and left out.",)


def test_damaged_value_is_said_with_its_place() -> None:
    with pytest.raises(FormatError, match="line 2, column"):
        load('[{"a": 1},\n {"b" 2}]')
    with pytest.raises(FormatError, match="no JSON"):
        load(" \n ")
    with pytest.raises(FormatError, match="too long"):
        load("[" + "1" * 5000 + "]")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32", "utf-16-le"])
def test_encodings(encoding: str) -> None:
    source = Source("x.json", json.dumps([POST | {"text": "Grüße"}], ensure_ascii=False).encode(encoding))
    assert JsonFormat().sniff(source) > 0
    assert bodies(only(JsonFormat().read(source))) == ["Grüße"]


@pytest.mark.parametrize(
    "text", ["[12/05/2010, 10:32] Ann: hi", "[[User:Ann]] hi", "{{unsigned}}", "hello", "", "[ ] todo", "{ x }"]
)
def test_other_text_is_not_ours(text: str) -> None:
    assert JsonFormat().sniff(Source("x", text.encode())) == 0


@pytest.mark.parametrize(
    "value",
    [{}, [], [[]], {"name": "x", "version": "1"}, [{"id": 1, "name": "ann"}], {"a": {"b": [1, 2]}}, [None], [{}]],
)
def test_json_without_posts_is_left_to_others(value: Any) -> None:
    with pytest.raises(FormatError):
        JsonFormat().read(Source("x", json.dumps(value).encode()))


def test_any_list_of_posts() -> None:
    value = {
        "meta": {"count": 3},
        "thread": {
            "title": "Kites",
            "posts": [
                {"postId": 1, "user": {"name": "Ann"}, "message": "<p>one</p>", "created": 1600000000},
                {"postId": 2, "user": {"name": "Bo"}, "message": "<p>two</p>", "created": 1600000001, "replyTo": 1},
                {"postId": 3, "user": {"name": "Cy"}, "message": "<p>three</p>", "created": 1600000002, "replyTo": 0},
            ],
        },
    }
    draft = only(read_json(value))
    assert (draft.title, replies(draft)) == ("Kites", {"1": "", "2": "1", "3": ""})
    assert (authors(draft), bodies(draft)) == (["Ann", "Bo", "Cy"], ["one", "two", "three"])


def test_any_list_below_an_opening_post() -> None:
    below = [{"body": "b", "user": "bo", "replies": [{"body": "c", "user": "cy"}]}, {"body": "d", "user": "di"}]
    draft = only(read_json({"title": "Kites", "body": "a", "user": "ann", "comments": below}))
    assert (draft.title, list(draft.parents)) == ("Kites", [ROOT, 0, 1, 0])
    assert [post.id for post in draft.posts] == ["1", "2", "3", "4"]


def test_flat_list_states_nothing() -> None:
    draft = only(read_json([{"id": n, "author": "ann", "text": "x"} for n in (7, 8, 9)]))
    assert list(draft.parents) == [ROOT, UNKNOWN, UNKNOWN]


def test_rings_doubles_and_shared_ids() -> None:
    posts = [
        POST | {"id": 1, "parent_id": 2},
        POST | {"id": 2, "parent_id": 1},
        POST | {"id": 2, "parent_id": 1},
        POST | {"id": 2, "text": "other"},
        POST | {"id": 5, "parent_id": 5},
    ]
    document = read_json(posts)
    draft = only(document)
    assert [post.id for post in draft.posts] == ["1", "2", "2", "5"]
    assert draft.parents.count(ROOT) >= 1
    assert document.warnings == ("1 post stood in the file more than once, shown once.",)


def test_strings_of_a_file_are_cleaned() -> None:
    draft = only(read_json([POST | {"id": "a\x1b]0;x", "author": "An\nn\x07", "text": "b\x1b[2J", "title": "\u202e"}]))
    post = draft.posts[0]
    assert not {"\x1b", "\x07", "\u202e"} & set(post.id + post.body + (post.author or "") + (post.subject or ""))
    assert "\n" not in (post.author or "")


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (1600000000, "2020-09-13T12:26:40+00:00"),
        ("1600000000", "2020-09-13T12:26:40+00:00"),
        (1600000000.5, "2020-09-13T12:26:40.500000+00:00"),
        (1600000000000, "2020-09-13T12:26:40+00:00"),
        ("2020-09-13T12:26:40.1234567Z", "2020-09-13T12:26:40.123456+00:00"),
        ("2020-09-13 12:26:40 UTC", "2020-09-13T12:26:40+00:00"),
        ("2020-09-13T12:26:40", "2020-09-13T12:26:40"),
        ("Sun, 13 Sep 2020 12:26:40 +0200", "2020-09-13T12:26:40+02:00"),
        ("1512392400.000012", "2017-12-04T13:00:00.000012+00:00"),
        (0, None),
        (-1, None),
        (True, None),
        (1e300, None),
        (float("nan"), None),
        (10**400, None),
        ("", None),
        ("soon", None),
        ([], None),
        ({}, None),
    ],
)
def test_dates(value: Any, iso: str | None) -> None:
    moment = when(value)
    assert (moment.isoformat() if moment else None) == iso


SHAPES = [
    [
        {
            "kind": "Listing",
            "data": {
                "children": [
                    {
                        "kind": "t1",
                        "data": {
                            "id": "a",
                            "parent_id": "t3_s",
                            "link_id": "t3_s",
                            "author": "x",
                            "body": "b",
                            "created_utc": 1,
                            "replies": "",
                        },
                    }
                ]
            },
        }
    ],
    {
        "id": 1,
        "type": "story",
        "author": "a",
        "story_id": 1,
        "children": [{"id": 2, "author": "b", "text": "x", "children": []}],
    },
    {"hits": [{"objectID": "1", "author": "a", "story_id": 1, "comment_text": "x"}]},
    [{"id": 1, "type": "story", "by": "a", "time": 1, "kids": [2]}],
    {
        "id": 9,
        "post_stream": {
            "posts": [{"id": 1, "post_number": 1, "cooked": "x", "username": "a", "topic_id": 9}],
            "stream": [1, 2],
        },
    },
    {"short_id": "s", "comments": [{"short_id": "a", "comment": "x", "depth": 0}]},
    {
        "comments": [
            {"comment": {"id": 1, "path": "0.1", "post_id": 2}, "creator": {"id": 1, "name": "a"}, "post": {"id": 2}}
        ]
    },
    {"ancestors": [], "descendants": [{"id": "1", "in_reply_to_id": "0", "account": {"acct": "a"}, "content": "x"}]},
    {
        "@context": "x",
        "type": "Collection",
        "items": [{"id": "u", "type": "Note", "content": "x", "attributedTo": ["a"]}],
    },
    {
        "thread": {
            "post": {"uri": "at://a", "author": {"handle": "h"}, "record": {"text": "x"}},
            "replies": [],
            "parent": {},
        }
    },
    {"thread": [{"uri": "at://a", "value": {"post": {"uri": "at://a", "record": {"text": "x"}}}}]},
    {
        "number": 1,
        "title": "t",
        "body": "b",
        "author": {"login": "a"},
        "comments": [{"id": 1, "author": {"login": "b"}, "body": "c"}],
    },
    [{"id": "d", "notes": [{"id": 1, "body": "a", "author": {"username": "x"}, "system": False}]}],
    {
        "items": [
            {
                "question_id": 1,
                "owner": {"display_name": "a"},
                "creation_date": 1,
                "body": "b",
                "answers": [{"answer_id": 2}],
            }
        ]
    },
    {"posts": [{"no": 1, "resto": 0, "time": 1, "com": "x"}]},
    {"threadId": 1, "posts": [{"postId": 2, "message": ">>1"}]},
    {
        "data": {"type": "discussions"},
        "included": [{"type": "posts", "id": "1", "attributes": {"contentHtml": "x", "number": 1}}],
    },
    [{"id": "1", "text": "x", "speaker": "a", "conversation_id": "1", "meta": {}}],
    [{"generator": "forum-dl", "type": "post", "item": {"path": ["1"], "subpath": ["2"], "content": "x"}}],
    {
        "messages": [
            {"id": 1, "type": "message", "date": "2020-01-01T00:00:00", "text": ["a", {"type": "bold", "text": "b"}]}
        ]
    },
    {
        "channel": {"name": "c"},
        "messages": [
            {"id": "1", "author": {"name": "a"}, "timestamp": "2020-01-01", "content": "x", "attachments": []}
        ],
    },
    [{"type": "message", "ts": "1.1", "user": "U", "text": "<@U>"}],
    {"messages": [{"id": 1, "sender_full_name": "a", "content": "x", "timestamp": 1, "subject": "s"}]},
    {"order": ["x"], "posts": {"x": {"id": "x", "message": "m", "create_at": 1}}},
    {"messages": [{"event_id": "$1", "sender": "a", "origin_server_ts": 1, "content": {"body": "x"}}]},
    {
        "schema": "tui-reader/thread/1",
        "posts": [{"id": "1", "body": "x", "parent": None}],
        "ghosts": [{"id": "g"}],
        "warnings": ["w"],
    },
    {
        "title": "t",
        "posts": [{"id": 1, "author": "a", "text": "x", "replies": [{"id": 2, "author": "a", "text": "x"}]}],
    },
    {
        "title": "Zo\u00c3\u00ab",
        "messages": [
            {"sender_name": "Ann", "timestamp_ms": 1620069840000, "content": "hi"},
            {"sender_name": "Bo", "timestamp_ms": 1620069830000, "photos": [{"uri": "a.jpg"}]},
        ],
    },
    {
        "value": [
            {
                "id": "1",
                "messageType": "message",
                "createdDateTime": "2021-05-03T19:24:00Z",
                "from": {"user": {"displayName": "Ann"}},
                "body": {"contentType": "html", "content": "<p>hi</p>"},
                "replies": [
                    {
                        "id": "2",
                        "messageType": "message",
                        "createdDateTime": "2021-05-03T19:25:00Z",
                        "from": {"user": {"displayName": "Bo"}},
                        "body": {"contentType": "text", "content": "yes"},
                    }
                ],
            }
        ]
    },
    {
        "key": "B-1",
        "fields": {
            "summary": "Kites",
            "description": {
                "type": "doc",
                "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a"}]}],
            },
            "created": "2021-05-03T19:24:00.000+0000",
            "reporter": {"displayName": "Ann"},
            "comment": {
                "comments": [
                    {"id": "7", "author": {"displayName": "Bo"}, "body": "b", "created": "2021-05-03T19:25:00.000+0000"}
                ]
            },
        },
    },
]
SHAPES += [
    [{"id_str": "1", "full_text": "x", "created_at": "x", "user": {"screen_name": "a"}}],
    {
        "data": [{"id": "1", "text": "x", "conversation_id": "1", "author_id": "7"}],
        "includes": {"users": [{"id": "7", "username": "a"}]},
    },
    [{"id": "e", "pubkey": "a", "kind": 1, "tags": [["e", "d", "", "reply"]], "content": "x", "sig": "0"}],
    {"rows": [{"id": "a", "user": "acct:a@x", "text": "x", "created": "x", "uri": "u", "references": ["b"]}]},
]
ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    "x",
    "\ud800",
    "\0",
    [],
    [None],
    [[]],
    {},
    {"id": 1},
    [{"id": "x"}],
    [1, "a"],
]


def test_every_shape_is_read_by_an_export_of_its_own() -> None:
    found = {read_json(shape).explained[0].partition(":")[0] for shape in SHAPES}
    assert len(found) >= len(JSON_EXPORTS) - 2


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SHAPES), st.integers(0, 2**32))
def test_no_change_of_a_shape_breaks_its_reading(shape: Any, seed: int) -> None:
    """Any value of an export may be another than expected: one sentence at most, and a forest of posts."""
    changed, dice = json.loads(json.dumps(shape)), random.Random(seed)
    for _ in range(dice.randint(1, 3)):
        _change(changed, dice)
    try:
        document = JsonFormat().read(Source("x.json", json.dumps(changed).encode()))
    except FormatError:
        return
    for draft in document.drafts:
        assert len(draft.parents) == len(draft.posts) + len(draft.ghosts)
        assert draft.posts
        for post in draft.posts:
            marks = post.marks
            assert all(0 <= mark.start <= mark.end <= len(post.body) for mark in marks)
        for node in range(len(draft.parents)):
            steps = 0
            while node >= 0:
                node, steps = draft.parents[node], steps + 1
                assert steps <= len(draft.parents)


def _change(value: Any, dice: random.Random) -> None:
    """Put something odd at a random place, or take what is there away."""
    places = []
    stack = [value]
    while stack:
        node = stack.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node))
        places += [(node, key) for key in keys]
        stack += [node[key] for key in keys if isinstance(node[key], dict | list)]
    if places:
        holder, key = dice.choice(places)
        if dice.random() < 0.2:
            del holder[key]
        else:
            holder[key] = deepcopy(dice.choice(ODD))
