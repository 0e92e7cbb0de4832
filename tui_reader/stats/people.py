"""The writers of a thread, numbered in the order in which they first appear."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from tui_reader.model import SafeText, Thread
from tui_reader.replies.strangers import is_shared

NOBODY = -1
"""The person of a node whose author the file does not name, or by a name that several share, such as `[deleted]`."""


class People:
    """Who wrote which node; made once and read only.

    `names[person]` is a name, `nodes[person]` the nodes in file order, `of[node]` the person or `NOBODY`.
    """

    def __init__(self, thread: Thread) -> None:
        self.names: list[SafeText] = []
        self.nodes: list[array[int]] = []
        self.of: array[int] = array("i")
        self._numbers: dict[str, int] = {}
        for node in range(thread.nodes):
            author = thread.post(node).author
            self.of.append(NOBODY if author is None else self._add(author, node))

    def _add(self, author: SafeText, node: int) -> int:
        person = self._numbers.get(author)
        if person is None:
            person = self._numbers[author] = self._number(author)
        if person != NOBODY:
            self.nodes[person].append(node)
        return person

    def _number(self, author: SafeText) -> int:
        if is_shared(author):
            return NOBODY
        self.names.append(author)
        self.nodes.append(array("i"))
        return len(self.names) - 1

    def by_name(self, name: str) -> Sequence[int]:
        """The nodes that a person of this name wrote, in file order."""
        person = self.find(name)
        return () if person == NOBODY else self.nodes[person]

    def find(self, name: str) -> int:
        """The person of this name, `NOBODY` when they wrote nothing."""
        return self._numbers.get(name, NOBODY)
