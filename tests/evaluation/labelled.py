"""Threads of which the parents and the quotes are known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tests.evaluation.edges import Record
from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.formats.reading import read
from tui_reader.formats.source import open_source
from tui_reader.model import Content, MarkKind, Post, SafeText, Thread
from tui_reader.opening import begin

REPOSITORY = Path(__file__).parents[2]
SHOWN, UNSHOWN = REPOSITORY / "sample_threads", REPOSITORY / "tests" / "samples"
SHARED = REPOSITORY.parent / "shared" / "threads"

GENRES = {"convokit": "reddit", "discourse": "discourse", "hn": "hn", "mail": "mail", "reddit": "reddit"}
"""The genre that the first word of a file's name tells, where its labels do not; all others are forums."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A thread as its file gives it, and what is known of it (`score.py` says how)."""

    name: str
    genre: str
    title: SafeText
    posts: tuple[Post, ...]
    labels: Record


def hidden(thread: Labelled) -> Thread:
    """The thread as it is read when its file states nothing of who answers whom."""
    posts = [replace(post, load=partial(_without_refs, post), words=None) for post in thread.posts]
    parents = [ROOT, *[UNKNOWN] * (len(posts) - 1)]
    return begin(Document("page", [Draft(thread.title, posts, parents)]))


def _without_refs(post: Post) -> Content:
    content = post.load()
    marks = (replace(mark, ref=None) if mark.kind is MarkKind.QUOTE else mark for mark in content.marks)
    return Content(content.text, tuple(marks))


def read_labelled(file: Path, labels: Path) -> Labelled:
    """The thread of a file with its labels."""
    draft, known = read(open_source(file)).drafts[0], json.loads(labels.read_text("utf-8"))
    genre = known.get("genre") or GENRES.get(file.name.partition("-")[0], "forum")
    return Labelled(file.stem, genre, draft.title, tuple(draft.posts), known)


def samples() -> Iterator[tuple[Path, Path]]:
    """The files of the project's own threads, each with that of its labels."""
    for labels in sorted(UNSHOWN.glob("*.truth.json")):
        name = json.loads(labels.read_text("utf-8"))["file"]
        yield next(folder / name for folder in (SHOWN, UNSHOWN) if (folder / name).exists()), labels


def threads_in(folder: Path) -> Iterator[tuple[Path, Path]]:
    """The labelled text files of a folder as posted; the copies without names or quotes are left out."""
    for labels in sorted(folder.glob("*.truth.json")):
        text = labels.with_name(labels.name.replace(".truth.json", ".txt"))
        if text.exists() and not text.stem.endswith((".bare", ".none")):
            yield text, labels
