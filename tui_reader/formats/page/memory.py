"""What was found out about the lines of a page: lines recur, and each pass over a page asks the same of them.

With all that is remembered, a page of ten megabytes takes about ten times its size while it is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import Any, TypeVar

T = TypeVar("T")

REMEMBERED = 2**17
"""How many lines a function remembers before it begins anew; ten megabytes of posts hold that many that differ."""
LONGEST = 320
"""Characters of the longest line that is remembered: longer ones are prose and not asked about again."""

_DIGITS = "".join("5" if chr(code).isdecimal() else chr(code) for code in range(0x80))
_DIGIT_BYTES = bytes.maketrans(b"0123456789", 10 * b"5")


def likeness(line: str) -> str:
    """What lines have in common that differ in digits alone, but for 19 and 20, with which years begin."""
    return line.replace("19", "\1").replace("20", "\2").translate(_DIGITS)


def alike(lines: Collection[str]) -> list[list[str]]:
    """The lines of one `likeness` together; what holds for the first of them needs to be found out once."""
    found = defaultdict(list)
    text = "\n".join(lines).encode("utf-8", "surrogatepass")  # bytes are translated at one speed, whatever the script
    likes = text.replace(b"19", b"\1").replace(b"20", b"\2").translate(_DIGIT_BYTES).split(b"\n")
    for like, line in zip(likes, lines, strict=False):
        found[like].append(line)
    return list(found.values())


class _Memory(dict[str, T]):
    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, line: str) -> T:
        found = self._find(line)
        return self.keep(line, found) if len(line) <= LONGEST else found

    def keep(self, line: str, found: T) -> T:
        """Remember what was found out about a line, and give it back."""
        if len(self) >= REMEMBERED:
            self.clear()
        self[line] = found
        return found


_memories: list[_Memory[Any]] = []


def remembered(find: Callable[[str], T]) -> Callable[[str], T]:
    """The same function of a line, run once for each line that differs, until `forget` is called."""
    return _remember(find).__getitem__


def _remember(find: Callable[[str], T]) -> _Memory[T]:
    memory = _Memory(find)
    _memories.append(memory)
    return memory


def remembered_alike(find: Callable[[str], T]) -> Callable[[str], T]:
    """As `remembered`, but run once for all lines of one `likeness`.

    What it finds must neither hold their digits nor hang on them.
    """
    alike = _remember(find)

    def found(line: str) -> T:
        like = likeness(line)
        if like in alike:
            return alike[like]
        return alike.keep(like, find(line)) if len(like) <= LONGEST else find(line)

    return found


def forget() -> None:
    """Give the memory back that what is remembered takes."""
    for memory in _memories:
        memory.clear()
