"""Exports of many posts, which are looked at all at once: the one that is unlike the others is read like them."""

from __future__ import annotations

from typing import Any

from tests.formats.exports.exported import authors, only, read_json, replies

MANY = 100


def comment(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "author": "ann", "body": f"Late {number}", "createdAt": "2020-01-01T00:00:00Z"} | more


def issue(comments: list[Any]) -> dict[str, Any]:
    return comment(0) | {"title": "Trams", "number": 7, "comments": comments}


def test_a_late_comment_that_names_its_parent_and_author_in_another_way() -> None:
    unlike = {"id": MANY, "body": "No", "user": {"login": "bo"}, "in_reply_to_id": 3}
    draft = only(read_json(issue([*map(comment, range(1, MANY)), unlike])))
    assert replies(draft)[str(MANY)] == "3"
    assert authors(draft)[-2:] == ["ann", "bo"]


def test_events_and_reviews_without_words_are_left_out_among_comments() -> None:
    mixed = [comment(1), {"event": "closed"}, comment(2, body=""), comment(3, system=True), None, comment(4)]
    assert [post.id for post in only(read_json(issue(mixed))).posts] == ["7", "1", "4"]


def test_replies_of_a_discussion_and_one_that_is_inside_a_reply() -> None:
    nodes = [comment(n, replies={"nodes": [comment(n + 1), comment(n + 2)]}) for n in range(1, MANY, 3)]
    shallow = replies(only(read_json(issue(nodes))))
    nodes[0]["replies"]["nodes"][1]["replies"] = {"nodes": [comment(MANY + 5)]}
    deep = replies(only(read_json(issue(nodes))))
    assert (shallow["2"], shallow["3"], shallow["5"], shallow["4"]) == ("1", "1", "4", "7")
    assert deep == shallow | {str(MANY + 5): "3"}


def test_a_dump_of_comments_with_a_submission_among_them() -> None:
    dump = [
        {"id": f"c{n}", "author": "ann", "body": "Late", "created_utc": n, "parent_id": "t3_s", "link_id": "t3_s"}
        for n in range(1, MANY)
    ]
    dump[-1]["parent_id"] = "t1_c1"
    opening = {"id": "s", "author": "bo", "selftext": "Why?", "title": "Trams", "created_utc": 1, "subreddit": "trams"}
    without, with_it = only(read_json(dump)), only(read_json([opening, *dump]))
    assert replies(without)[f"c{MANY - 1}"] == replies(with_it)[f"c{MANY - 1}"] == "c1"
    assert (with_it.title, replies(with_it)["s"], replies(with_it)["c2"]) == ("Trams", "", "s")


def test_a_note_with_replies_inside_among_plain_ones() -> None:
    def note(number: int, **more: Any) -> dict[str, Any]:
        return {"id": f"https://hill.example/{number}", "type": "Note", "content": "Late"} | more

    inside = note(0, inReplyTo="https://hill.example/50")
    notes = [note(n, inReplyTo=f"https://hill.example/{n - 1}") for n in range(2, MANY)]
    notes[50]["replies"] = {"type": "Collection", "items": [inside]}
    outbox = {"@context": "x", "orderedItems": [{"type": "Create", "object": one} for one in [note(1), *notes]]}
    draft = only(read_json(outbox))
    assert (len(draft.posts), replies(draft)["0"], replies(draft)["60"]) == (MANY, "50", "59")
