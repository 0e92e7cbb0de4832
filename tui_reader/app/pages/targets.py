"""What a click on a page acts on, packed into the one number that a run carries."""

from __future__ import annotations

from enum import IntEnum


class Kind(IntEnum):
    """What is clicked on."""

    QUOTE = 0
    PASSAGE = 1
    NODE = 2
    FOLD = 3


def target(kind: Kind, index: int) -> int:
    """The number for the `index`-th quote or passage of the page's post, the fold at an offset, or a node."""
    return index * len(Kind) + kind


def meant(number: int) -> tuple[Kind, int]:
    """The kind and index that a number stands for."""
    index, kind = divmod(number, len(Kind))
    return Kind(kind), index
