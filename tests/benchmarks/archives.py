"""Large archives of many threads as JSON, of the shapes that sites and forges give, of invented comments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tests.benchmarks.exports import Comment

POSTS = 8
"""Posts of each question: it, a comment below it, and two answers with two comments each."""
BELOW = 5
"""Comments of each issue."""
REPLIES = 2
"""Replies to each comment of a discussion."""


def stackexchange(comments: Sequence[Comment]) -> Any:
    """Questions with their answers and the comments on both."""

    def told(comment: Comment, name: str, **more: Any) -> dict[str, Any]:
        return {
            name: comment.number,
            "owner": {"display_name": comment.name},
            "creation_date": int(comment.date.timestamp()),
            "body": f"<p>{comment.body}</p>",
            **more,
        }

    def answer(first: Comment, *others: Comment) -> dict[str, Any]:
        below = [told(other, "comment_id", post_id=first.number) for other in others]
        return told(first, "answer_id", comments=below)

    def question(first: Comment, second: Comment, *others: Comment) -> dict[str, Any]:
        below = [told(second, "comment_id", post_id=first.number)]
        answers = [answer(*others[:3]), answer(*others[3:])]
        return told(first, "question_id", title="The 7:58", comments=below, answers=answers)

    return {"items": [question(*some) for some in _several(comments, POSTS)], "has_more": False}


def issues(comments: Sequence[Comment]) -> Any:
    """An archive of a repository with a few comments below each issue."""

    def told(comment: Comment) -> dict[str, Any]:
        return {"author": comment.name, "body": comment.body, "createdAt": comment.when, "updatedAt": comment.when}

    found = [
        told(first) | {"title": "The 7:58", "number": first.number, "comments": list(map(told, others))}
        for first, *others in _several(comments, BELOW + 1)
    ]
    return {"repo": "trams/late", "issues": found, "pulls": []}


def discussion(comments: Sequence[Comment]) -> Any:
    """One discussion of GitHub whose comments have replies."""

    def told(comment: Comment) -> dict[str, Any]:
        return {
            "id": f"DC_{comment.number}",
            "databaseId": comment.number,
            "author": {"login": comment.name},
            "body": comment.body,
            "createdAt": comment.when,
        }

    nodes = [
        told(first) | {"replies": {"nodes": list(map(told, others))}}
        for first, *others in _several(comments, REPLIES + 1)
    ]
    opening = told(comments[0]) | {"title": "The 7:58", "number": 1, "comments": {"nodes": nodes}}
    return {"data": {"repository": {"discussion": opening}}}


def activitypub(comments: Sequence[Comment]) -> Any:
    """An outbox in which two thirds of the notes are replies."""

    def note(comment: Comment) -> dict[str, Any]:
        return {
            "id": f"https://trams.example/notes/{comment.number}",
            "type": "Note",
            "content": f"<p>{comment.body}</p>",
            "attributedTo": "https://trams.example/users/ann",
            "published": comment.when,
            "inReplyTo": f"https://trams.example/notes/{comment.above}"
            if comment.number % 3 and comment.above
            else None,
        }

    done = [{"type": "Create", "id": f"https://trams.example/{c.number}", "object": note(c)} for c in comments]
    return {"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection", "orderedItems": done}


def _several(comments: Sequence[Comment], number: int) -> list[Sequence[Comment]]:
    """The comments so many at a time, without those left over."""
    return [comments[at : at + number] for at in range(0, len(comments) - number + 1, number)]


ARCHIVES: tuple[Callable[[Sequence[Comment]], Any], ...] = (stackexchange, issues, discussion, activitypub)
