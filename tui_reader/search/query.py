"""What a query means: the operators as a table, and the tree a query is parsed into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui_reader.search.folding import flatten, fold

Span = tuple[int, int]
"""Start and end of a passage, as code-point offsets."""

PIECE = 4000
"""Characters of a line that a pattern sees at a time; a longer line is searched piece by piece."""


class Scope(StrEnum):
    """Where a term has to occur."""

    ANYWHERE = ""
    AUTHOR = "author"
    OWN = "own"
    QUOTED = "quoted"


OPERATORS: dict[str, str] = {
    Scope.AUTHOR: 'posts by this person, under any name the thread knows: author:NAME, author:"FULL NAME"',
    Scope.OWN: "only in the writer's own words, outside quotes: own:WORD",
    Scope.QUOTED: "only inside quotes: quoted:WORD",
}
"""Name of an operator, written before a colon, and its help line."""

FORMS: dict[str, str] = {
    "word word": "every word must occur in the post; a capital letter makes a word match exactly",
    '"a phrase"': "these words in this order, also across a line break",
    "/regex/": "a regular expression of Python, matched line by line",
}
"""The ways to say what to look for, and their help lines."""


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
    """One thing that must occur, and where."""

    scope: Scope
    what: Literal | Pattern


@dataclass(frozen=True, slots=True)
class Query:
    """A search: the text as typed and its terms, all of which a post must fulfil."""

    text: str
    terms: tuple[Term, ...]
