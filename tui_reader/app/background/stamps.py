"""Whether files have changed, told without reading them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

WATCHED = 50
"""Files that are looked at; of more, only the first."""
WITHIN = 300
"""Files and folders that are looked at inside a folder; of more, only the first."""

Stamp = tuple[tuple[int, int] | None, ...]
"""Latest time of change (nanoseconds) and size of each file, None for one that cannot be looked at."""


def stamp_of(paths: Sequence[str]) -> Stamp:
    """How files are now; a folder changes when one inside it comes, goes or changes."""
    return tuple(_stamp(path) for path in paths[:WATCHED])


def _stamp(path: str) -> tuple[int, int] | None:
    own = _looked_at(Path(path))
    if own is None or not Path(path).is_dir():
        return own
    inside = map(_looked_at, islice(Path(path).rglob("*"), WITHIN))
    times, sizes = zip(own, *filter(None, inside), strict=True)
    return max(times), sum(sizes)


def _looked_at(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
