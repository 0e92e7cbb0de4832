"""The query language: tokens to an expression."""

from __future__ import annotations

from difflib import get_close_matches

from tui_reader.errors import QueryError
from tui_reader.search.checks import PROPERTIES, RELATIONS, SHOWN, called
from tui_reader.search.query import (
    All,
    Either,
    Expression,
    Linked,
    Literal,
    Not,
    Pattern,
    Property,
    Query,
    Scope,
    Term,
    shown_terms,
)
from tui_reader.search.regex import compile_pattern
from tui_reader.search.tokens import Kind, Token, Tokens

LONGEST = 1000
"""Characters a query may have."""
DEEPEST = 20
"""Brackets within brackets a query may have."""
MISSPELT = 0.83
"""Likeness by `difflib` from which a word before a colon is an operator misspelt: 'autor' has .91, 'data' .75."""
MISSPELT_LETTERS = 4
"""Letters of the shortest such word; `is`, `id` and `has` are like too many others."""

SCOPES: dict[str, str] = {
    Scope.AUTHOR: 'posts by this person, under any name the thread knows: author:NAME, author:"FULL NAME"',
    Scope.OWN: "only in the writer's own words, outside quotes: own:WORD",
    Scope.QUOTED: "only inside quotes: quoted:WORD",
    Scope.SUBJECT: "only in the subject of the post: subject:WORD",
}
OPERATORS: dict[str, str] = SCOPES | {
    name: help_ for table in (PROPERTIES, RELATIONS) for name, (help_, _) in table.items()
}
"""Name of an operator, written before a colon, and its help line."""

FORMS: dict[str, str] = {
    "word word": "every word must occur in the post; a capital letter makes a word match exactly",
    '"a phrase"': "these words in this order, also across a line break",
    "/regex/": "a regular expression of Python, matched line by line",
    "a OR b": "either of them; a | b says the same",
    "NOT a": "not that; !a says the same",
    "(a OR b) c": "brackets hold together",
}
"""The ways to say what to look for, and their help lines."""

_ENDS = (Kind.OR, Kind.CLOSE)


class _Parser:
    """Reads an expression from tokens, one after the other."""

    def __init__(self, tokens: list[Token], end: int) -> None:
        self._tokens = tokens
        self._at = 0
        self._end = end
        self._depth = 0

    @property
    def _kind(self) -> Kind | None:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else None

    @property
    def offset(self) -> int:
        """The offset of the next token."""
        return self._tokens[self._at].at if self._at < len(self._tokens) else self._end

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def expression(self) -> Expression:
        """Alternatives, up to a closing bracket or the end."""
        parts = [self._every()]
        while self._kind is Kind.OR:
            self._take()
            parts.append(self._every())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _every(self) -> Expression:
        parts = []
        while self._kind is not None and self._kind not in _ENDS:
            parts.append(self._one())
        if not parts:
            raise QueryError("there is nothing to search for", self.offset if self._at else 0)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self) -> Expression:
        denied = 0
        while self._kind is Kind.NOT:
            last = self._take()
            denied += 1
        if denied and (self._kind is None or self._kind in _ENDS):
            raise QueryError(f"{last.text} needs something after it", last.at)
        one = self._group() if self._kind is Kind.OPEN else self._simple()
        return Not(one) if denied % 2 else one

    def _group(self) -> Expression:
        opening = self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(f"more than {DEEPEST} brackets within brackets", opening.at)
        inside = self.expression()
        if self._kind is not Kind.CLOSE:
            raise QueryError("the bracket that begins here is not closed", opening.at)
        self._take()
        self._depth -= 1
        return inside

    def _simple(self) -> Expression:
        token = self._take()
        if token.kind is not Kind.OPERATOR:
            _refuse_misspelt(token)
            return _term(Scope.ANYWHERE, token)
        if self._kind is Kind.OPEN and token.text in RELATIONS:
            return Linked(RELATIONS[token.text][1], self._group())
        if self._kind not in (Kind.WORD, Kind.PHRASE, Kind.REGEX):
            raise QueryError(f"{token.text}: needs a word, a phrase or a pattern after it", token.at)
        return _operated(token.text, self._take())


def _refuse_misspelt(token: Token) -> None:
    """Refuse a word that seems to begin with an operator, such as `autor:ann`; in quotes it is sought as it stands."""
    name, _, words = token.text.partition(":")
    if token.kind is Kind.WORD and words and len(name) >= MISSPELT_LETTERS:
        near = get_close_matches(name.lower(), OPERATORS, 1, MISSPELT)
        if near:
            raise QueryError(f'did you mean {near[0]}:? To search for the word, write "{token.text}"', token.at)


def _operated(operator: str, operand: Token) -> Expression:
    if operator in SCOPES:
        return _term(Scope(operator), operand)
    if operand.kind is Kind.REGEX:
        raise QueryError(f"{operator}: takes no pattern", operand.at)
    if operator in PROPERTIES:
        shown = SHOWN.get(f"{operator}:{operand.text.lower()}")
        return Property(PROPERTIES[operator][1](operand.text, operand.at), shown)
    return Linked(RELATIONS[operator][1], Property(called(operand.text)))


def _term(scope: Scope, token: Token) -> Term:
    if token.kind is Kind.REGEX:
        return Term(scope, Pattern(compile_pattern(token.text, token.at)))
    return Term(scope, Literal.smart(" ".join(token.text.split())))


def parse(text: str) -> Query:
    """Parse a query: words, "phrases", /patterns/, with operators before them, joined by OR, NOT and brackets.

    Raises QueryError, pointing at the fault.
    """
    if len(text) > LONGEST:
        raise QueryError(f"a search may have {LONGEST} characters", LONGEST)
    if "\0" in text:
        raise QueryError("a search cannot hold this control character", text.index("\0"))
    parser = _Parser(list(Tokens(text, OPERATORS)), len(text))
    expression = parser.expression()
    return Query(text, expression, tuple(shown_terms(expression)))
