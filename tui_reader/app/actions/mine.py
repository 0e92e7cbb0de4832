"""The way along the user's own posts, and along what others answer them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.background.aside import aside
from tui_reader.search import parse

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

OWN, ANSWERS = "is:mine", "answers:(is:mine) !is:mine"


def _along(reader: Reader, count: int | None, *, query: str, sign: int) -> None:
    if not reader.reading.session.me:
        reader.say('Which posts are yours is not known; me = "NAME" in the file of settings tells it.')
        return

    def go(nodes: Iterable[int]) -> None:
        _go(reader, nodes, sign * (count or 1), query)

    aside(reader, lambda: reader.index.search(parse(query)).nodes, go)


def _go(reader: Reader, nodes: Iterable[int], steps: int, query: str) -> None:
    reading = reader.reading
    rows = sorted(row for node in nodes if (row := reading.tree.row[node]) >= 0)
    there = step_along(rows, reading.row, steps)
    if there is not None:
        reader.jump(reading.tree.node[there])
    elif rows:
        reader.say("There is no other.")
    else:
        names = " or ".join(reading.session.me)
        what = "Nobody here writes as" if query == OWN else "Nobody here answers"
        reader.say(f"{what} {names}.")


def step_along(rows: Sequence[int], row: int, steps: int) -> int | None:
    """The row `steps` further on, or back for a negative number, round the ends; None when there is no other."""
    if not rows or list(rows) == [row]:
        return None
    at = bisect_right(rows, row) - 1 if steps > 0 else bisect_left(rows, row)
    return rows[(at + steps) % len(rows)]


ACTIONS: dict[str, Action] = {
    "next_own": partial(_along, query=OWN, sign=1),
    "previous_own": partial(_along, query=OWN, sign=-1),
    "next_to_own": partial(_along, query=ANSWERS, sign=1),
    "previous_to_own": partial(_along, query=ANSWERS, sign=-1),
}
