"""Threads of one genre in one file, with the parents and the quotes that are known.

A folder holds GENRE.jsonl.gz files with a thread a line: {"thread", "title", "posts": [{"id", "author", "body",
"parent", "quotes": [{"start", "end", "depth", "author", "source"}]}]}. `quotes` is null where the body holds the marks
of its quotes; else the bodies have neither marks nor names, and the names are put before the quotes here.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.evaluation.edges import Record
from tests.evaluation.labelled import Labelled
from tests.evaluation.rendering import Rendering
from tui_reader.model import Content, Post
from tui_reader.text.clean import clean, clean_line

GENRES = ("forum", "discourse", "mail", "reddit")
KNOWN_BY_QUOTE = frozenset({"forum"})
"""Genres whose parents are known from their quotes: where these are seen, only the quotes are judged."""


def genres(folder: Path) -> list[str]:
    """The genres of which a folder holds threads."""
    return [genre for genre in GENRES if (folder / f"{genre}.jsonl.gz").exists()]


def training_threads(folder: Path, genre: str) -> Iterator[Labelled]:
    """The threads of a genre."""
    with gzip.open(folder / f"{genre}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            yield _thread(f"{genre} {at}", genre, json.loads(line))


def without_known(thread: Labelled, how: Rendering) -> Labelled:
    """The thread without the parents that a rendering gives away."""
    if thread.genre not in KNOWN_BY_QUOTE or how is Rendering.DELETED:
        return thread
    posts = [{"id": post["id"]} for post in thread.labels["posts"]]
    return replace(thread, labels={**thread.labels, "posts": posts})


def _thread(name: str, genre: str, thread: Record) -> Labelled:
    places = {post["id"]: place for place, post in enumerate(thread["posts"])}
    bodies = {str(post["id"]): _named(post) for post in thread["posts"]}
    posts = tuple(
        Post(
            clean_line(str(post["id"])),
            partial(Content, clean(bodies[str(post["id"])][0])),
            clean_line(post["author"]) if post["author"] else None,
        )
        for post in thread["posts"]
    )
    labels: dict[str, Any] = {"posts": [_parents(post, places) for post in thread["posts"]]}
    if any(post["quotes"] is not None for post in thread["posts"]):
        quotes = [quote for _, of_post in bodies.values() for quote in of_post]
        labels["quotes"] = [quote for quote in quotes if quote["source"]]
        labels["external"] = [quote for quote in quotes if not quote["source"]]
    return Labelled(name, genre, clean_line(thread["title"] or ""), posts, labels)


def _parents(post: Record, places: Mapping[Any, int]) -> dict[str, Any]:
    parent, place = post["parent"], places[post["id"]]
    known = parent in places and places[parent] < place
    return {"id": str(post["id"]), "parents": [str(parent)] if known else []}


def _named(post: Record) -> tuple[str, list[dict[str, Any]]]:
    """The body with the names before its outermost quotes, and the labels of these."""
    body: str = post["body"]
    quotes = post["quotes"] or ()
    labels: list[dict[str, Any]] = []
    for quote in sorted((one for one in quotes if one.get("depth", 1) <= 1), key=lambda one: -one["start"]):
        start, end, name = quote["start"], quote["end"], quote.get("author")
        labels += _told(post, quote)
        body = f"{body[:start]}{f'{name} wrote:' if name else ''}\n{body[start:end]}\n\n{body[end:]}"
    return body.strip("\n"), labels


def _told(post: Record, quote: Record) -> list[dict[str, Any]]:
    """A label for a quote; of one that holds others one for each stretch between them, as these have no one source."""
    start, end = quote["start"], quote["end"]
    bounds = {bound for one in post["quotes"] for bound in (one["start"], one["end"]) if start <= bound <= end}
    pieces = [post["body"][low:high] for low, high in pairwise(sorted(bounds))]
    source = None if len(pieces) > 1 or quote["source"] is None else str(quote["source"])
    label = {"post": str(post["id"]), "attribution": quote.get("author"), "source": source}
    return [{**label, "text": piece} for piece in pieces if piece.strip()]
