"""The way back over what was done to a thread: links by hand, notes, mutes, in the order in which they were done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader


class Step(NamedTuple):
    """A change made at a post: how it is taken back, and how it is made again, when told the node of the post."""

    node: int
    undo: Callable[[Reader, int], object]
    redo: Callable[[Reader, int], object]


class Undoing:
    """The changes of a visit; a new one forgets what was taken back."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def did(self, step: Step) -> None:
        """Note a change that was made."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Step | None:
        """The last change, to be taken back; None when none is left."""
        return _passed(self._done, self._undone)

    def redo(self) -> Step | None:
        """The change taken back last, to be made again; None when there is none."""
        return _passed(self._undone, self._done)

    def move(self, places: Mapping[int, int]) -> None:
        """Go on with the same posts under other nodes; the changes at those that have none are forgotten."""
        self._done = _moved(self._done, places)
        self._undone = _moved(self._undone, places)


def _passed(source: list[Step], target: list[Step]) -> Step | None:
    if not source:
        return None
    target.append(source.pop())
    return target[-1]


def _moved(steps: list[Step], places: Mapping[int, int]) -> list[Step]:
    return [step._replace(node=places[step.node]) for step in steps if step.node in places]
