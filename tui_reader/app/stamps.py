"""Whether files have changed, told without reading them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

WATCHED = 50
"""Files that are looked at; of more, only the first."""

Stamp = tuple[tuple[int, int] | None, ...]
"""Time of change (nanoseconds) and size of each file, None for one that cannot be looked at."""


def stamp_of(paths: Sequence[str]) -> Stamp:
    """How files are now; a folder changes when a file comes or goes."""
    return tuple(_stamp(path) for path in paths[:WATCHED])


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
