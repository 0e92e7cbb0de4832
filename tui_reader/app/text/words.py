"""Small words of the screen that the other outputs do not need."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.wording import moment, writer

NAMELESS = "unnamed"


def author(thread: Thread, node: int) -> str:
    """The author of a node, or a word for the lack of one."""
    return writer(thread, node) or ("not in this file" if thread.post(node).missing else NAMELESS)


def date(thread: Thread, node: int) -> str:
    """The date of a node as the clock of the source showed it, or nothing."""
    when = thread.post(node).date
    return moment(when) if when else ""
