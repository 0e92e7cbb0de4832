"""What the signs of mail say about a text: quoted lines by `>`, whose they are, and the signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from tui_reader.model import Mark, MarkKind, SafeText
from tui_reader.text import shapes
from tui_reader.text.attribution import WRAPPED_LINES, attributions
from tui_reader.text.clean import clean_line

SIGNATURE_LINES = 30
"""Lines of the longest signature believed; RFC 3676 asks for 4, list footers have up to 20."""
BARE_SIGNATURE_LINES = 10
"""The same for a `--` that lost its space, which is also a rule between sections."""
LINES_ABOVE = WRAPPED_LINES + 2
"""Lines above a quote in which its attribution begins: as many as it may be wrapped over, and two blank ones."""

_QUOTED = re.compile(r"\n( ?>[ >]*)[^\n]*")
_BARRED = re.compile(r"\n( ?[>|][ >|]*)[^\n]*")
"""A quoted line behind the end of another, which is found sooner than the beginning of a line; its first group are the
signs.
"""
_PREFIX = re.compile(r" ?[>|][ >|]*")
_BAR = re.compile(r"\n *\|")
_COLON = re.compile(rf"[{shapes.COLONS}][ \t]*\n")
_DASHES = re.compile("^(?:-- ?|_{20,})$", re.MULTILINE)


class _Run(NamedTuple):
    """Neighbouring lines of one quote depth, from the first sign to the end of the last line."""

    start: int
    end: int
    depth: int


_NO_RUN = _Run(0, 0, 0)
_clean_name = lru_cache(maxsize=1024)(clean_line)


def prefixed(text: str) -> tuple[Mark, ...]:
    """Marks of the passages of `text` that are quoted by prefix, of their attributions and of the signature.

    There is one QUOTE mark for each longest run of lines of the same depth, without its last newline; these
    do not overlap. Its `name` is of the attribution above it, one level less deep, or of the one above the
    quotation that it continues, else of the one with which it begins. An ATTRIBUTION mark inside a quote lies within
    that quote's mark.
    """
    runs = list(_runs(text))
    marks = [*_named(text, runs), *_signature(text, runs[-1].end if runs else 0)]
    marks.sort(key=attrgetter("start"))
    return tuple(marks)


def _runs(text: str) -> Iterator[_Run]:
    start, end, depth = 0, -2, 0
    for match in _prefixes(text):
        at, level = match.start(), _depth(match[1])
        if at != end + 1 or level != depth:
            if depth:
                yield _Run(start, end, depth)
            start, depth = at, level
        end = match.end() - 1
    if depth:
        yield _Run(start, end, depth)


def _prefixes(text: str) -> Iterable[re.Match[str]]:
    """The quoted lines, a sign further behind than they are, as a line feed is put before the first.

    Bars count as signs only where most lines begin with one, else they draw tables.
    """
    if "|" in text and (bars := len(_BAR.findall("\n" + text))):
        lines = sum(bool(line.strip(" ")) for line in text.split("\n"))
        if bars * 2 > lines:
            return _BARRED.finditer("\n" + text)
    return _QUOTED.finditer("\n" + text) if ">" in text else ()


@lru_cache(maxsize=1024)
def _depth(prefix: str) -> int:
    """The number of quote signs that follow each other with at most one space between."""
    depth = blanks = 0
    for sign in prefix[:1000]:
        blanks = blanks + 1 if sign == " " else 0
        if blanks > 1:
            break
        depth += sign != " "
    return depth


def _named(text: str, runs: list[_Run]) -> Iterator[Mark]:
    """The runs as marks, each with the name above it, and the marks of the attributions that name one."""
    names: list[SafeText | None] = []
    before = _NO_RUN
    for run in runs:
        del names[run.depth if run.start == before.end + 1 else 0 :]  # own words between end a quotation
        names += [None] * (run.depth - len(names))
        if above := _attribution(text, run, before):
            yield above
            names[run.depth - 1] = above.name
        elif names[run.depth - 1] is None and (inside := leading_attribution(text, run.start, run.end, run.depth)):
            yield inside
            names[run.depth - 1] = inside.name
        yield Mark(run.start, run.end, MarkKind.QUOTE, run.depth, names[run.depth - 1])
        before = run


def _attribution(text: str, run: _Run, before: _Run) -> Mark | None:
    """The attribution that is the last thing said before the run, one level less deep."""
    start = _lines_back(text, run.start, LINES_ABOVE)
    if before.depth >= run.depth:
        start = max(start, before.end + 1)
    for found in attributions(text, start=start, end=run.start)[-1:]:
        prefix = _PREFIX.match(text, text.rfind("\n", start, found.start) + 1 or start, found.start + 1)
        if (_depth(prefix[0]) if prefix else 0) == run.depth - 1 and not text[found.end : run.start].strip(" >|\n\t"):
            return Mark(found.start, found.end, MarkKind.ATTRIBUTION, run.depth - 1, _clean_name(found.name) or None)
    return None


def leading_attribution(text: str, start: int, end: int, depth: int) -> Mark | None:
    """The mark of the attribution with which a quote begins: some programs put their sign before that line too."""
    head = start
    for _ in range(WRAPPED_LINES):
        head = min(text.find("\n", head, end) + 1 or end, end)
    if not _COLON.search(text, start, head):
        return None
    found = next(iter(attributions(text[start:head])), None)
    if (
        found is None
        or text[start : start + found.start].strip(" >|")
        or not text[start + found.end : end].strip(" >|\n\t")
    ):
        return None
    name = _clean_name(found.name) or None
    return Mark(start + found.start, start + found.end, MarkKind.ATTRIBUTION, depth - 1, name)


def _lines_back(text: str, at: int, lines: int) -> int:
    """The start of the line that many lines above the one that begins at `at`."""
    for _ in range(lines):
        if at <= 0:
            break
        at = text.rfind("\n", 0, at - 1) + 1
    return at


def _signature(text: str, after: int) -> Iterator[Mark]:
    """What follows two dashes, or the rule above a list's footer, behind the quotes and near enough to the end."""
    if "--" not in text and "____" not in text:
        return
    end = len(text.rstrip("\n"))
    near = _lines_back(text, end, SIGNATURE_LINES)
    for match in _DASHES.finditer(text, max(after, near), end):
        if match[0] == "-- " or text.count("\n", match.start(), end) <= BARE_SIGNATURE_LINES:
            yield Mark(match.start(), end, MarkKind.SIGNATURE)
            return
