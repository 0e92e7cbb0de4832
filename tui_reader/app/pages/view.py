"""How a reader wants to see a post."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.app.facts import Facts
from tui_reader.app.quote_folds import Show
from tui_reader.app.text.signs import UNICODE, Signs


def _none(_number: int) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class View:
    """The state of the reader that pages depend on.

    `current` is the index of the quote whose source is shown, `passage` that of the passage whose answers are;
    `show` says which quotes fold, `folded` of a block, by its start, whether it is folded, `read` of a node whether
    it was read; `columns` is the width of a line in cells, 0 before that is known.
    """

    facts: Facts
    signs: Signs = UNICODE
    current: int | None = None
    passage: int | None = None
    show: Show = Show.ALL
    folded: Callable[[int], bool] = _none
    read: Callable[[int], bool] = _none
    columns: int = 0
