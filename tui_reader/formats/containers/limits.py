"""How much may come out of a container, so that a small file cannot fill the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from tui_reader.errors import FormatError

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


@contextmanager
def damage_told(title: str, *errors: type[Exception]) -> Iterator[None]:
    """Turn the errors of a library about broken bytes into a `FormatError`; `title` is the kind of container."""
    broken: tuple[type[Exception], ...] = (*errors, EOFError, OSError, ValueError, OverflowError, RecursionError)
    try:
        yield
    except broken:
        raise FormatError(f"the {title} is damaged or cut short") from None
