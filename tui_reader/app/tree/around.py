"""What is shown around the posts that fulfil a limit, and which of what is shown is nearest to a post."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum

from tui_reader.model import Tree


class Around(StrEnum):
    """What is shown around the posts that fulfil a limit."""

    NOTHING = "hits alone"
    ANCESTORS = "with ancestors"
    BRANCHES = "whole branches"


def nearest_shown(whole: Tree, shown: Tree, node: int) -> int:
    """The shown node that stands nearest to a node in the whole tree; of two, the later one."""
    row = whole.row[node]
    after = bisect_left(shown.node, row, key=whole.row.__getitem__)
    near = shown.node[max(after - 1, 0) : after + 1]
    return min(reversed(near), key=lambda other: abs(whole.row[other] - row))
