"""Links between posts that the reader made or broke by hand, with a way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


class _NoLink:
    """Nothing was made by hand."""


_NO_LINK = _NoLink()
_Link = int | None | _NoLink


@dataclass(frozen=True, slots=True)
class _Step:
    node: int
    before: _Link
    after: _Link


class HandLinks:
    """What each post answers according to the reader: a node, or None for a post that answers no other.

    Every change can be undone and done again; a new change forgets what was undone.
    """

    def __init__(self, made: Mapping[int, int | None] | None = None) -> None:
        self.made: dict[int, int | None] = dict(made or {})
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def make(self, node: int, parent: int | None) -> bool:
        """Say what a post answers; False when that was said already."""
        before = self.made.get(node, _NO_LINK)
        if before == parent:
            return False
        self._done.append(_Step(node, before, parent))
        self._undone.clear()
        self._put(node, parent)
        return True

    def undo(self) -> int | None:
        """Take the last change back; the post it was about, None when there is nothing to undo."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return self._put(step.node, step.before)

    def redo(self) -> int | None:
        """Make a change again that was undone; the post it was about, None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return self._put(step.node, step.after)

    def _put(self, node: int, link: _Link) -> int:
        if isinstance(link, _NoLink):
            del self.made[node]
        else:
            self.made[node] = link
        return node

    def moved(self, places: Mapping[int, int]) -> HandLinks:
        """The links of the same posts under other nodes; those of a post that has none are left out.

        The way back is kept as long as all posts it speaks of are there.
        """
        links = {node: parent for node, parent in self.made.items() if {node, parent} <= {None, *places}}
        moved = HandLinks({places[node]: _moved(parent, places) for node, parent in links.items()})
        steps = [*self._done, *self._undone]
        if all({step.node, step.before, step.after} <= {None, _NO_LINK, *places} for step in steps):
            moved._done = [_moved_step(step, places) for step in self._done]
            moved._undone = [_moved_step(step, places) for step in self._undone]
        return moved


def _moved(link: int | None, places: Mapping[int, int]) -> int | None:
    return None if link is None else places[link]


def _moved_step(step: _Step, places: Mapping[int, int]) -> _Step:
    before, after = (link if isinstance(link, _NoLink) else _moved(link, places) for link in (step.before, step.after))
    return _Step(places[step.node], before, after)
