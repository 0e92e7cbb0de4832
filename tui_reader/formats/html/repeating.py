"""Read the tags of a long page quickly: pages repeat themselves, and the same tags among the same elements do the same.

What each tag does where it stands is found out once, by `Nesting`, and looked up from then on: an automaton that
learns its states on the way.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
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


class Repetition:
    """What the tags of a page do, read piece by piece; `number` is about how many there are.

    `keeps_all` says whether the page is long, repeats itself, and no tag of it that was read must be left out; it is
    False as well when that would take long to know. `names` are the tokens that were read as long as it is True.
    """

    def __init__(self, number: int) -> None:
        self.keeps_all = number >= WORTH
        self.names: set[bytes] = set()
        self._state = _Known(int(LEARNT * number), self.names).start

    def read(self, tokens: Iterable[bytes]) -> None:
        """Read the next tokens (`div`, `/div`) of the page."""
        if self.keeps_all:
            try:
                self._state = reduce(getitem, tokens, self._state)
            except (_UnknownError, TooTangledError):
                self.keeps_all = False


class _UnknownError(Exception):
    """The page is not of those that repeat themselves, or something of it must be left out."""


class _State(dict[bytes, "_State"]):
    """The open elements at some place of a page; by tag, those behind it."""

    __slots__ = ("_known", "_nesting")

    def __init__(self, nesting: Nesting, known: _Known) -> None:
        super().__init__()
        self._nesting, self._known = nesting, known

    def __missing__(self, token: bytes) -> _State:
        behind = copy(self._nesting)
        behind.part(FORMATS, STEPS)
        if behind.read([token]):
            raise _UnknownError
        self._known.names.add(token)
        self[token] = state = self._known.state(behind)
        return state


class _Known:
    """The states that are known of one page, so many that `budget` tags lead to one, and the `names` of those tags."""

    def __init__(self, budget: int, names: set[bytes]) -> None:
        self.names = names
        self._budget = budget
        self._states: dict[Hashable, _State] = {}
        self.start = _State(Nesting(FORMATS, FORMATS), self)

    def state(self, nesting: Nesting) -> _State:
        """The state with these elements open."""
        self._budget -= 1
        if self._budget < 0:
            raise _UnknownError
        return self._states.setdefault(nesting.key(), _State(nesting, self))
