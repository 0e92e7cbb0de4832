"""Large exports of many threads as JSON, and of one with answers below comments, of invented comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.benchmarks.exports import Comment

QUESTION, DISCUSSED, ISSUE = 8, 3, 6
"""Posts of a question with its answers and comments, of a comment with its replies, of an issue with its comments."""
EVERY = 3
"""One note of so many answers nothing."""
_NOTES = "https://trams.example/users/ann/statuses"


def issues(comments: Sequence[Comment]) -> Any:
    """An archive of issues with few comments each."""

    def told(comment: Comment) -> dict[str, Any]:
        dates = {"createdAt": comment.when, "updatedAt": comment.when}
        return {"author": comment.name, "authorAssociation": "NONE", "body": comment.body} | dates

    rows = [
        told(first)
        | {"title": "The 7:58", "number": first.number, "state": "OPEN", "comments": list(map(told, others))}
        for first, *others in _parts(comments, ISSUE)
    ]
    return {"repo": "trams/trams", "issues": rows, "pulls": []}


def discussion(comments: Sequence[Comment]) -> Any:
    """One discussion, a tree of two levels."""

    def told(comment: Comment) -> dict[str, Any]:
        about = {"id": f"DC_{comment.number}", "databaseId": comment.number, "author": {"login": comment.name}}
        return about | {"body": comment.body, "createdAt": comment.when}

    opening, *rest = comments
    nodes = [
        told(first) | {"replies": {"nodes": list(map(told, others))}} for first, *others in _parts(rest, DISCUSSED)
    ]
    about = told(opening) | {"title": "The 7:58", "number": 1, "comments": {"nodes": nodes}}
    return {"data": {"repository": {"discussion": about}}}


def stackexchange(comments: Sequence[Comment]) -> Any:
    """Questions with two answers, and comments on all of them."""

    def told(comment: Comment, **names: Any) -> dict[str, Any]:
        about = {"owner": {"display_name": comment.name}, "creation_date": int(comment.date.timestamp())}
        return names | about | {"body": f"<p>{comment.body}</p>", "score": 1}

    def question(first: Comment, *others: Comment) -> dict[str, Any]:
        asked, answers = first.number, others[:2]
        beside = [told(comment, comment_id=comment.number, post_id=asked) for comment in others[2::3]]
        rows = [
            told(answer, answer_id=answer.number, question_id=asked)
            | {"comments": [told(c, comment_id=c.number, post_id=answer.number) for c in others[3 + place :: 3]]}
            for place, answer in enumerate(answers)
        ]
        return told(first, question_id=asked, title="The 7:58") | {"answers": rows, "comments": beside}

    return {"items": [question(*part) for part in _parts(comments, QUESTION)], "has_more": False}


def activitypub(comments: Sequence[Comment]) -> Any:
    """The outbox of one writer, of threads of all lengths."""
    rows = [
        {
            "id": f"{_NOTES}/{c.number}",
            "type": "Note",
            "content": f"<p>{c.body}</p>",
            "attributedTo": "https://trams.example/users/ann",
            "published": c.when,
            "inReplyTo": f"{_NOTES}/{c.above}" if c.above and c.number % EVERY else None,
        }
        for c in comments
    ]
    activities = [{"type": "Create", "id": f"{row['id']}/activity", "object": row} for row in rows]
    return {"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection"} | {
        "orderedItems": activities
    }


def _parts(comments: Sequence[Comment], size: int) -> Iterator[Sequence[Comment]]:
    return (comments[at : at + size] for at in range(0, len(comments), size))


ARCHIVES: tuple[Callable[[Sequence[Comment]], Any], ...] = (issues, discussion, stackexchange, activitypub)
"""Exports that hold their posts in lists of lists."""
