"""Threads built by hand, with whatever a test needs and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from tui_reader.app.facts import Facts
from tui_reader.app.reading import Reading
from tui_reader.app.text.signs import ASCII, UNICODE
from tui_reader.model import (
    Content,
    Evidence,
    Ground,
    Mark,
    Place,
    Post,
    Quote,
    Reply,
    SafeText,
    Stage,
    Thread,
)
from tui_reader.replies.tree import build_tree
from tui_reader.state import Session, open_store

GUESS = (Evidence(Ground.NAME, "it names Ada", 1.5),)
STATED = (Evidence(Ground.STATED, "the file states it"),)


def content(text: str, marks: tuple[Mark, ...] = ()) -> Callable[[], Content]:
    """What `Post.load` gives."""
    return partial(Content, SafeText(text), marks)


def post(number: int, author: str | None, text: str, **more: object) -> Post:
    """A post with the id `number` hundred, an hour after the one before."""
    date = datetime(2024, 5, 1, 8) + timedelta(hours=number)
    fields: dict[str, object] = {"date": date, **more}
    name = SafeText(author) if author else None
    return Post(SafeText(str(100 + number)), content(text), author=name, **fields)  # type: ignore[arg-type]


def quote(posts: Sequence[Post], node: int, words: str, source: int | None, origin: int | None = None) -> Quote:
    """The quote of `words` in a post, found verbatim in its source and origin."""

    def place(at: int | None) -> Place | None:
        if at is None:
            return None
        start = posts[at].body.index(words)
        return Place(at, start, start + len(words))

    start = posts[node].body.index(words)
    writer = origin if origin is not None else source
    name = posts[writer].author if writer is not None else None
    return Quote(start, start + len(words), 1, name, place(source), place(writer), 1.0)


def thread(
    posts: Sequence[Post],
    parents: Sequence[int | None],
    quotes: Mapping[int, Sequence[Quote]] | None = None,
    *,
    ghosts: Sequence[Post] = (),
    replies: Mapping[int, Reply] | None = None,
    stage: Stage = Stage.REPLIES,
    title: str = "Which tram is late",
) -> Thread:
    """A thread; links are stated unless `replies` holds another one."""
    chosen = [(replies or {}).get(node, Reply(parent, STATED)) for node, parent in enumerate(parents)]
    return Thread(
        title=SafeText(title),
        format="page",
        source="trams.txt",
        posts=posts,
        ghosts=ghosts,
        quotes=[tuple((quotes or {}).get(node, ())) for node in range(len(posts))],
        replies=chosen,
        tree=build_tree([reply.parent for reply in chosen], len(posts)),
        stage=stage,
    )


def trams(stage: Stage = Stage.REPLIES) -> Thread:
    """Six posts about a tram: quotes taken on, a guess, a ghost, and a branch of its own.

    0 Ada ─ 1 Bo (quotes 0) ─ 2 Ada (quotes 1, and 0 by way of 1) ─ 3 Cyd (guess)
          └ 4 Dee (quotes 0 and an unknown)
    6 ghost ─ 5 Eve
    """
    posts = [
        post(0, "Ada", "The seven is late again.\n\nIt left the depot on time, and still it came late."),
        post(1, "Bo", "Ada wrote:\nThe seven is late again.\n\nIt is the crossing at the mill."),
        post(2, "Ada", "Bo wrote:\nThe seven is late again.\nIt is the crossing at the mill.\n\nThen move it."),
        post(3, "Cyd", "Ada, nobody moves a crossing."),
        post(4, "Dee", "It left the depot on time, and still it came late.\n\nSo?\n\nTrams are eternal.\n\nWho says?"),
        post(5, "Eve", "I walk."),
    ]
    ghosts = [Post(SafeText("900"), content(""), missing=True)]
    whole = stage is Stage.REPLIES
    quotes = {
        1: [quote(posts, 1, "The seven is late again.", 0)],
        2: [
            quote(posts, 2, "The seven is late again.", 1, 0),
            quote(posts, 2, "It is the crossing at the mill.", 1),
        ],
        4: [
            quote(posts, 4, "It left the depot on time, and still it came late.", 0),
            quote(posts, 4, "Trams are eternal.", None),
        ],
    }
    guess = Reply(2, GUESS, 0.86, runner_up=(1, 0.09))
    parents: list[int | None] = [None, 0, 1, 2, 0, 6, None]
    return thread(posts, parents, quotes if whole else None, ghosts=ghosts, replies={3: guess}, stage=stage)


def reading(of: Thread | None = None, *, ascii_only: bool = False) -> Reading:
    """A thread as one reads it, with the state of the test's own folder."""
    of = of or trams()
    return Reading(of, Session(open_store(), of), Facts(of), ASCII if ascii_only else UNICODE)
