from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.formats.exports.exported import authors, bodies, only, read_json, replies
from tui_reader.formats.document import UNKNOWN
from tui_reader.model import MarkKind
from tui_reader.replies.cited import cited_posts


def test_algolia_tree_keeps_the_children_of_deleted_comments() -> None:
    gone = {"id": 2, "author": None, "text": None, "created_at_i": 1600000100, "parent_id": 1, "story_id": 1}
    kept = {"id": 3, "author": "bo", "text": "I &lt;3 it<p>truly", "created_at_i": 1600000200, "children": []}
    story = {
        "id": 1,
        "type": "story",
        "author": "ann",
        "title": "Kites &amp; wind",
        "url": "https://kite.example/",
        "story_id": 1,
        "created_at_i": 1600000000,
        "children": [gone | {"children": [kept]}],
    }
    draft = only(read_json(story))
    assert replies(draft) == {"1": "", "2": "1", "3": "2"}
    assert authors(draft) == ["ann", None, "bo"]
    assert bodies(draft) == ["https://kite.example/", "", "I <3 it\n\ntruly"]
    assert draft.posts[2].date == datetime(2020, 9, 13, 12, 30, tzinfo=UTC)


def test_search_hits_are_one_thread_a_story_with_ghosts() -> None:
    hit = {"author": "ann", "comment_text": "yes", "created_at": "2020-01-01T00:00:00Z", "story_title": "Kites"}
    hits = [
        hit | {"objectID": "5", "parent_id": 4, "story_id": 1},
        hit | {"objectID": "6", "parent_id": 5, "story_id": 1},
    ]
    other = hit | {"objectID": "9", "parent_id": 8, "story_id": 8, "story_title": "Boats"}
    kites, boats = read_json({"hits": [*hits, other]}).drafts
    assert (kites.title, boats.title) == ("Kites", "Boats")
    assert replies(kites) == {"5": "4", "6": "5", "4": ""}


@pytest.mark.parametrize("shape", ["list", "map", "lines"])
def test_firebase_items_in_any_order(shape: str) -> None:
    items = [
        {"id": 1, "type": "story", "by": "ann", "time": 1600000000, "title": "Kites", "kids": [3, 2]},
        {"id": 3, "type": "comment", "by": "cy", "time": 1600000300, "parent": 2, "text": "b"},
        {"id": 2, "type": "comment", "deleted": True, "time": 1600000200, "parent": 1, "kids": [3]},
    ]
    lines = "\n".join(map(json.dumps, items))
    value: Any = {"list": [None, *items], "map": {str(item["id"]): item for item in items}, "lines": lines}[shape]
    assert replies(only(read_json(value))) == {"1": "", "3": "2", "2": "1"}


def listing(*children: Any) -> dict[str, Any]:
    return {"kind": "Listing", "data": {"children": list(children), "after": None}}


def comment(name: str, parent: str, body: str, replies: Any = "") -> dict[str, Any]:
    data = {
        "id": name,
        "name": f"t1_{name}",
        "parent_id": parent,
        "link_id": "t3_s",
        "author": "bo",
        "body": body,
        "created_utc": 1600000000.0,
        "permalink": f"/r/kites/s/{name}/",
        "replies": replies,
    }
    return {"kind": "t1", "data": data}


def test_reddit_listing_with_more() -> None:
    story = {
        "kind": "t3",
        "data": {
            "id": "s",
            "name": "t3_s",
            "title": "Kites &amp; wind",
            "selftext": "&gt; no\n\nyes",
            "author": "ann",
            "created_utc": 1.6e9,
            "permalink": "/r/kites/s/",
        },
    }
    more = {"kind": "more", "data": {"count": 7, "parent_id": "t1_a", "children": ["x"], "id": "x"}}
    document = read_json([listing(story), listing(comment("a", "t3_s", "&gt; yes\n\nno", listing(more)))])
    draft = only(document)
    assert draft.title == "Kites & wind"
    assert replies(draft) == {"s": "", "a": "s"}
    assert bodies(draft) == ["> no\n\nyes", "> yes\n\nno"]
    assert [mark.kind for mark in draft.posts[1].marks] == [MarkKind.QUOTE]
    assert draft.posts[1].url == "https://www.reddit.com/r/kites/s/a/"
    assert document.warnings == ("7 comments not in the file: Reddit holds them back behind “more”.",)


@pytest.mark.parametrize(("forum", "url"), [("kites", "https://www.reddit.com/r/kites/comments/s/_/a/"), ("../x", "")])
def test_reddit_comment_without_its_link(forum: str, url: str) -> None:
    dumped = comment("a", "t3_s", "yes")["data"] | {"subreddit": forum}
    del dumped["permalink"]
    assert (only(read_json([listing({"kind": "t1", "data": dumped})])).posts[0].url or "") == url


def test_more_children_hang_on_ghosts() -> None:
    things = [comment("b", "t1_a", "one"), comment("c", "t1_b", "two")]
    draft = only(read_json({"json": {"errors": [], "data": {"things": things}}}))
    assert replies(draft) == {"b": "a", "c": "b", "a": ""}


def test_reddit_dump_has_several_threads_and_broken_lines() -> None:
    comments = [comment(name, parent, "x")["data"] for name, parent in (("a", "t3_s"), ("b", "t1_a"), ("c", "t3_t"))]
    comments[2]["link_id"] = "t3_t"
    document = read_json("\n".join([*map(json.dumps, comments[:2]), '{"id": "cut of', json.dumps(comments[2])]))
    assert [replies(draft) for draft in document.drafts] == [{"a": "s", "b": "a", "s": ""}, {"c": "t", "t": ""}]
    assert document.warnings == ("1 line broken and left out.",)


def test_reddit_archive_of_a_submission() -> None:
    below = {
        "id": "b",
        "author": "DELETED",
        "parent_id": "t1_a",
        "body": "deep",
        "created_utc": 1600000001,
        "replies": [],
    }
    first = below | {"id": "a", "author": "bo", "parent_id": "t3_s", "replies": [below], "submission": "s"}
    story = {
        "id": "s",
        "name": "t3_s",
        "title": "Kites",
        "selftext": "hi",
        "permalink": "/r/kites/s/",
        "author": "ann",
        "created_utc": 1600000000,
        "comments": [first],
    }
    draft = only(read_json(story))
    assert replies(draft) == {"s": "", "a": "s", "b": "a"}


COOKED = (
    '<aside class="quote" data-username="ann" data-post="1" data-topic="9"><div class="title">'
    '<div class="quote-controls">^</div> ann:</div><blockquote><p>Wind is free.</p></blockquote></aside>'
    "<p>Not here.</p>"
)


def test_discourse_topic_gives_replies_quotes_and_says_what_is_absent() -> None:
    post = {"topic_id": 9, "created_at": "2021-05-03T19:24:00.000Z", "topic_slug": "free-wind"}
    posts = [
        post
        | {
            "id": 100,
            "post_number": 1,
            "username": "ann",
            "cooked": "<p>Wind is free.</p>",
            "reply_to_post_number": None,
        },
        post | {"id": 101, "post_number": 2, "username": "bo", "cooked": COOKED, "reply_to_post_number": None},
        post | {"id": 102, "post_number": 3, "username": "cy", "cooked": "<p>Yes</p>", "reply_to_post_number": 2},
    ]
    document = read_json(
        {"id": 9, "title": "Free wind", "post_stream": {"posts": posts, "stream": [100, 101, 102, 103]}}
    )
    draft = only(document)
    assert draft.title == "Free wind"
    assert replies(draft) == {"1": "", "2": None, "3": "2"}
    assert document.told == ("1 post of the topic not in the file.",)
    quote = next(mark for mark in draft.posts[1].marks if mark.kind is MarkKind.QUOTE)
    assert (quote.name, quote.ref, quote.depth) == ("ann", "1", 1)
    assert draft.posts[1].body[quote.start : quote.end] == "Wind is free."


def test_page_of_a_discourse_topic_is_called_by_its_address() -> None:
    posts = [
        {
            "id": 5,
            "post_number": 21,
            "username": "ann",
            "cooked": "<p>x</p>",
            "topic_id": 9,
            "topic_slug": "free-wind",
            "reply_to_post_number": 4,
        }
    ]
    draft = only(read_json({"id": 9, "post_stream": {"posts": posts}}))
    assert draft.title == "free wind"
    assert replies(draft) == {"21": "4", "4": ""}


def test_lobsters_by_parent_and_by_depth() -> None:
    comments = [
        {"short_id": "a", "comment": "<p>1</p>", "depth": 0},
        {"short_id": "b", "comment": "<p>2</p>", "depth": 1},
        {"short_id": "c", "comment": "<p>3</p>", "depth": 0},
    ]
    story = {
        "short_id": "s",
        "title": "Kites",
        "submitter_user": {"username": "ann"},
        "description": "",
        "url": "https://k.example",
    }
    old = only(read_json(story | {"comments": [one | {"commenting_user": {"username": "bo"}} for one in comments]}))
    named = [
        one | {"commenting_user": "bo", "parent_comment": above}
        for one, above in zip(comments, (None, "a", None), strict=True)
    ]
    new = only(read_json(story | {"comments": named}))
    assert replies(old) == replies(new) == {"s": "", "a": "s", "b": "a", "c": "s"}
    assert authors(old) == authors(new) == ["ann", "bo", "bo", "bo"]


def test_lemmy_paths_and_the_post_above() -> None:
    post = {"id": 7, "name": "Kites", "body": "Which?", "creator_id": 1}
    views = [
        {
            "comment": {"id": 8, "path": "0.8", "content": "Red", "post_id": 7},
            "creator": {"id": 2, "name": "bo"},
            "post": post,
        },
        {
            "comment": {"id": 9, "path": "0.8.9", "content": "> Red\n\nNo", "post_id": 7},
            "creator": {"id": 1, "name": "ann"},
            "post": post,
        },
    ]
    draft = only(read_json({"comments": views}))
    assert replies(draft) == {"7": "", "8": "7", "9": "8"}
    assert authors(draft) == ["ann", "bo", "ann"]
    assert draft.title == "Kites"


def test_flarum_mentions_are_replies() -> None:
    def post(number: int, html: str) -> dict[str, Any]:
        return {
            "type": "posts",
            "id": str(number),
            "attributes": {"number": number, "contentHtml": html, "createdAt": "2020-01-01T00:00:00Z"},
            "relationships": {"user": {"data": {"type": "users", "id": "3"}}},
        }

    mention = '<p><a href="/d/1/1" class="PostMention" data-id="1">ann</a> yes</p>'
    user = {"type": "users", "id": "3", "attributes": {"displayName": "Ann"}}
    data = {"type": "discussions", "id": "1", "attributes": {"title": "Kites"}}
    both = f"{mention.replace('1', '2')}<p>and {mention[3:]}"
    draft = only(read_json({"data": data, "included": [post(2, mention), user, post(1, "<p>hi</p>"), post(3, both)]}))
    assert replies(draft) == {"1": "", "2": "1", "3": "2"}
    assert authors(draft) == ["Ann", "Ann", "Ann"]
    assert cited_posts(draft.posts, [post.marks for post in draft.posts]) == {1: (0,), 2: (1, 0)}
    odd = post(4, "") | {"attributes": {"number": "four", "contentHtml": "<p>late</p>"}}
    assert set(replies(only(read_json({"data": data, "included": [post(1, "<p>hi</p>"), odd]})))) == {"1", "4"}


def test_stack_exchange_question_with_answers_and_comments() -> None:
    owner = {"display_name": "ann"}
    note = {"comment_id": 2, "post_id": 2, "body_markdown": "a &gt; b", "owner": owner, "creation_date": 1600000003}
    answer = {
        "answer_id": 2,
        "question_id": 1,
        "body_markdown": "&gt; Which?\r\n\r\nRed",
        "owner": owner,
        "creation_date": 1600000002,
    }
    question = {
        "question_id": 1,
        "title": "Which &quot;kite&quot;?",
        "body_markdown": "Which?",
        "owner": owner,
        "creation_date": 1600000001,
        "answers": [answer | {"comments": [note]}],
    }
    draft = only(read_json({"items": [question], "has_more": False}))
    assert draft.title == 'Which "kite"?'
    assert list(draft.parents) == [-1, 0, 1]
    assert bodies(draft) == ["Which?", "> Which?\n\nRed", "a > b"]


@pytest.mark.parametrize(
    ("op", "reply"),
    [
        (
            {"no": 10, "resto": 0, "time": 1600000000, "com": "Kites", "sub": "T"},
            {
                "no": 11,
                "resto": 10,
                "time": 1600000001,
                "com": '<a href="#p10" class="quotelink">&gt;&gt;10</a><br><span class="quote">&gt;Kites</span><br>no',
            },
        ),
        (
            {"postId": 10, "nomarkup": "Kites", "date": "2020-01-01T00:00:00Z", "subject": "T"},
            {"postId": 11, "nomarkup": ">>10\r\n>Kites\r\nno", "date": "2020-01-01T00:00:00Z"},
        ),
        (
            {"threadId": 10, "message": "Kites", "creation": "2020-01-01T00:00:00Z", "subject": "T"},
            {"postId": 11, "message": ">>10\n>Kites\nno", "creation": "2020-01-01T00:00:00Z"},
        ),
    ],
)
def test_imageboards(op: dict[str, Any], reply: dict[str, Any]) -> None:
    value = {"posts": [op, reply]} if "no" in op else op | {"replies" if "postId" in op else "posts": [reply]}
    draft = only(read_json(value))
    assert draft.title == "T"
    assert replies(draft) == {"10": "", "11": "10"}
    assert bodies(draft)[1] == ">>10\n>Kites\nno"
    marks = [(mark.kind, draft.posts[1].body[mark.start : mark.end]) for mark in draft.posts[1].marks]
    assert marks == [(MarkKind.LINK, ">>10"), (MarkKind.QUOTE, ">Kites")]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="#p11" class="quotelink">&gt;&gt;11</a><br>as I said',
        '<a href="/b/">&gt;&gt;&gt;/b/10</a><br><span class="quote">&gt;10 kites</span>',
    ],
)
def test_an_imageboard_post_answers_neither_itself_nor_a_board_nor_a_number_in_a_quote(body: str) -> None:
    posts = [{"no": 10, "time": 1600000000, "com": "Kites"}, {"no": 11, "time": 1600000001, "com": body}]
    draft = only(read_json({"posts": posts}))
    assert list(draft.parents) == [-1, UNKNOWN]
