"""The pieces of a query: words, "phrases", /patterns/, operators, brackets, OR and NOT."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui_reader.errors import QueryError


class Kind(StrEnum):
    """What a token is; the value names it in messages."""

    OPERATOR = "operator"
    WORD = "word"
    PHRASE = "phrase"
    REGEX = "pattern"
    OPEN = "("
    CLOSE = ")"
    OR = "OR"
    NOT = "NOT"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its kind, its text without signs around it, and the offset of that text."""

    kind: Kind
    text: str
    at: int


_ENCLOSED = {'"': Kind.PHRASE, "/": Kind.REGEX}
_JOINING = {"OR": Kind.OR, "|": Kind.OR, "NOT": Kind.NOT, "AND": None, "&": None}
_PREFIXES = {"(": Kind.OPEN, "!": Kind.NOT}
_WORD = re.compile(r"\S+")
_BLANK = re.compile(r"\s*")


class Tokens:
    """Cuts a query into tokens; a bracket closes at the end of a word where one is open, and else is part of it."""

    def __init__(self, text: str, operators: Iterable[str]) -> None:
        self._text = text
        self._operator = re.compile("(" + "|".join(map(re.escape, operators)) + "):")
        self._open = 0

    def __iter__(self) -> Iterator[Token]:
        at = self._past_blanks(0)
        while at < len(self._text):
            token, at = self._next(at)
            if token is not None:
                yield token
            at = self._past_blanks(at)

    def _past_blanks(self, at: int) -> int:
        blank = _BLANK.match(self._text, at)
        return blank.end() if blank else at

    def _next(self, at: int) -> tuple[Token | None, int]:
        """The token at an offset, None for a word that says nothing, and where the next can begin."""
        sign, after = self._text[at], self._text[at + 1 : at + 2]
        if operator := self._operator.match(self._text, at):
            return Token(Kind.OPERATOR, operator[1], at), operator.end()
        if sign in _ENCLOSED and after.strip():
            return self._enclosed(at)
        if sign in _PREFIXES and after and (after.strip() or sign == "("):
            self._open += sign == "("
            return Token(_PREFIXES[sign], sign, at), at + 1
        if sign == ")" and self._open:
            self._open -= 1
            return Token(Kind.CLOSE, sign, at), at + 1
        return self._word(at)

    def _word(self, at: int) -> tuple[Token | None, int]:
        found = _WORD.match(self._text, at)
        assert found is not None
        word = found[0]
        closing = min(len(word) - len(word.rstrip(")")), max(0, self._open - word.count("(")))
        word = word[: len(word) - closing] or word
        if word in _JOINING:
            kind = _JOINING[word]
            return Token(kind, word, at) if kind else None, at + len(word)
        return Token(Kind.WORD, word, at), at + len(word)

    def _enclosed(self, at: int) -> tuple[Token, int]:
        sign = self._text[at]
        kind = _ENCLOSED[sign]
        end = self._closing(at + 1, sign)
        if end < 0:
            raise QueryError(f"the {kind} that begins here is not closed: end it with {sign}", at)
        if not self._text[at + 1 : end].strip():
            raise QueryError(f"this {kind} is empty", at)
        return Token(kind, self._text[at + 1 : end], at + 1), end + 1

    def _closing(self, start: int, sign: str) -> int:
        """Offset of the closing sign, which stands before white space, a closing bracket or the end; else -1."""
        ends = ("", ")") if self._open else ("",)
        at = self._text.find(sign, start)
        while at >= 0:
            escaped = sign == "/" and (at - len(self._text[start:at].rstrip("\\")) - start) % 2
            if not escaped and self._text[at + 1 : at + 2].strip() in ends:
                return at
            at = self._text.find(sign, at + 1)
        return -1
