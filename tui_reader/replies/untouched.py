"""Quotations that nobody edited, told by arrays: marked, word for word, in lines of their own."""

from __future__ import annotations

from itertools import chain

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.material import Material
from tui_reader.replies.shared import Runs
from tui_reader.replies.tokens import Flags, Ints
from tui_reader.replies.work import Step, stepwise

ATTRIBUTED_GAP = 3
"""Words that may stand between an attribution and the first shared word, where the quoter changed the beginning."""
EDITED, PLAIN, ATTRIBUTED = range(3)
"""What a run is: perhaps a part of an edited quotation, or by itself one that nobody edited, with an attribution or
without.
"""

Kinds = NDArray[np.uint8]


class Heads:
    """The words behind attributions, to be counted by arrays.

    Those of the first word of a post are not told from those at the end of the post before, but by `own`.
    """

    def __init__(self, material: Material, step: Step) -> None:
        words = len(material.words.hash)
        counts = np.fromiter(map(len, stepwise(material.heads, step)), dtype=np.int64, count=len(material.heads))
        head = np.fromiter((word for word, _ in chain.from_iterable(material.heads)), dtype=np.int64)
        behind = np.repeat(material.words.first[1:], counts)
        flags = np.zeros(words + 1, dtype=np.bool_)
        flags[head] = True
        self.own = np.zeros(words + 1, dtype=np.bool_)
        self.own[head[head < behind]] = True
        self._before = np.concatenate([[0], np.cumsum(flags, dtype=np.int32)])

    def any(self, low: Ints, high: Ints) -> Flags:
        """Whether one is among the words from `low` to `high`."""
        last = len(self._before) - 1
        found: Flags = self._before[np.minimum(high, last)] > self._before[np.clip(low, 0, last)]
        return found


def kinds(material: Material, runs: Runs, marked: Flags, heads: Heads) -> Kinds:
    """What the runs are, where each is the only one of its two posts; `marked` are those that are marked as quoted."""
    start, end, line = runs.at, runs.at + runs.length, material.words.line
    begins = np.zeros(len(material.words.hash) + 1, dtype=np.bool_)
    begins[line] = True
    plain = marked & (runs.length >= 2) & begins[start] & begins[end]
    plain &= ~(heads.any(start - ATTRIBUTED_GAP, start) | heads.any(start + 1, end))
    found: Kinds = np.where(plain, PLAIN + heads.own[start], EDITED).astype(np.uint8)
    return found
