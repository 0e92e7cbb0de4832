"""A labelled thread as posted, without names and marks, and without its quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from tests.evaluation.edges import Record
from tests.evaluation.finds import UNSCORED
from tests.evaluation.labelled import Labelled
from tests.evaluation.passages import Span, Squeezed
from tui_reader.model import Content, Mark, MarkKind, Post, SafeText
from tui_reader.text.attribution import attributions


class Rendering(StrEnum):
    """What is left of the quotes of a thread."""

    POSTED = "as posted"
    STRIPPED = "names and marks stripped"
    DELETED = "quotes deleted"


_PREFIX = re.compile(r"^(?:[ \t]{0,3}>){1,20}(?:>*\d+)?[ \t]?", re.MULTILINE)
"""The marks before quoted lines, and the numbers by which image boards point to posts."""
_QUOTED_LINE = re.compile(r"^[ \t]{0,3}>.*\n?", re.MULTILINE)
_OF_QUOTES = frozenset({MarkKind.QUOTE, MarkKind.ATTRIBUTION})


class Cut:
    """A text with some spans taken out, and where its other offsets went."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._gone = [0]
        kept, at = [], 0
        for start, end in sorted(spans):
            if end > at:
                start = max(start, at)
                kept.append(text[at:start])
                self._starts.append(start)
                self._ends.append(end)
                self._gone.append(self._gone[-1] + end - start)
                at = end
        self.text = "".join([*kept, text[at:]])

    def place(self, offset: int) -> int:
        """Where an offset of the whole text is now; one that was taken out is where its span was."""
        spans = bisect_right(self._starts, offset)
        if spans and offset < self._ends[spans - 1]:
            return self._starts[spans - 1] - self._gone[spans - 1]
        return offset - self._gone[spans]


def render(thread: Labelled, how: Rendering) -> Labelled:
    """The thread with the words, names and marks of its quotes left, or taken out of posts and labels."""
    if how is Rendering.POSTED:
        return thread
    texts: dict[str, list[str]] = {}
    for kind in ("quotes", *UNSCORED):
        for label in thread.labels.get(kind, ()):
            texts.setdefault(label["post"], []).extend(label.get("pieces") or [label["text"]])
    bodies = {post.id: post.load() for post in thread.posts}
    cuts = {name: Cut(body.text, _taken(body, how, texts.get(name, ()))) for name, body in bodies.items()}
    return replace(
        thread,
        posts=tuple(_post(post, bodies[post.id].marks, cuts[post.id]) for post in thread.posts),
        labels=_labels(thread.labels, how, {name: (body.text, cuts[name]) for name, body in bodies.items()}),
    )


def _taken(body: Content, how: Rendering, quoted: Iterable[str]) -> Iterator[Span]:
    """The spans that a rendering leaves out of a body."""
    yield from ((at.start, at.end) for at in attributions(body.text))
    yield from ((mark.start, mark.end) for mark in body.marks if mark.kind is MarkKind.ATTRIBUTION)
    if how is Rendering.STRIPPED:
        yield from (found.span() for found in _PREFIX.finditer(body.text))
    else:
        yield from ((mark.start, mark.end) for mark in body.marks if mark.kind is MarkKind.QUOTE)
        yield from (found.span() for found in _QUOTED_LINE.finditer(body.text))
        squeezed = Squeezed(body.text)
        yield from (squeezed.written(span) for text in quoted for span in squeezed.find(text))


def _post(post: Post, marks: Iterable[Mark], cut: Cut) -> Post:
    moved = (
        replace(mark, start=cut.place(mark.start), end=cut.place(mark.end))
        for mark in marks
        if mark.kind not in _OF_QUOTES
    )
    content = Content(SafeText(cut.text), tuple(mark for mark in moved if mark.start < mark.end))
    return replace(post, load=partial(_same, content), words=None)


def _same(content: Content) -> Content:
    return content


def _labels(labels: Record, how: Rendering, cuts: dict[str, tuple[str, Cut]]) -> Record:
    """The labels with the words of the quotes as the rendering left them."""
    if "quotes" not in labels:
        return labels
    kinds = [kind for kind in ("quotes", *UNSCORED) if kind in labels]
    if how is Rendering.DELETED:
        return {**labels, **dict.fromkeys(kinds, ())}
    left = {
        kind: [_label(label, *cuts[label["post"]]) for label in labels[kind] if label["post"] in cuts] for kind in kinds
    }
    return {**labels, **left}


def _label(label: Record, body: str, cut: Cut) -> dict[str, Any]:
    squeezed = Squeezed(body)

    def left(text: str) -> str:
        spans = [squeezed.written(span) for span in squeezed.find(text)]
        return cut.text[cut.place(spans[0][0]) : cut.place(spans[0][1])] if spans else text

    pieces = {"pieces": [left(piece) for piece in label["pieces"]]} if "pieces" in label else {}
    return {**label, "text": left(label["text"]), "attribution": None, **pieces}
