from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import pytest

from tui_reader.model import Content, Mark, Post, Quote, Reply, SafeText, Stage, Thread
from tui_reader.replies.tree import build_tree

Make = Callable[..., Thread]


def _content(body: str, marks: Sequence[Mark]) -> Content:
    return Content(SafeText(body), tuple(marks))


def _thread(
    bodies: Sequence[str],
    *,
    authors: Sequence[str | None] = (),
    subjects: Sequence[str | None] = (),
    marks: Sequence[Sequence[Mark]] = (),
    quotes: Sequence[tuple[Quote, ...]] = (),
    names: dict[str, str] | None = None,
    replies: Sequence[Reply] = (),
    dates: Sequence[str] = (),
) -> Thread:
    """A thread of these bodies, flat unless replies are given."""
    size = len(bodies)
    posts = [
        Post(
            SafeText(str(node)),
            partial(_content, body, marks[node] if marks else ()),
            date=datetime.fromisoformat(dates[node]) if dates else None,
            author=SafeText(author) if (author := authors[node] if authors else None) else None,
            subject=SafeText(subject) if (subject := subjects[node] if subjects else None) else None,
        )
        for node, body in enumerate(bodies)
    ]
    replies = replies or [Reply(None)] * size
    return Thread(
        title=SafeText("kites"),
        format="page",
        source="kites.txt",
        posts=posts,
        ghosts=(),
        quotes=quotes or [()] * size,
        replies=replies,
        tree=build_tree([reply.parent for reply in replies], size),
        stage=Stage.REPLIES,
        names={name: SafeText(author) for name, author in (names or {}).items()},
    )


@pytest.fixture(scope="session")
def thread_of() -> Make:
    return _thread
