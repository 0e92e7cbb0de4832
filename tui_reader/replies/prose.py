"""What in the bodies of posts is no prose: addresses of the web, and signs of program text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tui_reader.replies.cover import Cover
from tui_reader.replies.tokens import Words, as_spans
from tui_reader.replies.work import Step, stepwise, unstopped

_URL = re.compile(r"(?:https?|ftp)://\S+|www\.\S+")
_MARKS = re.compile(r"^[ \t]*[>|][>| \t]*", re.MULTILINE)
"""The marks of quoting before a line."""
_SIGNS = b"{}[]=<>;/\\|#$%&+^~`_"
_PROSE, _CODE, _NEITHER = range(3)
_KINDS = bytes(_CODE if code in _SIGNS else _PROSE for code in range(256))


class Prose:
    """Counts words and signs that are no prose; quick as long as one post is looked at after the other."""

    def __init__(self, bodies: Sequence[str], words: Words, step: Step = unstopped) -> None:
        self._bodies = bodies
        self._spare = Cover((0, len(words.hash)))
        self._post, self._kinds = -1, bytearray()
        for low, high in zip(*words.within(as_spans(_addresses(stepwise(bodies, step))), step), strict=True):
            if low + 1 < high:
                self._spare.take(low + 1, high)

    def words(self, start: int, end: int) -> int:
        """The number of words from `start` to `end`, an address of the web counted as one."""
        return end - start - self._spare.count(start, end)

    def code(self, post: int, start: int, end: int) -> float:
        """The share of signs of program text among those of a span, without addresses and marks of quoting."""
        if self._post != post:
            self._post, self._kinds = post, _kinds(self._bodies[post])
        size = end - start - self._kinds.count(_NEITHER, start, end)
        return self._kinds.count(_CODE, start, end) / max(size, 1)


def _kinds(body: str) -> bytearray:
    """For each sign of a body what it is of."""
    kinds = bytearray(body.encode("latin-1", "replace").translate(_KINDS))
    for match in chain(_urls(body), _MARKS.finditer(body)):
        start, end = match.span()
        kinds[start:end] = bytes([_NEITHER]) * (end - start)
    return kinds


def _addresses(bodies: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    for post, body in enumerate(bodies):
        yield from ((post, *match.span()) for match in _urls(body))


def _urls(body: str) -> Iterable[re.Match[str]]:
    return _URL.finditer(body) if "://" in body or "www." in body else ()
