"""A page as lines, with the place of each in the text."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, count
from operator import add

from tui_reader.formats.page.memory import remembered
from tui_reader.formats.page.pictures import without_pictures
from tui_reader.model import SafeText
from tui_reader.text.lines import lines_holding

HEADER_LIMIT = 160
"""Characters of the longest line that can be part of a header."""
FAR = 2
"""How many times that length is far too long, however many of its spaces are one too many."""

_BULLETS, _BULLET_LETTERS = "-*+•·▪◦–—|□☆○■★◎●", frozenset("o#@=")
_BULLET_ENDS = frozenset((*_BULLETS, *_BULLET_LETTERS, " ", ""))
BULLET = re.compile(r"^(?:[*•·+▪◦□☆○■] ?|[-o] )(?=\S)")
"""What stands before the items of a list; programs that make text of pages use `*`, `+`, `o` and `-` by depth."""
BULLETED = frozenset("*•·+▪◦□☆○■-o")
"""The signs with which such an item may begin."""
_CLOCK = re.compile(r"\d[ap]m(?=\d{1,6}$)")
_YEAR = re.compile(r"(?:19|20)\d\d(?=[A-Z][a-z]|\d{1,3} ?(?:yr|mo|wk|d|h|min)s?\b)")
_MONTH = re.compile(r"[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)[a-z]{0,6} \d{1,2}, \d{4}")
"""What ends or begins where a program that took the tags away left no space: `7:24pm1`, `annMay 3, 2021`."""
_GLUED_AGE = re.compile(
    r"(?<![\w.-])(?P<name>[^\W\d][\w.-]{0,38}?)(?=(?:[1-5]?\d (?:second|minute)|(?:1\d|2[0-3]|\d) hour"
    r"|(?:[12]\d|30|\d) day|\d week|(?:1[01]|\d) month|[12]?\d year)s? ago\b)"
)
"""Between a name and an age right behind it: `ann3 years ago`."""
_DIGIT = re.compile(r"\d")
_DIGITS = b"0123456789"
_AGE = re.compile(r"(?<= (?:19|20)\d\d) \d{1,3} ?(?:yr|mo|wk|d|h|min)s?$")
"""The age of a post behind its date."""
_AGE_ENDS = tuple("rokdhns")

_OPPOSITE = b"\1" + bytes(255)
"""Turns each 0 into 1 and all else into 0."""

Span = tuple[int, int]
"""The first line of a body, and the line after its last."""


@dataclass(frozen=True)
class Page:
    """The cleaned text of a page, its lines, and the offset at which each line starts (one more than lines).

    `distinct` are the lines that differ, in order. The lines are those by which headers are told, without the
    marks of pictures; bodies are cut from the text.
    """

    text: SafeText
    lines: list[str]
    starts: Sequence[int]
    distinct: dict[str, None]

    def slice(self, first: int, stop: int) -> SafeText:
        """The text of the lines from `first` to before `stop`, without the last line feed."""
        return SafeText(self.text[self.starts[first] : self.starts[stop] - 1]) if first < stop else SafeText("")

    def filled(self, first: int, stop: int, step: int = 1) -> Iterator[int]:
        """The lines that hold more than a bullet, from `first` on to before `stop`; `step` is 1 or -1."""
        low, high = (first, stop) if step > 0 else (stop + 1, first + 1)
        ranks = range(self._rank[min(low, high)], self._rank[high])
        return map(self._filled.__getitem__, ranks if step > 0 else reversed(ranks))

    def below(self, first: int, stop: int, most: int) -> list[int]:
        """The first such lines from `first` on to before `stop`, at most so many."""
        low, high = self._rank[first], self._rank[stop]
        return self._filled[low : low + most if high - low > most else high]

    def above(self, line: int, floor: int, most: int) -> list[int]:
        """The last such lines before `line`, none of them before `floor`, the nearest first, at most so many."""
        low, high = self._rank[floor], self._rank[line]
        return self._filled[high - most if high - low > most else low : high][::-1]

    def places(self, lines: Iterable[str]) -> list[int]:
        """Where the lines stand, in order."""
        some = frozenset(lines)
        return list(compress(count(), map(some.__contains__, self.lines))) if some else []

    def beginning(self, number: int) -> Page:
        """The page of its first lines; itself where it has no more."""
        if len(self.lines) <= number:
            return self
        lines = self.lines[:number]
        text = SafeText(self.text[: self.starts[number] - 1])
        return Page(text, lines, self.starts[: number + 1], dict.fromkeys(lines))

    @cached_property
    def short(self) -> list[str]:
        """Those of them that are neither blank nor too long for a header."""
        return [
            line
            for line in self.distinct
            if line and (len(line) <= HEADER_LIMIT or (line[0].isspace() and not is_long(line)))
        ]

    def holding(self, signs: tuple[str, ...]) -> list[str]:
        """Those of the short lines that hold one of some words."""
        text = self._short_text
        return [text[start:end] for start, end in lines_holding(signs, text)]

    def begun(self, starts: Iterable[str]) -> list[str]:
        """Those of the short lines that begin with one of some pairs of letters; a sign before a space stands alone."""
        return [line for start in starts for line in self._by_start.get(start, ())]

    @cached_property
    def _short_text(self) -> str:
        return "\n".join(self.short)

    @cached_property
    def _by_start(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for line in self.short:
            found[line.lstrip()[:2].lower().strip()].append(line)
        return dict(found)

    @cached_property
    def _full(self) -> bytes:
        """One for each line that holds more than a bullet."""
        bullets = {line for line in self.distinct if line[-1:] in _BULLET_ENDS and is_bullet(line)}
        if bullets == {""}:
            return bytes(map(bool, self.lines))
        return bytes(map(bullets.__contains__, self.lines)).translate(_OPPOSITE)

    @cached_property
    def _filled(self) -> list[int]:
        """The lines that hold more than a bullet."""
        return list(compress(count(), self._full))

    @cached_property
    def _rank(self) -> list[int]:
        """How many such lines stand above each line, and above the end."""
        return list(accumulate(self._full, initial=0))

    def trimmed(self, first: int, stop: int) -> Span:
        """The range without the blank lines at both ends."""
        top, end = self._rank[min(first, stop)], self._rank[stop]
        return (self._filled[top], self._filled[end - 1] + 1) if top < end else (stop, stop)

    def count(self, first: int, stop: int) -> int:
        """How many lines from `first` to before `stop` hold more than a bullet."""
        return self._rank[stop] - self._rank[min(first, stop)]


def split_page(text: SafeText) -> Page:
    """A page of cleaned text, split at its line feeds."""
    return page_of(text, text.split("\n"))


def page_of(text: SafeText, lines: list[str]) -> Page:
    """A page of cleaned text and its lines; these without the spaces that some programs fill them up with."""
    starts = array("q", map(add, accumulate(map(len, lines), initial=0), count()))
    lines = list(map(str.rstrip, lines))
    distinct = dict.fromkeys(lines)
    shown = without_pictures(lines, distinct, text)
    return Page(text, shown, starts, distinct if shown is lines else dict.fromkeys(shown))


def parted(page: Page, parts: Mapping[int, str]) -> Page:
    """The page with other lines at some places, each of which may be several."""
    return split_page(SafeText("\n".join(parts.get(at, line) for at, line in enumerate(page.lines))))


def without_bullet(line: str) -> str:
    """A line without the sign that stands before it as an item of a list."""
    return BULLET.sub("", line, count=1) if line[:1] in BULLETED else line


def is_item(line: str) -> bool:
    """Whether a line begins with the sign of an item of a list, wherever it stands."""
    return BULLET.match(line.lstrip()) is not None


def column_of(line: str) -> int:
    """The column at which the words of a line begin."""
    return len(line) - len(line.lstrip())


def is_long(line: str) -> bool:
    """Whether a line is too long for a header, without the spaces before it."""
    return len(line) > HEADER_LIMIT and len(line.lstrip()) > HEADER_LIMIT


def plain(line: str) -> str:
    """A line with every run of white space, of any kind, as one space."""
    return " ".join(line.split())


def is_longer(line: str, limit: int) -> bool:
    """Whether a plain line would hold more than so many characters."""
    if len(line) <= limit:
        return False
    signs = len(line) - line.count(" ") - line.count("\t") - line.count("\u00a0")
    return signs > limit or len(plain(line)) > limit


def is_bullet(line: str) -> bool:
    """Whether a line is blank, or a bullet without an item."""
    line = line.strip()
    return not line.strip(_BULLETS) or line in _BULLET_LETTERS


def holds_digit(line: str) -> bool:
    """Whether a line holds a digit, of any script."""
    if line.isascii():
        return len(line.encode().translate(None, _DIGITS)) < len(line)
    return _DIGIT.search(line) is not None


@remembered
def header_text(line: str) -> str:
    """A line as header lines are compared: plain, without its bullet, and with the spaces put back that were lost.

    One that is far too long for a header stays as it is, but for the spaces around it.
    """
    line = line.strip()
    if len(line) > FAR * HEADER_LIMIT:
        return line
    line = without_bullet(" ".join(line.split()))
    if not holds_digit(line):
        return line
    return without_age(_unglued(line))


def _unglued(line: str) -> str:
    """A line with spaces behind clocks and years, and before months."""
    if line[-1].isdecimal():
        line = _CLOCK.sub(_behind, line)
    if "19" in line or "20" in line:
        line = _YEAR.sub(_behind, line)
    if line.endswith("ago") or " ago " in line:
        line = _GLUED_AGE.sub(r"\g<name> ", line, count=1)
    return _MONTH.sub(_apart, line) if ", " in line else line


def _behind(end: re.Match[str]) -> str:
    return f"{end[0]} "


def _apart(month: re.Match[str]) -> str:
    start = month.start()
    return f" {month[0]}" if start and month.string[start - 1].isalnum() else month[0]


def without_age(line: str) -> str:
    """A line without the age of a post behind its date."""
    return _AGE.sub("", line) if line.endswith(_AGE_ENDS) else line
