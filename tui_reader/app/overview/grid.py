"""The cells of the map: which posts stand where, and the steps from cell to cell."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.app.overview.axis import Axis
from tui_reader.app.overview.lanes import Lane, lanes
from tui_reader.model import Tree


@dataclass(frozen=True, slots=True)
class Survey:
    """What a map is made from. `person[row]`, `unread[row]` and `hits[row]` tell of the rows of the tree."""

    tree: Tree
    axis: Axis
    person: Sequence[int]
    unread: bytearray
    hits: bytearray


@dataclass(frozen=True, slots=True)
class Cell:
    """Posts of one lane at one time: their rows from the earliest on, who wrote most of them, what is unread."""

    rows: list[int]
    person: int
    unread: int
    hits: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The lanes from the top, and of each its cells by column."""

    survey: Survey
    lanes: list[Lane]
    cells: list[dict[int, Cell]]
    width: int

    def place(self, row: int) -> tuple[int, int]:
        """The lane and the column of a row."""
        lane = bisect_right(self.lanes, row, key=lambda lane: lane.start) - 1
        return lane, _column(self.survey, row, self.width)

    def cell(self, row: int) -> Cell:
        """The cell that a row stands in."""
        lane, column = self.place(row)
        return self.cells[lane][column]

    def beside(self, row: int, cells: int) -> int:
        """The first row of the cell so many cells to the right in the lane, or to the left, as far as there are."""
        lane, column = self.place(row)
        columns = list(self.cells[lane])
        at = min(max(columns.index(column) + cells, 0), len(columns) - 1)
        return self.cells[lane][columns[at]].rows[0]

    def beyond(self, row: int, lanes: int) -> int:
        """The first row of the nearest cell of the lane so many lanes further down, or up, as far as there are."""
        lane, column = self.place(row)
        there = min(max(lane + lanes, 0), len(self.lanes) - 1)
        return row if there == lane else self.nearest(there, column)

    def nearest(self, lane: int, column: int) -> int:
        """The first row of the cell of a lane that is nearest to a column."""
        cells = self.cells[lane]
        return cells[min(cells, key=lambda other: abs(other - column))].rows[0]


def lay_out(survey: Survey, width: int, height: int) -> Grid:
    """Lay a thread out on so many columns and lines."""
    shown = lanes(survey.tree, height)
    return Grid(survey, shown, [_cells(survey, lane, width) for lane in shown], width)


def _column(survey: Survey, row: int, width: int) -> int:
    return min(int(survey.axis.of[survey.tree.node[row]] * width), width - 1)


def _cells(survey: Survey, lane: Lane, width: int) -> dict[int, Cell]:
    """The cells of a lane from left to right."""
    rows: dict[int, list[int]] = {}
    for row in range(lane.start, lane.end):
        rows.setdefault(_column(survey, row, width), []).append(row)
    return {column: _cell(survey, rows[column]) for column in sorted(rows)}


def _cell(survey: Survey, rows: list[int]) -> Cell:
    place, node = survey.axis.of, survey.tree.node
    ordered = sorted(rows, key=lambda row: place[node[row]])
    [(person, _)] = Counter(map(survey.person.__getitem__, ordered)).most_common(1)
    unread, hits = (sum(map(flags.__getitem__, rows)) for flags in (survey.unread, survey.hits))
    return Cell(ordered, person, unread, hits)
