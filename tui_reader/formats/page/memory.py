"""What was found out about the lines of a page: lines recur, and each pass over a page asks the same of them.

With all that is remembered, a page of ten megabytes takes about ten times its size while it is read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

REMEMBERED = 2**17
"""How many lines a function remembers before it begins anew; ten megabytes of posts hold that many that differ."""
LONGEST = 160
"""Characters of the longest line that is remembered: longer ones are prose and do not recur."""

_DIGITS = "".join("5" if chr(code) in "345678" else chr(code) for code in range(0x80))
"""Makes signs of ASCII equal that differ only as digits which no year begins with: with 19 and 20 years do."""


class _Memory(dict[str, T]):
    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, line: str) -> T:
        found = self._find(line)
        if len(line) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[line] = found
        return found


_memories: list[_Memory[Any]] = []


def remembered(find: Callable[[str], T]) -> Callable[[str], T]:
    """The same function of a line, run once for each line that differs, until `forget` is called."""
    memory = _Memory(find)
    _memories.append(memory)
    return memory.__getitem__


def remembered_alike(find: Callable[[str], T]) -> Callable[[str], T]:
    """As `remembered`, but run once for lines that differ in digits alone which no year begins with.

    What it finds must neither hold these digits nor hang on them.
    """
    alike = remembered(find)
    return remembered(lambda line: alike(line.translate(_DIGITS)))


def forget() -> None:
    """Give the memory back that what is remembered takes."""
    for memory in _memories:
        memory.clear()
