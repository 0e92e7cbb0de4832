"""Work that tells how far it is and can be stopped between its steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
EACH = 64
"""Posts that are looked at in one step where little is done for each."""

Step = Callable[[], None]
"""Called after every few milliseconds of work; raises `NotWantedError` when the work is no longer wanted."""


class NotWantedError(Exception):
    """The work is no longer wanted."""


@dataclass(frozen=True, slots=True)
class Work:
    """Work that is told of by `tell`, with its share 0..1 that is done, and given up when `stop` says so."""

    tell: Callable[[str, float], None]
    stop: Callable[[], bool]

    def stage(self, words: str, share: float) -> None:
        """Begin a stage of the work."""
        self.tell(words, share)
        self.step()

    def step(self) -> None:
        """Go on with the work if it is still wanted."""
        if self.stop():
            raise NotWantedError


def unstopped() -> None:
    """The step of work that nobody stops."""


def stepwise(items: Iterable[T], step: Step, each: int = EACH) -> Iterator[T]:
    """The items, with a step after `each` of them."""
    for at, item in enumerate(items):
        if at % each == 0:
            step()
        yield item
