"""Sorting of long arrays in steps: they are parted by their size first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui_reader.replies.tokens import Ints
from tui_reader.replies.work import Step, stepwise

PART = 1 << 17
"""Keys of a part, about."""
MOST = 256
"""Parts at most, as they are numbered by a byte."""
SAMPLED = 64
"""Keys for each part from which the bounds of the parts are taken."""


def parted(keys: NDArray[Any], step: Step) -> Iterator[Ints]:
    """The places of keys, in their order, part by part: no key of a part is above one of a later part."""
    parts = min(MOST, len(keys) // PART + 1)
    if parts == 1:
        yield np.arange(len(keys))
        return
    sample = np.sort(keys[:: max(1, len(keys) // (parts * SAMPLED))])
    bounds = sample[SAMPLED::SAMPLED][: parts - 1]
    blocks = stepwise(range(0, len(keys), PART), step, 1)
    part_of = np.concatenate([np.searchsorted(bounds, keys[at : at + PART], "right").astype(np.uint8) for at in blocks])
    order = np.argsort(part_of, kind="stable")
    ends = np.cumsum(np.bincount(part_of, minlength=parts)).tolist()
    for low, high in stepwise(zip([0, *ends], ends, strict=False), step, 1):
        yield order[low:high]
