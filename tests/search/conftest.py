from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from functools import partial

import pytest

from tui_reader.model import Content, Mark, Post, Quote, Reply, SafeText, Stage, Thread, Tree

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
) -> Thread:
    """A flat thread of these bodies."""
    size = len(bodies)
    posts = [
        Post(
            SafeText(f"#{node}"),
            partial(_content, body, marks[node] if marks else ()),
            author=SafeText(author) if (author := authors[node] if authors else None) else None,
            subject=SafeText(subject) if (subject := subjects[node] if subjects else None) else None,
        )
        for node, body in enumerate(bodies)
    ]
    rows = array("i", range(size))
    tree = Tree(rows, rows, array("i", [-1] * size), array("i", [0] * size), array("i", range(1, size + 1)))
    return Thread(
        title=SafeText("kites"),
        format="page",
        source="kites.txt",
        posts=posts,
        ghosts=(),
        quotes=quotes or [()] * size,
        replies=[Reply(None)] * size,
        tree=tree,
        stage=Stage.REPLIES,
        names={name: SafeText(author) for name, author in (names or {}).items()},
    )


@pytest.fixture(scope="session")
def thread_of() -> Make:
    return _thread
