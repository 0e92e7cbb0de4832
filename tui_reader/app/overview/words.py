"""The words below the map: the axis, who is who, and the post under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from rich.cells import cell_len

from tui_reader.app.bars import Words
from tui_reader.app.overview.axis import Axis
from tui_reader.app.overview.grid import Cell
from tui_reader.app.text.cells import cut
from tui_reader.app.text.signs import Signs
from tui_reader.app.text.words import date
from tui_reader.app.widgets.looks import person_color
from tui_reader.model import Thread
from tui_reader.stats import People
from tui_reader.summary import summary
from tui_reader.wording import called, counted

APART = 16
"""Columns from one time on the axis to the next, so that they do not touch."""


def axis_words(axis: Axis, width: int, tick: str, gap: str) -> str:
    """Times below the columns where they begin, and the sign of a shortened silence where there is one."""
    line, taken = [" "] * width, bytearray(width)
    columns = range(0, max(width - APART, 1), APART)
    for at, words in zip(columns, _times(axis, [axis.time_at(at / width) for at in columns]), strict=True):
        words = f"{tick}{words}"[: width - at]
        line[at : at + len(words)] = words
        taken[at : at + len(words)] = b"\1" * len(words)
    for place in axis.cuts:
        column = min(int(place * width), width - 1)
        if not taken[column]:
            line[column] = gap
    return "".join(line).rstrip()


def _times(axis: Axis, times: Sequence[float]) -> list[str]:
    """Times as days, with the hour where one day comes twice; or the numbers of posts."""
    if not axis.dated:
        return [f"{int(time) + 1:,}" for time in times]
    moments = [datetime.fromtimestamp(time, UTC) for time in times]
    days = [f"{moment:%Y-%m-%d}" for moment in moments]
    return days if len(set(days)) == len(days) else [f"{moment:%m-%d %H:%M}" for moment in moments]


def who_words(people: People, dot: str, width: int) -> Words:
    """Who wrote most, each with their colour and their number of posts, as many as the width has room for."""
    order = sorted(range(len(people.names)), key=lambda person: -len(people.nodes[person]))
    room, before = width, " "
    for person in order:
        words = f"{before}{people.names[person]} {len(people.nodes[person]):,}"
        room -= cell_len(words)
        if room < 0:
            return
        yield words, person_color(person)
        before = dot


def _moment(thread: Thread, node: int) -> str:
    """The date of a post by the clock of the axis, which is told where that is not the writer's."""
    when = thread.post(node).date
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if when and when.utcoffset() else date(thread, node)


def post_words(thread: Thread, node: int, cell: Cell, row: int, signs: Signs, width: int) -> list[str]:
    """The post under the cursor, and what else stands in its cell."""
    dot = signs.dot
    post = " " + dot.join(filter(None, (called(thread, node), _moment(thread, node), summary(thread, node))))
    said = [
        f"post {cell.rows.index(row) + 1:,} of {len(cell.rows):,} in this place" if len(cell.rows) > 1 else "",
        f"{cell.unread:,} unread" if cell.unread else "",
        counted(cell.hits, "post") + " with hits" if cell.hits else "",
    ]
    return [cut(post, width, signs.cut), f" {dot.join(filter(None, said))}"]
