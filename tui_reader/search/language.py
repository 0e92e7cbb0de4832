"""The query language: text to tokens to terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui_reader.errors import QueryError
from tui_reader.search.query import OPERATORS, Literal, Pattern, Query, Scope, Term
from tui_reader.search.regex import compile_pattern

LONGEST = 1000
"""Characters a query may have."""


class Kind(StrEnum):
    """What a token is; the value names it in messages."""

    OPERATOR = "operator"
    WORD = "word"
    PHRASE = "phrase"
    REGEX = "pattern"


_ENCLOSED = {'"': Kind.PHRASE, "/": Kind.REGEX}
_OPERATOR = re.compile("(" + "|".join(OPERATORS) + "):")
_WORD = re.compile(r"\S+")
_BLANK = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its kind, its text without signs around it, and the offset of that text."""

    kind: Kind
    text: str
    at: int


def _closing(text: str, start: int, sign: str) -> int:
    """Offset of the closing sign, which stands before white space or the end; -1 when there is none."""
    at = text.find(sign, start)
    while at >= 0:
        escaped = sign == "/" and (at - len(text[start:at].rstrip("\\")) - start) % 2
        if not escaped and not text[at + 1 : at + 2].strip():
            return at
        at = text.find(sign, at + 1)
    return -1


def _enclosed(text: str, at: int) -> Token:
    sign = text[at]
    kind = _ENCLOSED[sign]
    end = _closing(text, at + 1, sign)
    if end < 0:
        raise QueryError(f"the {kind} that begins here is not closed: end it with {sign}", at)
    if not text[at + 1 : end].strip():
        raise QueryError(f"this {kind} is empty", at)
    return Token(kind, text[at + 1 : end], at + 1)


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        if blank := _BLANK.match(text, at):
            at = blank.end()
        if operator := _OPERATOR.match(text, at):
            yield Token(Kind.OPERATOR, operator[1], at)
            at = operator.end()
        elif text[at : at + 1] in _ENCLOSED and not text[at + 1 : at + 2].isspace():
            token = _enclosed(text, at)
            yield token
            at = token.at + len(token.text) + 1
        elif word := _WORD.match(text, at):
            yield Token(Kind.WORD, word[0], at)
            at = word.end()


def _term(scope: Scope, token: Token) -> Term:
    if token.kind is Kind.REGEX:
        return Term(scope, Pattern(compile_pattern(token.text, token.at)))
    return Term(scope, Literal.smart(" ".join(token.text.split())))


def _terms(tokens: Iterator[Token]) -> Iterator[Term]:
    for token in tokens:
        if token.kind is not Kind.OPERATOR:
            yield _term(Scope.ANYWHERE, token)
            continue
        operand = next(tokens, None)
        if operand is None or operand.kind is Kind.OPERATOR:
            raise QueryError(f"{token.text}: needs a word, a phrase or a pattern after it", token.at)
        yield _term(Scope(token.text), operand)


def parse(text: str) -> Query:
    """Parse a query: words, "phrases", /patterns/, each with an operator before it or none.

    Raises QueryError, pointing at the fault.
    """
    if len(text) > LONGEST:
        raise QueryError(f"a search may have {LONGEST} characters", LONGEST)
    if "\0" in text:
        raise QueryError("a search cannot hold this control character", text.index("\0"))
    terms = tuple(_terms(_tokens(text)))
    if not terms:
        raise QueryError("there is nothing to search for")
    return Query(text, terms)
