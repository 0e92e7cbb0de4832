"""Moving from post to post."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.app.actions.passages import show_answers
from tui_reader.app.facts import quotes_of
from tui_reader.app.tree.moving import STEPS, Step, next_set, walk

if TYPE_CHECKING:
    from tui_reader.app.actions.action import Action
    from tui_reader.app.reader import Reader

_NOWHERE = {
    "parent": "This post answers no other.",
    "first_reply": "No post answers this one.",
    "root": "This post opens the discussion.",
    "next_sibling": "There is no answer after this one to the same post.",
    "previous_sibling": "There is no answer before this one to the same post.",
    "next_branch": "There is no further branch.",
    "previous_branch": "There is no branch before this one.",
}
"""What is said where a movement along the replies leads nowhere."""


def _by_lines(reader: Reader, count: int | None, *, sign: int) -> None:
    _to_line(reader, reader.reading.folding.line_of(reader.reading.row) + sign * (count or 1))


def _to_line(reader: Reader, line: int) -> None:
    folding = reader.reading.folding
    row = folding.row_at(min(max(line, 0), len(folding) - 1))
    reader.go(reader.reading.tree.node[row])


def _by_pages(reader: Reader, count: int | None, *, sign: int) -> None:
    _by_lines(reader, (count or 1) * max(reader.outline.size.height - 1, 1), sign=sign)


def _to_end(reader: Reader, count: int | None, *, otherwise: int) -> None:
    reader.leave_place()
    _to_line(reader, otherwise if count is None else count - 1)


def _along(reader: Reader, count: int | None, *, step: Step, nowhere: str) -> None:
    tree = reader.reading.branches
    row = tree.row[reader.reading.node]
    there = walk(step, tree, row, count or 1)
    if there == row:
        reader.say(nowhere)
    else:
        reader.jump(tree.node[there])


def _to_unread(reader: Reader, count: int | None, *, backwards: bool = False) -> None:
    reading = reader.reading
    row = next_set(reading.rows.unread, reading.row, count or 1, backwards=backwards)
    if row is None or reading.tree.node[row] == reading.node:
        reader.say("Everything else has been read.")
    else:
        reader.jump(reading.tree.node[row])


def read_on(reader: Reader, _count: int | None) -> None:
    """A page down in the post; at its end it counts as read, and the next unread post follows."""
    if not reader.texts.post.page(1):
        reader.mark_read()
        _to_unread(reader, None)


def _read_back(reader: Reader, _count: int | None) -> None:
    reader.texts.post.page(-1)


def _in_history(reader: Reader, count: int | None, *, ahead: bool) -> None:
    history = reader.reading.history
    for _ in range(min(count or 1, 200)):
        spot = (history.forward if ahead else history.back)(reader.spot)
        if spot is None:
            reader.say("There is no place ahead." if ahead else "There is no place to go back to.")
            return
        known = spot.quote < len(quotes_of(reader.reading.thread, spot.node))
        reader.go(spot.node, quote=spot.quote if known else None)
        if spot.answered is not None:
            show_answers(reader, spot.answered)
        reader.texts.scroll_to_body(spot.offset)


ACTIONS: dict[str, Action] = {
    "next_post": partial(_by_lines, sign=1),
    "previous_post": partial(_by_lines, sign=-1),
    "next_post_here": partial(_by_lines, sign=1),
    "previous_post_here": partial(_by_lines, sign=-1),
    "first_post": partial(_to_end, otherwise=0),
    "last_post": partial(_to_end, otherwise=1 << 60),
    "tree_page_down": partial(_by_pages, sign=1),
    "tree_page_up": partial(_by_pages, sign=-1),
    "next_unread": _to_unread,
    "previous_unread": partial(_to_unread, backwards=True),
    "read_on": read_on,
    "read_back": _read_back,
    "back": partial(_in_history, ahead=False),
    "forward": partial(_in_history, ahead=True),
    **{command: partial(_along, step=step, nowhere=_NOWHERE[command]) for command, step in STEPS.items()},
}
