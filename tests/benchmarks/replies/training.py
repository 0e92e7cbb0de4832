"""Threads of one genre in one file, with the parents and the quotes that are known.

A folder holds GENRE.jsonl.gz files with a thread a line: {"thread", "title", "posts": [{"id", "author", "time", "body",
"parent", "quotes": [{"start", "end", "depth", "author", "source"}]}]}. `time` counts the seconds since 1970, and may be
null or left out. `quotes` is null where the body holds the marks of its quotes; else the bodies have neither marks nor
names, and the names are put before the quotes here.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
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
SELECTED = frozenset({"forum", "discourse"})
"""Genres of which a parent is known only where the post quotes it, or its writer pressed the button beside it: whoever
answers the opening post does neither.
"""

BY_HAND = Path(__file__).with_name("by_hand.json")
"""What posts answer, as a reader says, whose parent the files leave out: places from 0, by the names of threads."""

CODE = "Code:"
"""What stands before a code box."""


def genres(folder: Path) -> list[str]:
    """The genres of which a folder holds threads."""
    return [genre for genre in GENRES if (folder / f"{genre}.jsonl.gz").exists()]


def training_threads(folder: Path, genre: str) -> Iterator[Labelled]:
    """The threads of a genre."""
    for name, thread in _read(folder, genre):
        yield _thread(name, genre, thread)


def threads_by_hand(folder: Path, genre: str) -> Iterator[Labelled]:
    """The threads of a genre that a reader labelled, with no other parents than those he gave."""
    said: Mapping[str, Mapping[str, int]] = json.loads(BY_HAND.read_text("utf-8"))
    for name, thread in _read(folder, genre):
        if parents := said.get(thread.get("thread", "")):
            ids = [str(post["id"]) for post in thread["posts"]]
            posts = [{"id": ids[int(place)], "parents": [ids[parent]]} for place, parent in parents.items()]
            yield replace(_thread(name, genre, thread), labels={"posts": posts})


def _read(folder: Path, genre: str) -> Iterator[tuple[str, Record]]:
    """The threads of a genre as its file has them, each with a name."""
    with gzip.open(folder / f"{genre}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            yield f"{genre} {at}", json.loads(line)


def unlabelled(thread: Labelled, how: Rendering) -> frozenset[str]:
    """The posts whose parent labels leave out, if they tell any; none where a rendering shows what another does."""
    told = {post["id"]: bool(post["parents"]) for post in thread.labels["posts"]}
    again = thread.genre in KNOWN_BY_QUOTE and how is Rendering.STRIPPED
    if thread.genre not in SELECTED or again or not any(told.values()):
        return frozenset()
    return frozenset(post for post, known in told.items() if not known)


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
            datetime.fromtimestamp(post["time"], UTC) if post.get("time") else None,
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
    """The body with the names before its quotes, and the labels of these; inner quotes have no known source."""
    body: str = post["body"]
    parts, labels, at = list[str](), list[dict[str, Any]](), 0
    for box in _boxes(body, post["quotes"] or ()):
        outer = [quote for quote in box if quote.get("depth", 1) <= 1]
        parts += [body[at : box[0]["start"]], _head(outer[:1])]
        for quote, after in zip(box, [*box[1:], None], strict=True):
            end = after["start"] if after else quote["end"]
            parts += [_head([quote]) if quote not in outer else "", body[quote["start"] : end]]
        parts.append("\n\n")
        at = box[-1]["end"]
        labels += _labels(post, outer, [quote for quote in box if quote not in outer])
    return "".join([*parts, body[at:]]).strip("\n"), labels


def _head(quotes: Sequence[Record]) -> str:
    return "".join(f"{quote['author']} wrote:\n" for quote in quotes if quote.get("author"))


def _boxes(body: str, quotes: Sequence[Record]) -> list[list[Record]]:
    """The quotes by the boxes they stood in: no words between them, and one person at the outermost depth."""
    boxes: list[list[Record]] = []
    for quote in sorted(quotes, key=lambda quote: quote["start"]):
        last = boxes[-1] if boxes else []
        said = {one.get("author") for one in (*last, quote) if one.get("depth", 1) <= 1}
        between = body[last[-1]["end"] : quote["start"]].strip() if last else None
        if between in ("", CODE) and len(said) <= 1:
            last.append(quote)
        else:
            boxes.append([quote])
    return boxes


def _labels(post: Record, outer: Sequence[Record], inner: Sequence[Record]) -> Iterator[dict[str, Any]]:
    """A label for the words of the box itself, in the pieces that others leave, and one for each inner quote."""
    known = [str(quote["source"]) for quote in outer if quote["source"] is not None]
    for quotes, source in ((outer, next(iter(known), None)), *(([quote], None) for quote in inner)):
        pieces = [post["body"][quote["start"] : quote["end"]] for quote in quotes]
        label = {"post": str(post["id"]), "source": source, "attribution": quotes[0].get("author") if quotes else None}
        if len(pieces) > 1:
            label["pieces"] = pieces
        if pieces:
            yield {**label, "text": post["body"][quotes[0]["start"] : quotes[-1]["end"]]}
