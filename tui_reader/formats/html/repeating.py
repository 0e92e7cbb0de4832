"""Read the tags of a long page quickly: pages repeat themselves, and the same tags among the same elements do the same.

What each tag does where it stands is found out once, by `Nesting`, and looked up from then on: an automaton that
learns its states on the way.
"""

from __future__ import annotations

from collections.abc import Hashable
from copy import copy
from functools import reduce
from operator import getitem

from tui_reader.formats.html.nesting import Nesting, TooTangledError

WORTH = 8192
"""Tags from which on a page is long."""
LEARNT = 1 / 32
"""Of the tags of a page those for which it may be found out what they do; more do not pay."""
FORMATS = 8
"""Formatting elements that may be open; what opens them again so often costs no more than reading the tags."""
STEPS = 32
"""Steps of one tag through the open elements; this times the tags of a page is little for the parser."""


class _UnknownError(Exception):
    """The page is not of those that repeat themselves, or something of it must be left out."""


def keeps_all(tokens: list[str]) -> bool:
    """Whether a page repeats itself and no tag of it must be left out; False when that would take long to know."""
    if len(tokens) < WORTH:
        return False
    try:
        reduce(getitem, tokens, _Known(int(LEARNT * len(tokens))).start)
    except (_UnknownError, TooTangledError):
        return False
    return True


class _State(dict[str, "_State"]):
    """The open elements at some place of a page; by tag, those behind it."""

    __slots__ = ("_known", "_nesting")

    def __init__(self, nesting: Nesting, known: _Known) -> None:
        super().__init__()
        self._nesting, self._known = nesting, known

    def __missing__(self, token: str) -> _State:
        behind = copy(self._nesting)
        behind.part(FORMATS, STEPS)
        if behind.read([token]):
            raise _UnknownError
        self[token] = state = self._known.state(behind)
        return state


class _Known:
    """The states that are known of one page, so many that `budget` tags lead to one."""

    def __init__(self, budget: int) -> None:
        self._budget = budget
        self._states: dict[Hashable, _State] = {}
        self.start = _State(Nesting(FORMATS, FORMATS), self)

    def state(self, nesting: Nesting) -> _State:
        """The state with these elements open."""
        self._budget -= 1
        if self._budget < 0:
            raise _UnknownError
        return self._states.setdefault(nesting.key(), _State(nesting, self))
