"""Networks, forges, chats and corpora."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.formats.exports.exported import authors, bodies, only, read_json, replies
from tui_reader.model import MarkKind

DATE = "2021-05-03T19:24:00Z"


def status(number: str, above: str | None, name: str = "ann") -> dict[str, Any]:
    return {
        "id": number,
        "in_reply_to_id": above,
        "account": {"acct": name},
        "content": f"<p>post {number}</p>",
        "created_at": DATE,
    }


def test_mastodon_context_has_a_ghost_for_the_status_itself() -> None:
    draft = only(read_json({"ancestors": [status("1", None)], "descendants": [status("3", "2"), status("4", "3")]}))
    assert replies(draft) == {"1": "", "3": "2", "4": "3", "2": "1"}
    assert [ghost.id for ghost in draft.ghosts] == ["2"]


def test_statuses_in_a_list_are_threads_by_their_replies() -> None:
    first, second = read_json([status("1", None), status("2", "1"), status("9", None)]).drafts
    assert (replies(first), replies(second)) == ({"1": "", "2": "1"}, {"9": ""})


def test_activitypub_outbox() -> None:
    def create(number: int, above: str | None) -> dict[str, Any]:
        note = {
            "id": f"https://hill.example/users/ann/statuses/{number}",
            "type": "Note",
            "content": "<p>hi</p>",
            "attributedTo": "https://hill.example/users/ann",
            "published": DATE,
            "inReplyTo": above,
        }
        return {"type": "Create", "object": note}

    items = [
        create(1, None),
        create(2, "https://hill.example/users/ann/statuses/1"),
        {"type": "Announce", "object": "https://x.example"},
    ]
    draft = only(
        read_json(
            {"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection", "orderedItems": items}
        )
    )
    assert replies(draft) == {"1": "", "2": "1"}
    assert authors(draft) == ["ann@hill.example"] * 2


def test_bluesky_tree_with_parents_above_and_a_missing_post() -> None:
    def node(name: str, above: str | None = None, **around: Any) -> dict[str, Any]:
        record: dict[str, Any] = {"text": f"post {name}", "createdAt": DATE}
        if above:
            record["reply"] = {"root": {"uri": "at://d/p/top"}, "parent": {"uri": f"at://d/p/{above}"}}
        return {"post": {"uri": f"at://d/p/{name}", "author": {"handle": "ann.example"}, "record": record}, **around}

    gone = {"uri": "at://d/p/gone", "notFound": True}
    thread = node("mid", "gone", parent=gone, replies=[node("low", "mid", replies=[])])
    draft = only(read_json({"thread": thread}))
    assert replies(draft) == {"mid": "at://d/p/gone", "low": "mid", "at://d/p/gone": ""}
    above = node("mid", "top", parent=node("top"), replies=[node("low", "mid")])
    assert replies(only(read_json({"thread": above}))) == {"top": "", "mid": "top", "low": "mid"}


def test_github_issue_of_the_command_line_program() -> None:
    comments = [
        {
            "id": "IC_x",
            "author": {"login": "bo"},
            "body": "> It tears.\n\nHow?",
            "createdAt": DATE,
            "url": "https://github.com/o/r/issues/3#issuecomment-77",
        }
    ]
    issue = {
        "number": 3,
        "title": "Kite tears",
        "body": "It tears.",
        "author": {"login": "ann"},
        "createdAt": DATE,
        "comments": comments,
    }
    draft = only(read_json(issue))
    assert draft.title == "Kite tears"
    assert replies(draft) == {"3": "", "77": None}
    assert authors(draft) == ["ann", "bo"]


def test_github_archive_has_a_thread_for_each_issue() -> None:
    def issue(number: int, comments: int) -> dict[str, Any]:
        return {
            "number": number,
            "title": f"Issue {number}",
            "author": "ann",
            "body": "b",
            "createdAt": DATE,
            "comments": [{"author": "bo", "body": "c", "createdAt": DATE}] * comments,
        }

    first, second = read_json({"repo": "o/r", "issues": [issue(1, 1)], "pulls": [issue(2, 2)]}).drafts
    assert (first.title, len(first.posts), second.title, len(second.posts)) == ("Issue 2", 3, "Issue 1", 2)


def test_github_comments_by_rest_page_after_page() -> None:
    comment = {"user": {"login": "ann"}, "created_at": DATE, "issue_url": "https://api.example/issues/1", "body": "x"}
    pages = json.dumps([comment | {"id": 1}]) + json.dumps([comment | {"id": 2}])
    assert replies(only(read_json(pages))) == {"1": "", "2": None}


def test_github_discussion_is_a_tree() -> None:
    reply = {"id": "c", "databaseId": 3, "author": {"login": "cy"}, "body": "r", "createdAt": DATE}
    comment = reply | {"id": "b", "databaseId": 2, "replies": {"nodes": [reply]}}
    talk = {
        "title": "T",
        "number": 1,
        "body": "b",
        "author": {"login": "ann"},
        "createdAt": DATE,
        "comments": {"nodes": [comment]},
    }
    draft = only(read_json({"data": {"repository": {"discussion": talk}}}))
    assert replies(draft) == {"1": "", "2": "1", "3": "2"}


def test_github_discussion_whose_replies_stand_among_its_comments_page_after_page() -> None:
    said = {"author": {"login": "cy"}, "body": "r", "createdAt": DATE}
    talk = {"title": "T", "number": 1, "body": "b", "author": {"login": "ann"}, "createdAt": DATE}
    comments = [
        said | {"id": "D_x", "databaseId": 20, "replyTo": None},
        said | {"id": "D_y", "databaseId": 30, "replyTo": {"id": "D_x"}},
        said | {"id": "D_z", "databaseId": 40, "replyTo": {"databaseId": 20}, "body": "s"},
    ]
    pages = [talk | {"comments": {"nodes": nodes}} for nodes in (comments[:2], comments[2:])]
    document = read_json("\n".join(json.dumps({"data": {"repository": {"discussion": page}}}) for page in pages))
    assert replies(only(document)) == {"1": "", "20": "1", "30": "20", "40": "20"}


def test_github_discussions_of_a_repository_are_threads() -> None:
    said = {"author": {"login": "cy"}, "body": "r", "createdAt": DATE}
    comment = said | {"id": "D_x", "replies": {"nodes": [said | {"id": "D_y"}]}}
    talks = [said | {"title": f"T{n}", "number": n, "comments": {"nodes": [comment]}} for n in (1, 2)]
    document = read_json({"data": {"repository": {"discussions": {"nodes": talks}}}})
    assert [(draft.title, replies(draft)) for draft in document.drafts] == [
        (f"T{n}", {str(n): "", "D_x": str(n), "D_y": "D_x"}) for n in (1, 2)
    ]


def test_github_comments_of_a_discussion_by_rest() -> None:
    common = {"user": {"login": "ann"}, "created_at": DATE, "body": "x", "discussion_url": "https://api.example/d/1"}
    comments = [common | {"id": 1, "parent_id": None}, common | {"id": 2, "parent_id": 1}]
    assert replies(only(read_json(comments))) == {"1": "", "2": "1"}


def test_gitlab_discussions_and_notes() -> None:
    note = {"author": {"username": "ann"}, "created_at": DATE, "system": False}
    talks = [
        {"id": "d", "notes": [note | {"id": 1, "body": "a"}, note | {"id": 2, "body": "b"}]},
        {"id": "e", "notes": [note | {"id": 3, "body": "changed the label", "system": True}]},
        {"id": "f", "notes": [note | {"id": 4, "body": "c"}]},
    ]
    assert replies(only(read_json(talks))) == {"1": "", "2": "1", "4": None}
    assert replies(only(read_json([talks[0]["notes"][0], talks[2]["notes"][0]]))) == {"1": "", "4": None}


@pytest.mark.parametrize("parent", ["reply-to", "reply_to"])
@pytest.mark.parametrize("talk", ["conversation_id", "root"])
def test_convokit_utterances(parent: str, talk: str) -> None:
    lines = [
        {"id": "1", talk: "1", "speaker": "ann", "text": "a", parent: None, "timestamp": 1600000000, "meta": {}},
        {
            "id": "9",
            talk: "9",
            "speaker": {"id": "bo"},
            "text": "Second talk",
            parent: None,
            "timestamp": None,
            "meta": {},
        },
        {"id": "2", talk: "1", "speaker": "bo", "text": "b", parent: "1", "timestamp": 1600000001, "meta": {}},
    ]
    first, second = read_json("\n".join(map(json.dumps, lines))).drafts
    assert replies(first) == {"1": "", "2": "1"}
    assert (second.title, authors(second), second.posts[0].date) == ("Second talk", ["bo"], None)


def test_forumdl_paths_are_replies() -> None:
    def line(kind: str, **item: Any) -> str:
        return json.dumps(
            {"generator": "forum-dl", "version": "0.3.0", "type": kind, "item": {"path": ["b", "7"], **item}}
        )

    lines = [
        line("thread", title="Kites"),
        line("post", subpath=["1"], author="ann", content="<p>a</p>", data={}),
        line("post", subpath=["1", "2"], author="bo", content="<p>b</p>", data={}),
    ]
    draft = only(read_json("\n".join(lines)))
    assert (draft.title, replies(draft)) == ("Kites", {"1": "", "2": "1"})


def test_telegram_text_in_pieces() -> None:
    pieces = [
        "see ",
        {"type": "text_link", "text": "this", "href": "https://k.example"},
        "\n",
        {"type": "blockquote", "text": "old words"},
    ]
    messages = [
        {
            "id": 1,
            "type": "message",
            "date": "2021-05-03T19:24:00",
            "date_unixtime": "1620069840",
            "from": "Ann",
            "text": "hi",
        },
        {"id": 2, "type": "service", "date": "2021-05-03T19:24:00", "actor": "Bo", "action": "joined", "text": ""},
        {
            "id": 3,
            "type": "message",
            "date": "2021-05-03T19:25:00",
            "from": "Bo",
            "text": pieces,
            "reply_to_message_id": 1,
        },
    ]
    document = read_json({"name": "Kites", "type": "private_group", "id": 5, "messages": messages})
    draft = only(document)
    assert replies(draft) == {"1": "", "3": "1"}
    assert draft.posts[1].body == "see this\nold words"
    assert [(mark.kind, mark.ref) for mark in draft.posts[1].marks] == [
        (MarkKind.LINK, "https://k.example"),
        (MarkKind.QUOTE, None),
    ]
    assert document.warnings == ("1 notice of the chat left out (somebody joined, pinned, renamed).",)


def test_discord_reply_to_a_message_that_is_not_there() -> None:
    message = {
        "timestamp": "2021-05-03T19:24:00.123+00:00",
        "author": {"name": "ann", "nickname": "Ann"},
        "attachments": [],
    }
    messages = [
        message
        | {
            "id": "5",
            "type": "Reply",
            "content": "",
            "attachments": [{"fileName": "kite.png"}],
            "reference": {"messageId": "2"},
        },
        message | {"id": "6", "type": "ChannelPinnedMessage", "content": "Pinned a message."},
    ]
    draft = only(read_json({"guild": {"name": "G"}, "channel": {"name": "kites"}, "messages": messages}))
    assert (draft.title, replies(draft), bodies(draft)) == ("kites", {"5": "2", "2": ""}, ["[kite.png]"])


def test_slack_day_with_a_thread_whose_root_is_absent() -> None:
    def said(ts: str, text: str, **more: Any) -> dict[str, Any]:
        return {"type": "message", "user": "U1", "ts": ts, "text": text, **more}

    day = [
        said(
            "100.1",
            "look <https://k.example|here> &amp; ask <@U1>",
            user_profile={"real_name": "Ann"},
            thread_ts="100.1",
        ),
        said("101.1", "fine", thread_ts="100.1"),
        said("102.1", "late", thread_ts="50.1"),
        said("103.1", "x", subtype="channel_join"),
    ]
    draft = only(read_json(day))
    assert replies(draft) == {"100.1": "", "101.1": "100.1", "102.1": "50.1", "50.1": ""}
    assert authors(draft) == ["Ann", "Ann", "Ann"]
    assert draft.posts[0].body == "look here & ask @Ann"
    assert [(mark.kind, mark.ref) for mark in draft.posts[0].marks] == [(MarkKind.LINK, "https://k.example")]
    assert draft.title == "talk.json"


def test_zulip_topics_are_threads() -> None:
    message = {"sender_full_name": "Ann", "sender_email": "a@k.example", "timestamp": 1620069840, "content": "<p>a</p>"}
    messages = [
        message | {"id": number, "subject": topic} for number, topic in ((1, "kites"), (2, "boats"), (3, "kites"))
    ]
    kites, boats = read_json({"messages": messages}).drafts
    assert (kites.title, bodies(kites), boats.title) == ("kites", ["a", "a"], "boats")


def test_mattermost_lines_and_api() -> None:
    reply = {"user": "bo", "message": "b", "create_at": 1620069841000}
    post = {"channel": "kites", "user": "ann", "message": "a", "create_at": 1620069840000, "replies": [reply]}
    bulk = only(
        read_json("\n".join(map(json.dumps, [{"type": "version", "version": 1}, {"type": "post", "post": post}])))
    )
    assert (list(bulk.parents), authors(bulk), bulk.title) == ([-1, 0], ["ann", "bo"], "kites")
    other = post | {"message": "c", "create_at": 1620069850000, "replies": [reply | {"message": "d"}]}
    two = only(read_json("\n".join(json.dumps({"type": "post", "post": talk}) for talk in (post, other))))
    assert (list(two.parents), bodies(two)) == ([-1, 0, -2, 2], ["a", "b", "c", "d"])
    direct = {"channel_members": ["ann", "bo"], "user": "ann", "message": "e", "create_at": 1620069860000}
    lines = [{"type": "post", "post": post}, {"type": "direct_post", "direct_post": direct}]
    kites, pair = read_json("\n".join(map(json.dumps, lines))).drafts
    assert (kites.title, pair.title, bodies(pair)) == ("kites", "ann, bo", ["e"])
    posts = {
        "y": {"id": "y", "root_id": "x", "user_id": "u", "message": "b", "create_at": 1620069841000, "channel_id": "c"},
        "x": {"id": "x", "root_id": "", "user_id": "v", "message": "a", "create_at": 1620069840000, "channel_id": "c"},
    }
    assert replies(only(read_json({"order": ["y", "x"], "posts": posts}))) == {"x": "", "y": "x"}


def test_matrix_room() -> None:
    event = {"sender": "@ann:k.example", "origin_server_ts": 1620069840000, "type": "m.room.message"}
    answer = {"body": "> <@ann:k.example> hi\n\nyes", "m.relates_to": {"m.in_reply_to": {"event_id": "$1"}}}
    events = [
        event | {"event_id": "$1", "content": {"body": "hi"}},
        event | {"event_id": "$2", "content": answer},
        event | {"event_id": "$3", "type": "m.room.member", "content": {"membership": "join"}},
    ]
    draft = only(read_json({"room_name": "Kites", "messages": events}))
    assert (draft.title, replies(draft)) == ("Kites", {"$1": "", "$2": "$1"})
    assert draft.posts[1].marks[0].kind is MarkKind.QUOTE


def tweet(number: int, name: str, words: str, above: int | None = None) -> dict[str, Any]:
    return {
        "id_str": str(number),
        "full_text": words,
        "created_at": "Mon May 03 19:24:00 +0000 2021",
        "user": {"screen_name": name},
        "in_reply_to_status_id_str": str(above) if above else None,
    }


def test_tweets_answer_one_another() -> None:
    draft = only(read_json([tweet(1, "ann", "Tide?"), tweet(2, "bo", "@ann Low.", 1), tweet(3, "ann", "@bo Ta.", 2)]))
    assert replies(draft) == {"1": "", "2": "1", "3": "2"}
    assert authors(draft) == ["ann", "bo", "ann"]
    assert draft.posts[0].date is not None


def test_tweets_of_the_second_api_point_to_what_they_answer_and_to_what_they_quote() -> None:
    data = [
        {"id": "1", "text": "Tide?", "created_at": DATE, "author_id": "7"},
        {
            "id": "2",
            "text": "Low.",
            "created_at": DATE,
            "author_id": "8",
            "referenced_tweets": [{"type": "quoted", "id": "9"}, {"type": "replied_to", "id": "1"}],
        },
    ]
    users = [{"id": "7", "username": "ann"}, {"id": "8", "username": "bo"}]
    draft = only(read_json({"data": data, "includes": {"users": users}}))
    assert replies(draft) == {"1": "", "2": "1"}
    assert authors(draft) == ["ann", "bo"]


def event(sign: str, key: str, words: str, *tags: list[str], kind: int = 1) -> dict[str, Any]:
    known = {"id": 64 * sign, "pubkey": 64 * key, "kind": kind, "tags": tags, "content": words}
    return {**known, "created_at": 1620069840, "sig": 128 * "0"}


def test_nostr_says_by_marks_or_by_their_order_what_a_note_answers() -> None:
    draft = only(
        read_json(
            [
                event("0", "a", json.dumps({"name": "Ann"}), kind=0),
                event("1", "a", "Tide?"),
                event("2", "b", "Low.", ["e", 64 * "1", "", "root"]),
                event("3", "a", "Ta.", ["e", 64 * "2", "", "reply"], ["e", 64 * "1", "", "root"]),
                event("4", "b", "Any time.", ["e", 64 * "1"], ["e", 64 * "3"], ["p", 64 * "a"]),
                event("5", "b", "+", ["e", 64 * "1"], kind=7),
            ]
        )
    )
    ids = ["11111111", "22222222", "33333333", "44444444"]
    assert replies(draft) == dict(zip(ids, ["", *ids], strict=False))
    assert authors(draft) == ["Ann", "bbbbbbbb", "Ann", "bbbbbbbb"]


def test_comments_of_nostr_name_the_writer_behind_what_they_answer_and_a_mention_is_no_answer() -> None:
    above = ["e", 64 * "1", "wss://relay.example", 64 * "a"]
    mention = ["e", 64 * "1", "", "mention"]
    talk = [event("1", "a", "Tide?"), event("2", "b", "Low.", above, kind=1111), event("3", "c", "Aside.", mention)]
    answer, aside = read_json(talk).drafts
    assert (replies(answer), replies(aside)) == ({"11111111": "", "22222222": "11111111"}, {"33333333": ""})


def test_odd_events_of_nostr_are_no_notes_and_odd_profiles_name_nobody() -> None:
    odd = [event("0", "a", 100_000 * "[", kind=0), {**event("6", "a", "x"), "kind": [1]}]
    draft = only(read_json([event("1", "a", "Tide?"), *odd, event("2", "b", "Low.", ["e"], ["e", 64 * "1"])]))
    assert replies(draft) == {"11111111": "", "22222222": "11111111"}
    assert authors(draft) == ["aaaaaaaa", "bbbbbbbb"]


def test_annotations_quote_the_words_they_stand_beside() -> None:
    selectors = [{"type": "TextPositionSelector", "start": 4}, {"type": "TextQuoteSelector", "exact": "the tide turns"}]
    first = {"id": "a", "user": "acct:ann@hypothes.is", "text": "When?", "created": DATE, "uri": "https://x.example"}
    rows = [
        {**first, "target": [{"selector": selectors}]},
        {**first, "id": "b", "user": "acct:bo@hypothes.is", "text": "At six.", "references": ["a"]},
        {**first, "id": "c", "text": "Ta.", "references": ["a", "b"]},
    ]
    draft = only(read_json({"total": 3, "rows": rows}))
    assert replies(draft) == {"a": "", "b": "a", "c": "b"}
    assert authors(draft) == ["ann", "bo", "ann"]
    content = draft.posts[0].load()
    assert content.text == "> the tide turns\n\nWhen?"
    assert [(mark.start, mark.end, mark.kind) for mark in content.marks] == [(0, 16, MarkKind.QUOTE)]
