"""The lines drawn before a row of the reply tree.

Replies to a post that has several indent by two columns and hang on a line. A chain of single replies does
not indent: an only reply stands under its parent with a link sign before its mark.

     ▾ ann            a root
    │▾ ben            its only reply
     ├── cy           one of two replies to ben, without replies
     └┄▾~dee          the other, a guess, with one reply
      ╰─ ann          that reply

Past the last drawn level nothing indents any more; such rows carry their depth as a number.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.model import Tree

INDENT = 2
"""Columns by which a reply is indented, unless another number is asked for; 2 is the least that shows lines."""
LEVELS = 12
"""The most levels drawn; more of them leave no room for words in 80 columns."""


@dataclass(frozen=True, slots=True)
class GuideSigns:
    """The signs of the guides; of each pair the first is for a link the file states, the second for a guess."""

    line: str
    branch: str
    last: str
    dash: tuple[str, str]
    chain: tuple[str, str]
    chain_end: str
    leaf: tuple[str, str]
    opened: str
    folded: str


UNICODE = GuideSigns("│", "├", "└", ("─", "┄"), ("│", "┊"), "╰", ("─", "┄"), "▾", "▸")
ASCII = GuideSigns("|", "|", "`", ("-", "~"), ("|", ":"), "`", (" ", " "), "-", "+")


class Lead(NamedTuple):
    """What stands before the words of a row: guides, then the mark (fold or leaf), then the depth number."""

    guides: str
    mark: str
    number: str


class Guides:
    """Draws the guides of any one row, knowing the rows before it.

    For each row three things are kept: its level (how often it indents), the head of its chain (the row that
    hangs on the line of that level), and the row itself or its ancestor on level `LEVELS` when it is deeper.
    They are filled in order and only as far as rows are asked for.
    """

    def __init__(self, tree: Tree, signs: GuideSigns = UNICODE, indent: int = INDENT) -> None:
        self._tree = tree
        self._signs = signs
        self._between = " " * (indent - 1)
        self._level = array("i")
        self._head = array("i")
        self._drawn = array("i")

    def lead(self, row: int, *, stated: bool = True, folded: bool = False, levels: int = LEVELS) -> Lead:
        """The lead of a row; `levels` 0..`LEVELS` is how many levels there is room for."""
        self._learn(row)
        base, beyond = row, self._level[row] > levels
        if beyond:
            base = self._at_level(row, levels)
        stem = self._stem(base, beyond or base != self._head[base])
        link = self._link(row, beyond, guess=not stated)
        number = str(self._tree.depth[row]) if beyond else ""
        return Lead(
            stem + (link.rjust(len(self._between)) if stem else link), self._mark(row, folded, guess=not stated), number
        )

    def learn_more(self, rows: int) -> bool:
        """Look at so many further rows ahead of need; False when all are known."""
        self._learn(min(len(self._level) + rows, len(self._tree)) - 1)
        return len(self._level) < len(self._tree)

    def _learn(self, row: int) -> None:
        """Fill the arrays up to a row."""
        parents, ends = self._tree.parent, self._tree.end
        level, head, drawn = self._level, self._head, self._drawn
        for at in range(len(level), row + 1):
            parent = parents[at]
            only = parent >= 0 and parent + 1 == at and ends[parent] == ends[at]
            deep = level[parent] + (not only) if parent >= 0 else 0
            level.append(deep)
            head.append(head[parent] if only else at)
            drawn.append(at if deep <= LEVELS else drawn[parent])

    def _at_level(self, row: int, levels: int) -> int:
        """The nearest ancestor of a deeper row that stands on a level."""
        row = self._drawn[row]
        while self._level[row] > levels:
            row = self._tree.parent[self._head[row]]
        return row

    def _stem(self, row: int, passing: bool) -> str:
        """The lines left of the link of a row; one that is `passing` hangs on none of them itself."""
        parts: list[str] = []
        head = self._head[row]
        while (parent := self._tree.parent[head]) >= 0:
            parts.append(self._line(head, passing or bool(parts)))
            head = self._head[parent]
        return " " + self._between.join(reversed(parts)) if parts else ""

    def _line(self, head: int, passing: bool) -> str:
        """The sign where the line of a chain's head passes, or where the head hangs on it."""
        goes_on = self._tree.end[head] < self._tree.end[self._tree.parent[head]]
        if passing:
            return self._signs.line if goes_on else " "
        return self._signs.branch if goes_on else self._signs.last

    def _link(self, row: int, beyond: bool, *, guess: bool) -> str:
        """The sign that ties a row to its line or to the row above."""
        if self._tree.parent[row] < 0:
            return " "
        if self._head[row] == row and not beyond:
            return self._signs.dash[guess] * len(self._between)
        return self._signs.chain[guess] if self._has_replies(row) or beyond else self._signs.chain_end

    def _mark(self, row: int, folded: bool, *, guess: bool) -> str:
        if self._has_replies(row):
            return self._signs.folded if folded else self._signs.opened
        return self._signs.leaf[guess] if self._tree.parent[row] >= 0 else " "

    def _has_replies(self, row: int) -> bool:
        return self._tree.end[row] > row + 1
