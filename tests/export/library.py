"""A thread built by hand: a quarrel about a library, with a quote of each kind and a missing post."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from tui_reader.model import (
    Content,
    Evidence,
    Ground,
    Mark,
    MarkKind,
    Place,
    Post,
    Quote,
    Reply,
    SafeText,
    Stage,
    Thread,
)
from tui_reader.replies.tree import build_tree

OPENING = "Hello all,\nShould the library open on Sundays? I say yes.\nIt costs little."
SECOND = "Ada wrote:\nShould the library open on Sundays?\n\nOnly with paid staff, [b]not[/b] *volunteers*."
THIRD = '> Only with payed staff\n\nI stand by "costs little" as it is.\n-- \nCleo'
FOURTH = "Cleo, you mean the heating?\n\n  1. heating\n# no heading\n---\n<script>x</script> http://evil.example/ & so"
FIFTH = "\u00abNobody reads any more\u00bb\n\nThey do."


def post(post_id: str, body: str, author: str | None, *marks: Mark, missing: bool = False) -> Post:
    content = Content(SafeText(body), marks)
    name = SafeText(author) if author else None
    date = None if missing else datetime(2024, 3, int(post_id), 9, 30)
    return Post(SafeText(post_id), partial(lambda it: it, content), name, date, missing=missing)


def quote(body: str, words: str, source: Place | None, origin: Place | None = None, similarity: float = 1.0) -> Quote:
    start = body.index(words)
    return Quote(start, start + len(words), 1, SafeText("Ada"), source, origin or source, similarity)


def place(node: int, body: str, words: str) -> Place:
    start = body.index(words)
    return Place(node, start, start + len(words))


def reply(parent: int | None, ground: Ground, words: str, confidence: float, **more: object) -> Reply:
    return Reply(parent, (Evidence(ground, words, 2.5, more.pop("place", None)),), confidence, **more)  # type: ignore[arg-type]


def library() -> Thread:
    """Five posts, 11 to 17, and the ghost 14."""
    posts = [
        post("11", OPENING, "Ada"),
        post("12", SECOND, "Bo"),
        post("13", THIRD, "Cleo", Mark(THIRD.index("-- "), len(THIRD), MarkKind.SIGNATURE)),
        post("16", FOURTH, None),
        post("17", FIFTH, "Dan"),
    ]
    sundays = "Should the library open on Sundays?"
    quotes: list[tuple[Quote, ...]] = [
        (),
        (quote(SECOND, sundays, place(0, OPENING, sundays)),),
        (
            quote(THIRD, "> Only with payed staff", place(1, SECOND, "Only with paid staff"), similarity=0.9),
            quote(THIRD, "costs little", place(1, SECOND, "Sundays"), place(0, OPENING, "costs little")),
        ),
        (),
        (quote(FIFTH, "Nobody reads any more", None),),
    ]
    replies = [
        Reply(None, (Evidence(Ground.STATED, "the file states it"),)),
        reply(0, Ground.QUOTE, "it quotes the opening post", 0.999, place=place(1, SECOND, sundays)),
        reply(1, Ground.QUOTE, "it quotes Bo", 0.86, runner_up=(0, 0.11), also=(0,)),
        reply(2, Ground.NAME, "it addresses Cleo", 0.55, place=place(3, FOURTH, "Cleo, you mean")),
        reply(5, Ground.STATED, "the file states it", 1.0),
        Reply(None),
    ]
    return Thread(
        title=SafeText("Sundays in the library"),
        format="page",
        source="library.txt",
        posts=posts,
        ghosts=[post("14", "", None, missing=True)],
        quotes=quotes,
        replies=replies,
        tree=build_tree([each.parent for each in replies], len(posts)),
        stage=Stage.REPLIES,
        warnings=(SafeText("one post is missing"),),
    )
