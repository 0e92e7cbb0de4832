"""Columns over an axis of names, drawn by plotext."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from plotext import uncolorize
from plotext._figure import _figure_class  # plotext's functions draw in one figure of the whole process

from tui_reader.app.drawing.ink import Ink, Line

CELLS, WIDEST = 4, 12
"""Cells of a column and the gap beside it, and as many as it has where so the first and the last name find room."""
NAMES_APART = 2
"""From one name to the next, in lengths of the longest.

plotext writes them in an order that differs from run to run, and moves one that has no room by up to its length: at
twice that distance none has to give way.
"""
_PLAIN = str.maketrans("─│┌┐└┘├┤┬┴┼", "-|+++++++++")
"""The lines of plotext's axes in ASCII."""


def plot(values: Sequence[int], names: Sequence[str], width: int, height: int, *, ascii_only: bool) -> list[Line]:
    """Values as columns of up to `height` lines, with a scale to their left and names below.

    `width` is the most cells that it takes, the scale among them; there are to be no more values than cells beside
    the scale. `names` has one for each value, of which as many are shown as find room.
    """
    if not any(values):
        return []
    ticks, apart = scale(max(values), height // 2), NAMES_APART * max(map(len, names))
    beside = len(str(ticks[-1])) + 1
    room = width - beside
    wanted = min(-(-apart // max(len(values) - 1, 1)), WIDEST)
    cells = max(min(room // len(values), max(wanted, CELLS)), 1)
    canvas = min(max(cells * len(values), apart), room)
    drawing = _Drawing(ticks, height, canvas, cells, points=1 if ascii_only else 2)
    drawing.columns(values, marker="#" if ascii_only else "hd")
    drawing.names(names, further=(len(values) - 1) // -(-apart // cells))
    lines = [line.translate(_PLAIN) if ascii_only else line for line in drawing.lines()]
    body = [[Ink(line[:beside], "dim"), Ink(line[beside:], "bar")] for line in lines[:height]]
    return body + [[Ink(line, "dim")] for line in lines[height:]]


def squeezed(values: Sequence[int], room: int) -> tuple[list[int], int]:
    """The values as at most `room` sums of neighbours, and how many neighbours each sum has."""
    step = -(-len(values) // max(room, 1)) or 1
    return [sum(values[at : at + step]) for at in range(0, len(values), step)], step


def scale(most: int, ticks: int) -> list[int]:
    """At most `ticks` round numbers, evenly spaced from 0 on, without it, to the first that is not below `most`."""
    steps = (digit * 10**power for power in count() for digit in (1, 2, 5))
    step = next(step for step in steps if -(-most // step) <= max(ticks, 1))
    return list(range(step, most + step, step))


class _Drawing:
    """A figure of plotext for columns of `cells` cells each; a cell has `points` points each way.

    plotext draws x at the point `round((points - 1) * (x - left) / (right - left))` of all those in a line: with
    limits from 0 to `points - 1`, x counts points, and every column gets as many.
    """

    def __init__(self, ticks: Sequence[int], height: int, canvas: int, cells: int, points: int) -> None:
        self._canvas, self._points = canvas, points
        self._pitch = cells * points
        self._wide = self._pitch - (points if cells > 2 else 0)  # a gap of one cell, where it is less than half
        self._least = ticks[-1] / (height * points)
        self._figure = figure = _figure_class()
        figure._limit_size(False, False)  # noqa: SLF001  # else it is cut to the terminal
        figure.plot_size(len(str(ticks[-1])) + 1 + canvas, height + 2)
        figure.theme("clear")
        figure.xaxes(True, False)
        figure.yaxes(True, False)
        figure.xlim(0, canvas * points - 1)
        figure.ylim(self._least, ticks[-1])
        figure.yticks(ticks, list(map(str, ticks)))

    def columns(self, values: Sequence[int], marker: str) -> None:
        """Draw the values; any above 0 shows something."""
        for at, value in enumerate(values):
            left = at * self._pitch
            if value:
                across, up = [left, left + self._wide - 1], [self._least, max(value, self._least)]
                self._figure.rectangle(across, up, marker=marker, fill=True)

    def names(self, names: Sequence[str], further: int) -> None:
        """Write below the columns the first name and some further ones up to the last, evenly spaced."""
        shown = [at * (len(names) - 1) // max(further, 1) for at in range(further + 1)]
        self._figure.xticks([self._middle(at) for at in shown], [names[at] for at in shown])

    def _middle(self, column: int) -> float:
        """The x that is put into the cell in the middle of a column; what is written goes by cells, not by points."""
        cell = (column * self._pitch + self._wide // 2) // self._points
        return cell * (self._canvas * self._points - 1) / (self._canvas - 1)

    def lines(self) -> list[str]:
        """The lines from the top one on, without colours."""
        text: str = uncolorize(self._figure.build())
        return [line.rstrip() for line in text.rstrip().split("\n")]
