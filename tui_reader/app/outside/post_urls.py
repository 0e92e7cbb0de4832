"""The URLs of a post: its own address, those of its links, and those written in its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from operator import itemgetter

from tui_reader.app.facts import quotes_of
from tui_reader.model import Content, Mark, MarkKind, Post, Thread
from tui_reader.text.clean import clean_line
from tui_reader.text.targets import Target, host_of, target_of
from tui_reader.text.urls import unwrapped, urls

LISTED = 500
"""URLs in a list at most; nobody picks from more, and the widget measures each."""
WORDS = 120
"""Signs of the words of a link that are shown."""
_LEADS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|www\.")
"""How a target begins that says by itself where it leads."""


@dataclass(frozen=True, slots=True)
class Url:
    """One URL of a post in full, as it is written.

    `words` are those that a link shows in its place, "" when it shows itself; `whose` says in whose words it stands,
    "" for the writer's own.
    """

    written: str
    words: str
    whose: str
    target: Target

    @property
    def doubts(self) -> tuple[str, ...]:
        """What is unusual about it, and whether its words name another host."""
        shown = host_of(self.words)
        other = shown and shown != self.target.host.removeprefix("www.")
        return *((f"its words name {shown}",) if other else ()), *self.target.doubts


def urls_of(thread: Thread, node: int) -> tuple[list[Url], int]:
    """The URLs of a post, its own words before those it quotes, each once, and how many there are in all."""
    post = thread.post(node)
    content = post.load()
    whose = _Whose(thread, node, content)
    found: dict[str, tuple[str, str]] = dict.fromkeys(_own(post), ("", "this post"))
    quoted: dict[str, tuple[str, str]] = {}
    for start, written, words in _written(content):
        name = whose.at(start)
        (quoted if name else found).setdefault(written, (words, name))
    every = found | {written: facts for written, facts in quoted.items() if written not in found}
    listed = islice(every.items(), LISTED)
    return [Url(written, *facts, target_of(written)) for written, facts in listed], len(every)


def _own(post: Post) -> Iterator[str]:
    """The URL of a post itself, and the Message-ID that makes it, as other programs ask for it."""
    if post.url:
        yield post.url
        if post.url.startswith("mid:"):
            yield f"<{post.id}>"


def _written(content: Content) -> Iterator[tuple[int, str, str]]:
    """Where each URL stands, the URL, and the words of its link; in the words of a link none is looked for."""
    text = content.text
    links = sorted((mark for mark in content.marks if _leads(mark)), key=lambda mark: mark.start)
    spans = [(mark.start, mark.end) for mark in links]
    ends, starts = list(accumulate((end for _, end in spans), max)), [start for start, _ in spans]
    for mark in links:
        words = " ".join(text[mark.start : min(mark.end, mark.start + WORDS)].split())
        yield mark.start, clean_line(mark.ref or ""), words if words != mark.ref else ""
    for start, end in urls(text):
        before = bisect_right(starts, start) - 1
        if before < 0 or ends[before] <= start:
            yield start, unwrapped(text[start:end]), ""


def _leads(mark: Mark) -> bool:
    return mark.kind is MarkKind.LINK and bool(_LEADS.match(mark.ref or ""))


class _Whose:
    """In whose words a place of a body stands."""

    def __init__(self, thread: Thread, node: int, content: Content) -> None:
        spans = [
            (quote.start, quote.end, _writer(thread, node, at)) for at, quote in enumerate(quotes_of(thread, node))
        ]
        spans += [(m.start, m.end, m.name or "") for m in content.marks if m.kind is MarkKind.QUOTE]
        self._spans = sorted(spans, key=itemgetter(0))
        self._starts = [start for start, _, _ in self._spans]
        self._ends = list(accumulate((end for _, end, _ in self._spans), max))

    def at(self, place: int) -> str:
        """The words for it; "" for the writer's own."""
        last = bisect_right(self._starts, place) - 1
        if last < 0 or self._ends[last] <= place:
            return ""
        _, end, name = self._spans[last]
        return f"quoted from {name}" if end > place and name else "quoted"


def _writer(thread: Thread, node: int, which: int) -> str:
    quote = quotes_of(thread, node)[which]
    place = quote.origin or quote.source
    return (thread.post(place.node).author if place else quote.attribution) or ""
