"""What a query means: the expression it is parsed into, from words, properties of posts and links between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui_reader.search.folding import flatten, fold
from tui_reader.search.subject import Subject

Span = tuple[int, int]
"""Start and end of a passage, as code-point offsets."""
Check = Callable[[Subject], Callable[[int], bool]]
"""Makes, for a thread, the question whether a node has a property."""
Relation = Callable[[Subject, set[int]], Callable[[int], bool]]
"""Makes, for a thread and some of its nodes, the question whether a node is linked with one of these."""

PIECE = 4000
"""Characters of a line that a pattern sees at a time; a longer line is searched piece by piece."""


class Scope(StrEnum):
    """Where a term has to occur."""

    ANYWHERE = ""
    AUTHOR = "author"
    OWN = "own"
    QUOTED = "quoted"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Literal:
    """A word or a phrase, matched exactly as it stands, or else folded like the text it is looked for in."""

    text: str
    exact: bool

    @classmethod
    def smart(cls, text: str) -> Literal:
        """A literal that is exact if it has a capital letter."""
        exact = text != text.lower()
        return cls(text if exact else fold(text), exact)

    def spans(self, text: str, *, folded: bool = False) -> Iterator[Span]:
        """Passages of a text, from left to right and apart; `folded` says that the text is folded already."""
        within = text if folded else flatten(text) if self.exact else fold(text)
        start = within.find(self.text)
        while start >= 0:
            end = start + len(self.text)
            yield start, end
            start = within.find(self.text, end)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, matched line by line; matches of nothing do not count."""

    regex: re.Pattern[str]

    def spans(self, text: str) -> Iterator[Span]:
        """Passages of a text, from left to right and apart."""
        start = 0
        for line in text.split("\n"):
            for shift in range(0, len(line), PIECE):
                piece = line[shift : shift + PIECE]
                for match in self.regex.finditer(piece):
                    if match.end() > match.start():
                        yield start + shift + match.start(), start + shift + match.end()
            start += len(line) + 1


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must occur, and where."""

    scope: Scope
    what: Literal | Pattern


@dataclass(frozen=True, slots=True)
class Property:
    """Something that must be true of the post itself; `shown` finds the words that make it so, where words do."""

    check: Check
    shown: Term | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """The post must be linked in some way with a post that fulfils an expression."""

    relation: Relation
    to: Expression


@dataclass(frozen=True, slots=True)
class Not:
    """The post must not fulfil an expression."""

    what: Expression


@dataclass(frozen=True, slots=True)
class All:
    """The post must fulfil every one."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """The post must fulfil at least one."""

    parts: tuple[Expression, ...]


Expression = Term | Property | Linked | Not | All | Either


@dataclass(frozen=True, slots=True)
class Query:
    """A search: the text as typed, the expression a post must fulfil, and the terms that are shown where they occur.

    `terms` leaves out what is denied and what is asked of other posts.
    """

    text: str
    expression: Expression
    terms: tuple[Term, ...]


def shown_terms(expression: Expression) -> Iterator[Term]:
    """The terms of an expression whose passages are hits, from left to right."""
    waiting = [expression]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Term):
            yield one
        elif isinstance(one, Property) and one.shown is not None:
            yield one.shown
        elif isinstance(one, All | Either):
            waiting += reversed(one.parts)
