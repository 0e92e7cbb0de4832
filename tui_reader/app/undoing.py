"""The way back over what was done to a thread: links by hand, notes, mutes, in the order in which they were done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_reader.app.reader import Reader


class Step(NamedTuple):
    """How one change is taken back, and how it is made again."""

    undo: Callable[[Reader], object]
    redo: Callable[[Reader], object]


class Undoing:
    """The changes of a visit; a new one forgets what was taken back."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def did(self, step: Step) -> None:
        """Note a change that was made."""
        self._done.append(step)
        self._undone.clear()

    def undo(self, otherwise: Step) -> Step:
        """The last change, to be taken back; `otherwise` when none is left."""
        return self._step(self._done, self._undone, otherwise)

    def redo(self, otherwise: Step) -> Step:
        """The change taken back last, to be made again; `otherwise` when there is none."""
        return self._step(self._undone, self._done, otherwise)

    def _step(self, source: list[Step], target: list[Step], otherwise: Step) -> Step:
        if not source:
            return otherwise
        target.append(source.pop())
        return target[-1]

    def forget(self) -> None:
        """Forget all changes: the posts they speak of have other nodes now."""
        self._done.clear()
        self._undone.clear()
