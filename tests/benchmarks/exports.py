"""Large exports as JSON, of the shapes that sites, forges and chats give, of invented comments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

NEAR = 40
"""A comment answers one of so many before it."""
DEEPEST = 20
"""Levels of a tree of comments."""
COMMENTS = 50
"""Comments of each issue of an archive."""


class Comment(NamedTuple):
    """One comment, numbered from 1."""

    number: int
    name: str
    date: datetime
    body: str

    @property
    def above(self) -> int:
        """The number of the one it answers, 0 for the first."""
        return self.number - 1 - self.number * 7919 % min(self.number - 1, NEAR) if self.number > 1 else 0

    @property
    def when(self) -> str:
        """Its date as ISO 8601."""
        return self.date.isoformat()


def posts(comments: Sequence[Comment]) -> Any:
    """A list of no known program."""
    return [
        {"id": c.number, "author": c.name, "date": c.when, "text": c.body, "parent": c.above or None} for c in comments
    ]


def lobsters(comments: Sequence[Comment]) -> Any:
    """Comments depth first."""
    rows = [
        {
            "short_id": f"c{c.number}",
            "created_at": c.when,
            "comment": f"<p>{c.body}</p>",
            "depth": c.number % 5,
            "parent_comment": f"c{c.number - 1}" if c.number % 5 else None,
            "commenting_user": c.name,
        }
        for c in comments
    ]
    return {"short_id": "s", "title": "The 7:58", "comments": rows}


def hackernews(comments: Sequence[Comment]) -> Any:
    """Comments inside those that they answer."""
    items: list[dict[str, Any]] = [
        {"id": c.number, "type": "comment", "created_at_i": int(c.date.timestamp()), "author": c.name, "text": c.body}
        | {"parent_id": c.above or None, "story_id": 1, "children": []}
        for c in comments
    ]
    depths = [0]
    for comment, item in zip(comments[1:], items[1:], strict=True):
        above = comment.above - 1 if depths[comment.above - 1] < DEEPEST else 0
        depths.append(depths[above] + 1)
        items[above]["children"].append(item)
    return items[0]


def reddit(comments: Sequence[Comment]) -> Any:
    """A dump of comments one after the other."""
    return [
        {
            "id": f"c{c.number}",
            "author": c.name,
            "body": c.body,
            "created_utc": int(c.date.timestamp()),
            "link_id": "t3_s",
            "parent_id": f"t1_c{c.above}" if c.above else "t3_s",
            "subreddit": "trams",
        }
        for c in comments
    ]


def imageboard(comments: Sequence[Comment]) -> Any:
    """Posts that name what they answer in their text."""
    rows = [
        {"no": c.number, "now": "03/29/19(Fri)05:15:00", "name": "Anonymous", "time": int(c.date.timestamp())}
        | {"com": f'<a href="#p{c.above}" class="quotelink">&gt;&gt;{c.above}</a><br>{c.body}', "resto": 1}
        for c in comments
    ]
    return {"posts": rows}


def github(comments: Sequence[Comment]) -> Any:
    """Issues with their comments, as `gh` prints one."""

    def told(comment: Comment) -> dict[str, Any]:
        return {"author": {"login": comment.name}, "body": comment.body, "createdAt": comment.when}

    several = [comments[at : at + COMMENTS] for at in range(0, len(comments), COMMENTS)]
    return [
        told(first) | {"title": "The 7:58", "number": first.number, "comments": list(map(told, others))}
        for first, *others in several
    ]


def telegram(comments: Sequence[Comment]) -> Any:
    """A chat in which a third of the messages are replies."""
    rows = [
        {"id": c.number, "type": "message", "date": c.when, "from": c.name, "from_id": "user7", "text": c.body}
        | ({"reply_to_message_id": c.above} if c.number % 3 == 0 else {})
        for c in comments
    ]
    return {"name": "Trams", "type": "private_group", "id": 5, "messages": rows}


EXPORTS: tuple[Callable[[Sequence[Comment]], Any], ...] = (
    posts,
    lobsters,
    hackernews,
    reddit,
    imageboard,
    github,
    telegram,
)
