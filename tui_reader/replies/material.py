"""What the search for quotes and parents works on: bodies, marks, attributions and words of a thread."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

import numpy as np

from tui_reader.formats.lazily import written
from tui_reader.model import Mark, MarkKind, Post, SafeText, Thread
from tui_reader.replies.cited import Cited, cited_posts
from tui_reader.replies.cover import Cover
from tui_reader.replies.openings import openings
from tui_reader.replies.prose import Prose
from tui_reader.replies.strangers import is_shared
from tui_reader.replies.tokens import LEFT_OUT, Span, Words, as_spans, read_words
from tui_reader.replies.work import Step, stepwise
from tui_reader.text.attribution import Attribution, attributions

ATTRIBUTED_WORDS = 40
"""Words after an attribution among which even short repeated runs are looked at."""

_TYPED_QUOTE = re.compile('["“„«][^"“”„«»\n]{12,600}["”“»]')
_QUOTATION_MARKS = re.compile('["“„«]')


_SAID = (MarkKind.ATTRIBUTION, MarkKind.SIGNATURE)
"""Marks of spans in which no further attribution is looked for."""

_start = itemgetter(0)
_begin = attrgetter("start")

Head = tuple[int, Attribution]
"""An attribution behind the first word that follows it."""
Quoted = tuple[Mark, Span]
"""A passage that the format marks as quoted, and its words."""
Ref = tuple[int, int, int, int]
"""The depth, start and end of a marked quote, and the post it is from."""


class Lines:
    """The lines of all posts that hold words, as ranges of word indices."""

    def __init__(self, words: Words) -> None:
        self._starts = array("q", words.line.astype(np.int64).tobytes())
        sizes = np.diff(np.append(words.line, len(words.hash) + 1))
        self._line = array("i", np.repeat(np.arange(len(sizes), dtype=np.int32), sizes).tobytes())

    def __getitem__(self, line: int) -> Span:
        return self._starts[line], self._starts[line + 1]

    def over(self, start: int, end: int) -> range:
        """The indices of the lines that hold words from `start` to `end`."""
        first = self._line[start]
        return range(first, self._line[end - 1] + 1 if start < end else first)

    def around(self, start: int, end: int) -> Span:
        """The words of all lines that hold words from `start` to `end`."""
        over = self.over(start, end)
        return (self._starts[over.start], self._starts[over.stop]) if over else (start, start)

    def spans(self, start: int, end: int) -> list[Span]:
        """The lines that hold words from `start` to `end`."""
        return [self[line] for line in self.over(start, end)]


@dataclass(frozen=True, slots=True)
class Material:
    """Bodies and words of the posts of a thread.

    `authors[post]` is the person who wrote it, None where the file names nobody or gives a name that many share;
    `nameless` are the posts of which it names nobody, `heads` are the attributions of each post with the first word
    behind each, `quoted` the passages that the format marks as quoted, `stated[post]` is the node the file says it
    answers, and `refs[post]` are the marked quotes of which the file says from which earlier post they are: depth,
    start and end in the body, and that post. `cited` are the earlier posts that posts name by their ids. `openings` are
    the first words of short paragraphs above others of their post, with the word behind the last; `gaps` are the words
    before which two blank lines stand. `posts` are for what few threads need: mailboxes make theirs when they are asked
    for them.
    """

    bodies: list[str]
    authors: list[str | None]
    nameless: frozenset[int]
    marks: list[tuple[Mark, ...]]
    attributions: list[list[Attribution]]
    words: Words
    lines: Lines
    prose: Prose
    heads: list[list[Head]]
    quoted: list[list[Quoted]]
    stated: list[int | None]
    refs: list[list[Ref]]
    cited: Cited
    openings: Mapping[int, int]
    gaps: Sequence[int]
    posts: Sequence[Post]

    def author(self, node: int) -> str | None:
        """The author of a post; None for a ghost and where the file names nobody."""
        return self.authors[node] if node < len(self.authors) else None

    def chars(self, start: int, end: int) -> Span:
        """The span, in the body of their post, of a range of words."""
        return self.words.start.item(start), self.words.end.item(end - 1)

    def is_apart(self, post: int, word: int) -> bool:
        """Whether a blank line stands before a word that is neither the first of its post nor behind its last."""
        low, high = self.words.of(post)
        if not low < word < high:
            return False
        end, start = self.words.end.item(word - 1), self.words.start.item(word)
        return self.bodies[post].count("\n", end, start) > 1

    def gaps_in(self, low: int, high: int) -> Sequence[int]:
        """The words from `low` to `high` before which two blank lines stand, or more."""
        return self.gaps[bisect_left(self.gaps, low) : bisect_right(self.gaps, high)]

    def gap_behind(self, word: int, end: int) -> int:
        """The first word behind a word, and before `end`, before which two blank lines stand, else `end`."""
        at = bisect_right(self.gaps, word)
        return min(self.gaps[at], end) if at < len(self.gaps) else end

    def ref_at(self, post: int, offset: int) -> int | None:
        """The post that the file says the words at an offset are quoted from."""
        return next((node for _, start, end, node in self.refs[post] if start <= offset < end), None)

    def first_ref(self, post: int) -> int | None:
        """The post that the first outermost quote of a post is from, where the file says so."""
        return next((node for depth, _, _, node in self.refs[post] if depth <= 1), None)

    def heads_in(self, post: int, low: int, high: int) -> list[Head]:
        """The attributions of a post whose next word is one from `low` to `high`, each behind that word."""
        heads = self.heads[post]
        if not heads:
            return heads
        return heads[bisect_left(heads, low, key=_start) : bisect_right(heads, high, key=_start)]


def gather(thread: Thread, step: Step) -> Material:
    """Read the bodies of all posts and split them into words; `step` is called after each post."""
    bodies, marks, found = list[str](), list[tuple[Mark, ...]](), list[list[Attribution]]()
    writers = list[SafeText | None]()
    for writer, content in written(thread.posts):
        writers.append(writer)
        bodies.append(content.text)
        marks.append(content.marks)
        found.append(_attributions(content.text, content.marks))
        step()
    words = read_words(bodies, as_spans(stepwise(_left_out(marks, found), step)), step)
    step()
    lines = Lines(words)
    step()
    prose = Prose(bodies, words, step)
    quotes = [[mark for mark in of_post if mark.kind is MarkKind.QUOTE] for of_post in stepwise(marks, step)]
    return Material(
        bodies=bodies,
        authors=[_person(writer) for writer in writers],
        nameless=frozenset(post for post, writer in enumerate(writers) if writer is None),
        marks=marks,
        attributions=found,
        words=words,
        lines=lines,
        prose=prose,
        heads=_heads(words, found, step),
        quoted=_quoted(words, quotes, step),
        stated=[reply.parent if reply.stated else None for reply in thread.replies],
        refs=_refs(thread, quotes),
        cited=cited_posts(thread.posts, stepwise(marks, step)),
        openings=openings(bodies, words),
        gaps=array("q", words.gap.astype(np.int64).tobytes()),
        posts=thread.posts,
    )


def _left_out(
    marks: Sequence[Sequence[Mark]], found: Sequence[Sequence[Attribution]]
) -> Iterator[tuple[int, int, int]]:
    for post, of_post in enumerate(marks):
        yield from ((post, mark.start, mark.end) for mark in of_post if mark.kind in LEFT_OUT)
        yield from ((post, at.start, at.end) for at in found[post])


def _heads(words: Words, found: Sequence[Sequence[Attribution]], step: Step) -> list[list[Head]]:
    spans = as_spans((post, at.end, at.end) for post, of_post in enumerate(stepwise(found, step)) for at in of_post)
    first = iter(words.within(spans, step)[0])
    heads = ([(word, at) for at, word in zip(of_post, first, strict=False)] for of_post in stepwise(found, step))
    return [sorted(of_post, key=_start) for of_post in heads]


def _quoted(words: Words, quotes: Sequence[Sequence[Mark]], step: Step) -> list[list[Quoted]]:
    marks = ((post, mark) for post, of_post in enumerate(stepwise(quotes, step)) for mark in of_post)
    spans = zip(*words.within(as_spans((post, mark.start, mark.end) for post, mark in marks), step), strict=True)
    return [list(zip(of_post, spans, strict=False)) for of_post in stepwise(quotes, step)]


def _person(writer: str | None) -> str | None:
    return None if writer is None or is_shared(writer) else writer


def _refs(thread: Thread, quotes: Sequence[Sequence[Mark]]) -> list[list[Ref]]:
    if not any(mark.ref for of_post in quotes for mark in of_post):
        return [[] for _ in quotes]
    nodes = {post.id: node for node, post in enumerate(thread.posts)}
    return [
        sorted(
            (mark.depth, mark.start, mark.end, nodes[mark.ref])
            for mark in of_post
            if mark.ref and nodes.get(mark.ref, post) < post
        )
        for post, of_post in enumerate(quotes)
    ]


def _attributions(body: str, marks: Sequence[Mark]) -> list[Attribution]:
    """The attributions in a body: those the format marked, and the lines that look like one."""
    stated = [mark for mark in marks if mark.kind is MarkKind.ATTRIBUTION]
    found = attributions(body, [(mark.start, mark.end) for mark in stated])
    if found:
        taken = Cover((0, len(body)), ((mark.start, mark.end) for mark in marks if mark.kind in _SAID))
        found = [at for at in found if not taken.count(at.start, at.end)]
    found += (Attribution(mark.start, mark.end, mark.name or "", mark.start, mark.end) for mark in stated)
    found.sort(key=_begin)
    return found


def marked_words(material: Material) -> Cover:
    """The words that the format itself marks as quoted."""
    spans = (span for of_post in material.quoted for _, span in of_post)
    return Cover((0, len(material.words.hash)), (span for span in spans if span[0] < span[1]))


def likely_words(material: Material, marked: Cover, step: Step) -> Cover:
    """The words where a quotation is likely: marked, at the start, after an attribution, in quotation marks."""
    likely = marked.copy()
    for low, high in material.openings.items():
        likely.take(low, high)
    for post, heads in enumerate(stepwise(material.heads, step)):
        end = material.words.of(post)[1] if heads else 0
        for first, _ in heads:
            likely.take(first, min(first + ATTRIBUTED_WORDS, end))
    typed = as_spans(_typed_quotes(stepwise(material.bodies, step)))
    for low, high in stepwise(zip(*material.words.within(typed, step), strict=True), step):
        likely.take(low, max(low, high))
    return likely


def _typed_quotes(bodies: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    for post, body in enumerate(bodies):
        if _QUOTATION_MARKS.search(body):
            yield from ((post, *match.span()) for match in _TYPED_QUOTE.finditer(body))
