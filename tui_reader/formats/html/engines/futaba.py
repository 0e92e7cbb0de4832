"""Futaba Channel (2chan.net) and the archives that keep its pages: each answer is a table inside the thread."""

from __future__ import annotations

from dataclasses import replace

from selectolax.lexbor import LexborNode

from tui_reader.formats.html.citing import with_cited
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape, Sign

_CENTURY = "20"
"""Of the dates, whose years have two digits and stand first; the board was opened in 2001."""

_ANSWER = Shape(
    post=".thre table:has(blockquote)",
    id=Rule(".cno", pick=r"\d+"),
    author=Rule(".cnm"),
    date=Rule(".cnw", pick=r"(?<!\d)\d\d/\d\d/\d\d(?!\d).*\d:\d\d(?::\d\d)?"),
    subject=Rule(".csb"),
    parent=Rule("blockquote font", pick=r"^>+(?:No\.)?(\d{4,})$", every=True),
    body=Rule("blockquote"),
    finish=with_cited,
)


def _dated(_node: LexborNode, post: Found) -> Found:
    post.date = post.date and _CENTURY + post.date
    return post


ENGINES = (
    Engine(
        name="futaba",
        title="a Futaba page",
        gives="ids, dates, stated replies",
        signs=(Sign(css=".thre[data-res] .cno", weight=0.6), Sign(css=".cnw + .cno", weight=0.6)),
        shapes=(replace(_ANSWER, post=".thre", parent=(), opening=True), _ANSWER),
        amend=_dated,
    ),
)
