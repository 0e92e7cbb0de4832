"""How much may come out of a container, so that a small file cannot fill the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Generic, TypeVar

from tui_reader.errors import FormatError
from tui_reader.formats.source import Source
from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line

T = TypeVar("T")

SIZE = 256 * 2**20
"""Bytes that come out of all containers of one reading."""
RATIO = 200
"""How many times its own size a container may unpack to; text reaches a twentieth of that."""
DEPTH = 3
"""Containers inside one another: a crawl in a compressed archive in a zip is three."""
MEMBERS = 10_000
"""Files in all archives of one reading."""
PIECE = 2**16
"""Bytes that are unpacked before the limits are looked at again."""


@dataclass(slots=True)
class Budget:
    """What may still come out during one reading."""

    size: int = SIZE
    members: int = MEMBERS

    def take(self, size: int) -> None:
        """Count bytes; raises `FormatError` when there are too many."""
        self.size -= size
        if self.size < 0:
            raise FormatError(f"it unpacks to more than {SIZE >> 20} MiB")

    def take_member(self, count: int = 1) -> None:
        """Count files of an archive; raises `FormatError` when there are too many."""
        self.members -= count
        if self.members < 0:
            raise FormatError(f"it packs more than {MEMBERS:,} files")


class Meter:
    """Counts what comes out of one container, against its own size and what the reading may still unpack."""

    def __init__(self, packed: int, budget: Budget) -> None:
        self._left = RATIO * packed
        self._budget = budget

    def join(self, pieces: Iterable[bytes]) -> bytes:
        """The pieces as one; raises `FormatError` as soon as they are too much."""
        whole = BytesIO()
        for piece in pieces:
            self._left -= len(piece)
            if self._left < 0:
                raise FormatError(f"it unpacks to more than {RATIO} times its size, as no text does")
            self._budget.take(len(piece))
            whole.write(piece)
        return whole.getvalue()


_BROKEN: tuple[type[Exception], ...] = (EOFError, OSError, ValueError, OverflowError, RecursionError)


class Salvage(Generic[T]):
    """What comes out of a container up to the first damage; `broke` says afterwards whether there was one."""

    def __init__(self, members: Iterable[T], *errors: type[Exception]) -> None:
        self._members = members
        self._errors: tuple[type[Exception], ...] = (*errors, *_BROKEN)
        self.broke = False

    def __iter__(self) -> Iterator[T]:
        try:
            yield from self._members
        except self._errors:
            self.broke = True


def cut(source: Source, title: str, *, whole: bool) -> tuple[SafeText, ...]:
    """What was lost of a source; of a container in a damaged one it need not be said again."""
    if whole or source.lost:
        return source.lost
    return (clean_line(f"The {title} {source.name} is damaged or cut short: what could be unpacked of it is shown."),)


@contextmanager
def damage_told(title: str, *errors: type[Exception]) -> Iterator[None]:
    """Turn the errors of a library about broken bytes into a `FormatError`; `title` is the kind of container."""
    broken: tuple[type[Exception], ...] = (*errors, *_BROKEN)
    try:
        yield
    except broken:
        raise FormatError(f"the {title} is damaged or cut short") from None
