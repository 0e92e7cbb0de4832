"""Which rows of the reply tree are folded, and which are visible therefore."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import compress, repeat
from operator import and_, ge, gt

from tui_reader.model import Tree


class Folding:
    """The folds of a tree and its visible rows, in order.

    A subtree is one slice of the pre-order, so a fold deletes one slice of `visible` and an unfolding inserts
    the slices between the folds inside. Nothing here walks row by row or calls itself.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        rows = len(tree)
        self._every = array("i", range(rows))
        self._branches = bytearray(map(gt, tree.end, range(1, rows + 1)))
        self._folded = bytearray(rows)
        self.visible = self._every[:]

    def __len__(self) -> int:
        return len(self.visible)

    def row_at(self, line: int) -> int:
        """The row shown on a line; lines count from 0 over the visible rows."""
        return self.visible[line]

    def line_of(self, row: int) -> int:
        """The line of a row, or of its nearest visible ancestor when a fold hides it."""
        return bisect_right(self.visible, row) - 1

    def shows(self, row: int) -> bool:
        """Whether no fold hides a row."""
        line = self.line_of(row)
        return line >= 0 and self.visible[line] == row

    def foldable(self, row: int) -> bool:
        """Whether a row has replies that a fold would hide."""
        return bool(self._branches[row])

    def folded(self, row: int) -> bool:
        """Whether the replies of a row are folded away."""
        return bool(self._folded[row])

    def folded_rows(self) -> list[int]:
        """All folded rows in order, those inside other folds included."""
        return list(compress(self._every, self._folded))

    def toggle(self, row: int) -> None:
        """Fold an open row, unfold a folded one."""
        if self._folded[row]:
            self.unfold(row)
        else:
            self.fold(row)

    def fold(self, row: int) -> None:
        """Hide the replies of a row; a row without replies stays as it is."""
        if self._folded[row] or not self._branches[row]:
            return
        self._folded[row] = 1
        if self.shows(row):
            del self.visible[self._below(row)]

    def unfold(self, row: int) -> None:
        """Show the replies of a row again, except those inside folds of their own."""
        if not self._folded[row]:
            return
        self._folded[row] = 0
        if self.shows(row):
            self.visible[self._below(row)] = self._spread(row + 1, self.tree.end[row])

    def set_folded(self, rows: Iterable[int], *, on: bool) -> None:
        """Fold, or unfold, many rows at once."""
        for row in rows:
            self._folded[row] = on and self._branches[row]
        self.visible = self._spread(0, len(self.tree))

    def fold_all(self) -> None:
        """Fold every row that has replies: only the roots stay visible."""
        self.open_to(0)

    def unfold_all(self) -> None:
        """Show every row."""
        self._folded = bytearray(len(self.tree))
        self.visible = self._every[:]

    def open_to(self, depth: int) -> None:
        """Show the rows down to a depth (roots are at 0) and fold what is deeper."""
        self._folded = bytearray(map(and_, self._branches, map(ge, self.tree.depth, repeat(depth))))
        self.visible = self._spread(0, len(self.tree))

    def open_for(self, flags: bytearray) -> None:
        """Open the way to every row whose flag is 1, and fold whatever holds none below it."""
        parent, on_the_way = self.tree.parent, bytearray(len(self.tree))
        row = flags.rfind(1)
        while row >= 0:
            above = parent[row]
            while above >= 0 and not on_the_way[above]:
                on_the_way[above] = 1
                above = parent[above]
            row = flags.rfind(1, 0, row)
        self._folded = bytearray(map(gt, self._branches, on_the_way))
        self.visible = self._spread(0, len(self.tree))

    def reveal(self, row: int) -> None:
        """Unfold every ancestor of a row, so that it is visible."""
        highest = -1
        above = self.tree.parent[row]
        while above >= 0:
            if self._folded[above]:
                self._folded[above] = 0
                highest = above
            above = self.tree.parent[above]
        if highest >= 0:
            self.visible[self._below(highest)] = self._spread(highest + 1, self.tree.end[highest])

    def _below(self, row: int) -> slice:
        """Where `visible` holds the rows under a visible row."""
        first = self.line_of(row) + 1
        return slice(first, bisect_left(self.visible, self.tree.end[row], lo=first))

    def _spread(self, start: int, stop: int) -> array[int]:
        """The visible rows of a run of whole subtrees, their parent being open."""
        rows = array("i")
        while start < stop:
            fold = self._folded.find(1, start, stop)
            if fold < 0:
                fold = stop - 1
            rows += self._every[start : fold + 1]
            start = self.tree.end[fold]
        return rows
