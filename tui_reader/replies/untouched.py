"""Quotations that nobody edited, told by arrays: marked, word for word, in lines of their own."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.material import Material
from tui_reader.replies.shared import Runs
from tui_reader.replies.tokens import Flags, Ints, Words
from tui_reader.replies.work import Step, stepwise

ATTRIBUTED_GAP = 3
"""Words that may stand between an attribution and the first shared word, where the quoter changed the beginning."""
EDITED, PLAIN, ATTRIBUTED = range(3)
"""What a run is: perhaps a part of an edited quotation, or by itself one that nobody edited, with an attribution or
without.
"""

Kinds = NDArray[np.uint8]


class Heads:
    """The words behind attributions, to be looked up by arrays.

    Those of the first word of a post are not told from those at the end of the post before, but by `own`.
    """

    def __init__(self, material: Material, step: Step) -> None:
        counts = np.fromiter(map(len, stepwise(material.heads, step)), dtype=np.int64, count=len(material.heads))
        heads = (word for of_post in stepwise(material.heads, step) for word, _ in of_post)
        self._heads = np.fromiter(heads, dtype=np.int64, count=int(counts.sum()))
        self._own = self._heads[self._heads < np.repeat(material.words.first[1:], counts)]

    def any(self, low: Ints, high: Ints) -> Flags:
        """Whether one is among the words from `low` to `high`."""
        found: Flags = np.searchsorted(self._heads, high) > np.searchsorted(self._heads, low)
        return found

    def own(self, word: Ints) -> Flags:
        """Whether a word stands behind an attribution of its post."""
        found: Flags = np.searchsorted(self._own, word, side="right") > np.searchsorted(self._own, word)
        return found


def kinds(words: Words, runs: Runs, marked: Flags, heads: Heads) -> Kinds:
    """What the runs are, where each is the only one of its two posts; `marked` are those that are marked as quoted."""
    begins = np.zeros(len(words.hash) + 1, dtype=np.bool_)
    begins[words.line] = True
    rows = np.flatnonzero(marked & (runs.length >= 2) & begins[runs.at] & begins[runs.at + runs.length])
    start, end = runs.at[rows], runs.at[rows] + runs.length[rows]
    plain = ~(heads.any(start - ATTRIBUTED_GAP, start) | heads.any(start + 1, end))
    found: Kinds = np.full(len(runs.at), EDITED, dtype=np.uint8)
    found[rows[plain]] = PLAIN + heads.own(start[plain])
    return found
