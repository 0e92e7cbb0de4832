"""The text of a body while it is written: line breaks, kept white space, and where marks begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from tui_reader.model import Content, Mark, MarkKind, SafeText
from tui_reader.text.clean import clean, clean_line
from tui_reader.text.quoting import prefixed

_WHITE = " \t\r\n\f"
_SPACES = re.compile(" {2,}")
_SET_APART = frozenset({MarkKind.QUOTE, MarkKind.ATTRIBUTION, MarkKind.CODE, MarkKind.NOTE})


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """A quote that is being written, in the one around it."""

    name: str | None
    ref: str | None
    outer: Quoted | None
    depth: int


class Awaiting(Protocol):
    """What wants to know where the next text begins."""

    start: int


class Writer:
    """Text with its marks so far; `prefix` stands before the next text.

    `kept` says that white space counts, `joined` that all is one line.
    """

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.length = 0
        self.kept = False
        self.joined = False
        self.quoted: Quoted | None = None
        self.prefix = ""
        self._parts: list[str] = []
        self._breaks = 0
        self._space = ""
        self._waiting: list[Awaiting] = []
        self._runs: list[tuple[int, int, Quoted]] = []
        self._last: Quoted | None = None

    def block(self, breaks: int) -> None:
        """Begin a line, or leave one blank, unless that is so already."""
        if self.joined:
            self._space = self._space or (" " if breaks else "")
        elif breaks > self._breaks:
            self._breaks = breaks

    def line(self) -> None:
        """Begin a new line."""
        if self.joined:
            self._space = self._space or " "
        else:
            self._breaks += 1

    def cell(self) -> None:
        """Leave a gap between the cells of a row."""
        self._space = "\t" if self.length and not self._breaks else self._space

    def text(self, source: str) -> None:
        """Write what stands between two tags."""
        if self.kept:
            self._keep(source.replace("\r\n", "\n"))
            return
        words = source.strip(_WHITE)
        if not words or (words[0] == "\xa0" and not words.replace("\xa0", " ").strip(" ")):
            self._space = self._space or (" " if source else "")
            return
        if source[0] != words[0]:
            self._space = self._space or " "
        self.put(_collapsed(words).replace("\xa0", " "))
        self._space = " " if source[-1] != words[-1] else ""

    def put(self, text: str) -> None:
        """Write text as it is, behind the breaks or the gap that were asked for."""
        before = "" if not self.length else "\n" * min(self._breaks, 2) if self._breaks else self._space
        self._add(before + self.prefix)
        if self._waiting:
            for frame in self._waiting:
                frame.start = self.length
            self._waiting.clear()
        self._breaks, self._space, self.prefix = 0, "", ""
        start = self.length
        self._add(text)
        if self.quoted is not self._last or self.quoted is not None:
            self._run(start)

    def expect(self, frame: Awaiting) -> None:
        """Tell `frame` where the next text begins."""
        frame.start = -1
        self._waiting.append(frame)

    def arrived(self, frame: Awaiting) -> bool:
        """Whether text was written since `frame` was told to wait."""
        if frame.start < 0:
            self._waiting.remove(frame)
        return frame.start >= 0

    def content(self, cut: str) -> Content:
        """All that was written, without what follows the last match of `cut`."""
        return written("".join(self._parts), cut, [*self.marks, *map(_quote, self._runs)])

    def _add(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self.length += len(text)

    def _keep(self, source: str) -> None:
        words = source.strip("\n")
        if not words.strip():
            self._breaks += source.count("\n")
            self._space += words if not self._breaks else ""
            return
        lead = len(source) - len(source.lstrip("\n"))
        self._breaks += lead
        self.put(words)
        self._breaks += len(source) - lead - len(words)

    def _run(self, start: int) -> None:
        """Put what was written to the quote it stands in: one run for each stretch without a break."""
        quoted = self.quoted
        if quoted is not None:
            if self._last is quoted:
                start = self._runs.pop()[0]
            self._runs.append((start, self.length, quoted))
        self._last = quoted


def _collapsed(words: str) -> str:
    """Words with single spaces between them."""
    for sign in _WHITE[1:]:
        words = words.replace(sign, " ")
    return _SPACES.sub(" ", words) if "  " in words else words


def written(text: str, cut: str = "", marks: Iterable[Mark] = ()) -> Content:
    """A text as it is shown: made safe, without what follows the last match of `cut`, with marks for `>` lines."""
    if cut and (found := [*re.finditer(cut, text)]):
        text = text[: found[-1].start()]
    text = text.rstrip()
    last = len(text)
    kept = [mark if mark.end <= last else replace(mark, end=last) for mark in marks if mark.start < last]
    kept = [mark for mark in kept if mark.start < mark.end]
    kept += _apart(prefixed(text), kept)
    return _cleaned(text, tuple(sorted(kept, key=lambda mark: (mark.start, -mark.end))))


def _quote(run: tuple[int, int, Quoted]) -> Mark:
    start, end, quoted = run
    name = clean_line(quoted.name) if quoted.name else None
    ref = clean_line(quoted.ref) if quoted.ref else None
    return Mark(start, end, MarkKind.QUOTE, quoted.depth, name or None, ref or None)


def _apart(found: Iterable[Mark], marks: list[Mark]) -> list[Mark]:
    """The marks that signs at line starts give, outside of what the page marks itself; `>>12` as a link is no quote."""
    taken = [(mark.start, mark.end) for mark in marks if mark.kind in _SET_APART]
    links = {mark.start for mark in marks if mark.kind is MarkKind.LINK}
    return [
        mark
        for mark in found
        if mark.start not in links and not any(mark.start < end and start < mark.end for start, end in taken)
    ]


def _cleaned(text: str, marks: tuple[Mark, ...]) -> Content:
    """The text made safe, and the marks at the places where their words are then."""
    safe = clean(text)
    if safe == text or not marks:
        return Content(safe, marks)
    edges = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    moved, length, pieces = {0: 0}, 0, []
    for start, end in pairwise(edges):
        pieces.append(clean(text[start:end]))
        length += len(pieces[-1])
        moved[end] = length
    if "".join(pieces) != safe:  # a sign's meaning can hang on its neighbour across the edge of a mark
        return Content(safe)
    return Content(SafeText(safe), tuple(replace(m, start=moved[m.start], end=moved[m.end]) for m in marks))
