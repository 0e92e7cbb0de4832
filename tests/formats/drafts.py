"""Drafts and documents made in a line."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.formats.joining import Leaf
from tui_reader.model import Content, Post, SafeText


def post(number: object, author: str | None = "Ada", body: str | None = None, day: int | None = None) -> Post:
    date = datetime(2024, 1, day, tzinfo=UTC) if day else None
    words = SafeText(f"words of {number}" if body is None else body)
    return Post(SafeText(str(number)), partial(Content, words), SafeText(author) if author else None, date)


def ghost(number: object) -> Post:
    return Post(SafeText(str(number)), partial(Content, SafeText("")), missing=True)


def draft(*posts: Post, parents: list[int] | None = None, title: str = "Kilns", ghosts: tuple[Post, ...] = ()) -> Draft:
    stated = [ROOT, *[UNKNOWN] * (len(posts) - 1)] if parents is None else parents
    return Draft(SafeText(title), posts, stated, ghosts)


def leaf(name: str, *drafts: Draft, form: str = "page") -> Leaf:
    return Leaf(SafeText(name), Document(form, drafts))


def ids(made: Draft) -> list[str]:
    return [post.id for post in made.posts]
