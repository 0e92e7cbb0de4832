"""The shape of a line: what stays of it when names, numbers and dates are taken out.

    `#160917 - Anna - Thu Jul 24, 2008 2:47 pm`  ->  `#9 w DATE`

A shape can be turned back into a pattern that finds the lines of that shape and takes out their parts, also
where a name holds digits or label words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from tui_reader.formats.page.dates import find_date, may_begin_date
from tui_reader.formats.page.memory import alike, likeness, remembered, remembered_alike
from tui_reader.formats.page.words import BYLINES, LABELS, SUBJECT_LABELS

Key = TypeVar("Key")

DATE, NUMBER, MARKED, WORDS = "DATE", "9", "#9", "w"
"""Tokens of shapes: a date, a number, a number behind `#` or `No.` or before `#` or `楼`, any other words."""
TOKEN_LIMIT = 12
"""Tokens of the longest shape a header can have."""

RUN_LIMIT = 2
"""Runs of words in the longest such shape: a name, and a subject or a remark."""

_HOLE = "\0"
"""Stands for the date of a line; it cannot occur in cleaned text."""
_STRIPPED = ".,:：;()[]{}«»‹›<>|·•*-–—~=\"'"
_NUMBER = re.compile(r"\d[\d.,]{0,14}$")
_MARKED = re.compile(r"(?:(?:#|no\.|nr\.|comment:)\d{1,15}|\d{1,6}(?:#|楼|樓))$", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D")
_LETTER = re.compile(r"[^\W\d_]")
_GAP = " ?[-–—|»«›·•,:：;@]? ?"
_EDGE = r"[^\w#\0]{0,6}"
_TAIL = r"(?: .{1,60})?"
"""What may follow a header that is known by its label: the votes of a post, the badge of its author."""
_REMARK = r"(?: ?(?:\([^()\0]{1,120}\)|ID:\S{4,24}))"
"""A remark in brackets, and the mark of the day's writer that boards of the 2channel kind print."""
_BEHIND_DATE = re.compile(rf"(?:(?<!\S)edited )?\0(?:{_REMARK}$)?")
"""A date with what does not change the shape of its line: that it is of an edit, and a remark."""
_PARTS = {
    DATE: "(?:edited )?" + _HOLE,
    NUMBER: r"(\d[\d.,]{0,14})",
    MARKED: r"(?:(?:#|no\. ?|nr\. ?|comment:)(?=\d)|(?=\d{1,6}[#楼樓]))(\d{1,15})[#楼樓]?",
    WORDS: "(.*?)",
}

_VERB = re.compile(r" (?:added|left|posted|wrote) an?$")
"""What stands between a name and the word `comment`."""


class Parts(NamedTuple):
    """What one line of a shape says: its numbers in order, its date as written, its names and subject."""

    numbers: tuple[int, ...]
    date: str | None
    name: str | None
    subject: str | None


@remembered_alike
def shape_of(line: str) -> str:
    """The shape of a line that `lines.plain` has passed; "" when it is too long for a header."""
    tokens: list[str] = []
    runs = 0
    holed, date = _without_date(line)
    for word in (_BEHIND_DATE.sub(_HOLE, holed) if date else holed).split():
        token = _token(word)
        if token and not (token == WORDS and tokens and tokens[-1] == WORDS):
            tokens.append(token)
            runs += token == WORDS
            if len(tokens) > TOKEN_LIMIT or runs > RUN_LIMIT:
                return ""
    return " ".join(tokens)


def is_number(line: str) -> bool:
    """Whether a line holds numbers alone."""
    return _LETTER.search(line) is None and shape_of(" ".join(line.split())) == NUMBER


def begins_with_words(line: str) -> bool:
    """Whether a line begins with a word that is neither a label nor a number, nor the first of a date."""
    return _is_word(line.split(None, 1)[0])


@remembered
def _is_word(first: str) -> bool:
    word = first.strip(_STRIPPED)
    if word.isalpha():
        return word.lower() not in LABELS and not may_begin_date(word)
    return not may_begin_date(first) and _token(word) == WORDS


def ends_with_words(line: str) -> bool:
    """Whether a line ends with a word that is neither a label nor a number."""
    return _token(line.rsplit(None, 1)[-1]) == WORDS


def _token(word: str) -> str:
    if word == _HOLE:
        return DATE
    bare = word.strip(_STRIPPED)
    if _MARKED.match(bare):
        return MARKED
    if _NUMBER.match(bare):
        return NUMBER
    lower = bare.lower()
    return lower if lower in LABELS else WORDS if bare else ""


def _without_date(line: str) -> tuple[str, str | None]:
    """The line with a hole for its date, and the date."""
    return _without(line, find_date(line))


def _without(line: str, span: tuple[int, int] | None) -> tuple[str, str | None]:
    if span:
        return f"{line[: span[0]].rstrip()} {_HOLE} {line[span[1] :].lstrip()}".strip(), line[span[0] : span[1]]
    return line, None


@dataclass(frozen=True)
class Texts(Generic[Key]):
    """Lines as headers are compared, by their numbers or as they stand on the page."""

    lines: Mapping[Key, str]

    @cached_property
    def alike(self) -> list[list[tuple[str, str, str | None]]]:
        """Those together that differ in digits or dates alone: each with it with a hole for its date, and the date."""
        found = defaultdict[str, list[tuple[str, str, str | None]]](list)
        for lines in alike(dict.fromkeys(self.lines.values())):
            span = find_date(lines[0])
            holed = [(line, *_without(line, span)) for line in lines]
            found[likeness(holed[0][1])] += holed
        return list(found.values())


@dataclass(frozen=True)
class Form:
    """A shape as a pattern."""

    shape: str

    @property
    def tokens(self) -> list[str]:
        """The tokens of the shape."""
        return self.shape.split(" ")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches lines whose date is a hole; one group for each number and each run of words."""
        parts = _GAP.join(_PARTS.get(token) or rf"(?<!\w){re.escape(token)}(?!\w)" for token in self.tokens)
        edge = "" if self.tokens[0] == WORDS else _EDGE
        tail = _TAIL if self.labelled or self.byline else f"{_REMARK}?" if self.tokens[-1] in {DATE, MARKED} else ""
        return re.compile(edge + parts + _EDGE + tail + "$", re.IGNORECASE)

    @property
    def alone(self) -> bool:
        """Whether lines of this shape hold a name and nothing else."""
        return self.shape == WORDS

    @property
    def numbered(self) -> bool:
        """Whether lines of this shape hold a number, which may be that of the post."""
        return not {NUMBER, MARKED}.isdisjoint(self.tokens)

    @property
    def byline(self) -> bool:
        """Whether lines of this shape are a label, a name and its number: `by Ann (127135)`."""
        return self.tokens[1:] == [WORDS, NUMBER] and self.tokens[0] in BYLINES

    @property
    def labelled(self) -> bool:
        """Whether lines of this shape begin with a label and end with a date or a number that is marked."""
        return self.tokens[0] in LABELS and self.tokens[-1] in {DATE, MARKED}

    @cached_property
    def _roles(self) -> list[str]:
        """For each group of the pattern: number, name or subject."""
        before = ["", *self.tokens]
        return [
            "number" if token != WORDS else "subject" if label in SUBJECT_LABELS else "name"
            for label, token in zip(before, self.tokens, strict=False)
            if token in {NUMBER, MARKED, WORDS}
        ]

    def read_all(self, texts: Texts[Key]) -> dict[Key, Parts]:
        """The parts of those lines that are of this shape."""
        dated, read = DATE in self.tokens, {}
        for lines in texts.alike:
            _, holed, date = lines[0]
            places = self._places(holed) if self.byline or (date is not None) == dated else None
            if places:
                read.update({line: places.parts(holed, date) for line, holed, date in lines})
        return {key: read[line] for key, line in texts.lines.items() if line in read}

    def _places(self, holed: str) -> _Places | None:
        said = self.pattern.match(holed)
        if said is None:
            return None
        found: dict[str, list[slice]] = {"number": [], "name": [], "subject": []}
        for group, role in enumerate(self._roles, start=1):
            bare = said[group].lstrip().lstrip("]) ")
            value = bare.rstrip().rstrip(" ([,")
            start = said.end(group) - len(bare)
            if value or role == "number":
                found[role].append(slice(start, start + len(value)))
        return _Places(found["number"], next(iter(found["name"]), None), next(iter(found["subject"]), None))


class _Places(NamedTuple):
    """Where the parts stand in lines that are alike."""

    numbers: list[slice]
    name: slice | None
    subject: slice | None

    def parts(self, line: str, date: str | None) -> Parts:
        """What a line says there."""
        numbers = tuple([_number(line[place]) for place in self.numbers])
        return Parts(numbers, date, self.name and _VERB.sub("", line[self.name]), self.subject and line[self.subject])


def _number(digits: str) -> int:
    return int(digits if digits.isdecimal() else _NO_DIGIT.sub("", digits))
