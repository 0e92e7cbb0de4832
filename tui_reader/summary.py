"""One line that says what a post is about: the first words its writer wrote themself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui_reader.model import Content, MarkKind, Quote, SafeText, Thread
from tui_reader.text.attribution import attributions

HEAD_LIMIT = 1 << 16
"""Characters of a body that are looked at; own words later than that are not worth the time."""
SUMMARY_LIMIT = 400
"""Characters of the longest summary; more fits on no screen."""

GREETINGS = frozenset({
    "hi", "hello", "hey", "hallo", "dear", "greetings", "moin", "servus", "bonjour", "salut", "hola", "ciao", "hej",
    "hei", "ahoj", "cześć", "olá", "good morning", "good day", "good evening", "guten morgen", "guten tag",
    "guten abend", "buenos días", "bom dia",
})  # fmt: skip
"""Words, and pairs of words, with which a line that only greets begins."""
GREETING_WORDS = 4
"""Words of the longest line that still is a greeting only: `Hi Anna and all`."""

_NOT_OWN = frozenset({MarkKind.QUOTE, MarkKind.ATTRIBUTION, MarkKind.SIGNATURE, MarkKind.NOTE})
_WORD = re.compile(r"\w+")


def summary(thread: Thread, node: int) -> SafeText:
    """The first line of the writer's own words in a post: no quote, attribution, greeting or signature.

    A post of nothing but quotes gives the first line of its body, an empty one its subject or "". `node` may
    be a ghost.
    """
    post = thread.post(node)
    content = post.load()
    quotes = thread.quotes[node] if node < len(thread) else ()
    greeting = SafeText("")
    for line in _own_lines(content, quotes):
        if not _greets(line):
            return _one_line(line)
        greeting = greeting or _one_line(line)
    return greeting or _first_line(content.text) or _one_line(post.subject or "")


def _own_lines(content: Content, quotes: Iterable[Quote]) -> Iterator[str]:
    """Each line from its first own word on, to its end even where a quote stands within it."""
    head = content.text[:HEAD_LIMIT]
    for start, end in _gaps(head, content, quotes):
        for line in head[start:end].split("\n"):
            own = start + _past_attribution(line)
            if _WORD.search(head, own, start + len(line)):
                line_end = head.find("\n", own)
                yield head[own : line_end if line_end >= 0 else len(head)]
            start += len(line) + 1


def _past_attribution(line: str) -> int:
    found = attributions(line)
    return found[-1].end if found else 0


def _gaps(head: str, content: Content, quotes: Iterable[Quote]) -> Iterator[tuple[int, int]]:
    taken = [(quote.start, quote.end) for quote in quotes]
    taken += [(mark.start, mark.end) for mark in content.marks if mark.kind in _NOT_OWN]
    begin = 0
    for start, end in sorted(taken):
        yield begin, max(begin, start)
        begin = max(begin, end)
    yield begin, len(head)


def _greets(line: str) -> bool:
    words = _WORD.findall(line.casefold())
    return len(words) <= GREETING_WORDS and bool(GREETINGS & {words[0], " ".join(words[:2])})


def _first_line(text: str) -> SafeText:
    lines = text[:HEAD_LIMIT].split("\n")
    return _one_line(next((line for line in lines if line.strip()), ""))


def _one_line(line: str) -> SafeText:
    return SafeText(" ".join(line.split())[:SUMMARY_LIMIT])
