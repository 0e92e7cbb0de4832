"""How a reader wants to see a post."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.app.facts import Facts
from tui_reader.app.signs import UNICODE, Signs


def _nothing_folded(block: int) -> bool:  # noqa: ARG001  # the shape of View.folded
    return False


@dataclass(frozen=True, slots=True)
class View:
    """The state of the reader that pages depend on.

    `current` is the index of the quote whose source is shown; `folded` says of a quote block, by the index
    of its first quote, whether it is folded.
    """

    facts: Facts
    signs: Signs = UNICODE
    current: int | None = None
    folded: Callable[[int], bool] = _nothing_folded
