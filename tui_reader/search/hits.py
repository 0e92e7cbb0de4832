"""What a search found."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui_reader.search.query import Query, Span

LINE = 200
"""Characters of a line that `line_at` gives at most."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The posts that fulfil a query, in file order, with the passages that do.

    A post that matches by its subject or author alone counts as one hit without a span. `complete` is False
    when the search was stopped; there may then be more.
    """

    query: Query
    nodes: array[int]
    counts: Mapping[int, int]
    find: Callable[[int], tuple[Span, ...]]
    complete: bool = True

    def __len__(self) -> int:
        return len(self.nodes)

    @property
    def count(self) -> int:
        """The number of hits in all posts."""
        return sum(self.counts.values())

    def per_node(self, node: int) -> int:
        """The number of hits in a post, 0 for one that is not among `nodes`."""
        return self.counts.get(node, 0)

    def spans(self, node: int) -> tuple[Span, ...]:
        """Passages of the body that match, sorted and apart; overlapping ones of several terms are one."""
        return self.find(node) if node in self.counts else ()


def line_at(body: str, span: Span) -> str:
    """The line of a body in which a passage begins, without white space around it, `LINE` characters at most."""
    return passage_line(body, span)[0]


def passage_line(body: str, span: Span, cut: str = "…") -> tuple[str, Span]:
    """The same line, with `cut` where something is left out, and where in it the passage stands."""
    start = body.rfind("\n", 0, span[0]) + 1
    end = body.find("\n", span[0])
    end = len(body) if end < 0 else end
    if end - start <= LINE:
        return _stripped(body, start, end, span)
    left = min(max(start, span[0] - LINE // 4), end - LINE + 2)
    right = min(left + LINE - 2, end)
    words, (first, last) = _stripped(body, left, right, span)
    before = cut if left > start else ""
    return before + words + (cut if right < end else ""), (first + len(before), last + len(before))


def _stripped(body: str, start: int, end: int, span: Span) -> tuple[str, Span]:
    """A slice of a body without white space around it, and where in it a passage stands."""
    words = body[start:end].lstrip()
    shift = end - len(words)
    words = words.rstrip()
    return words, (max(span[0] - shift, 0), max(min(span[1] - shift, len(words)), 0))
