"""Long arrays are sorted part by part, as they would be in one go."""

from __future__ import annotations

import numpy as np
import pytest

from tui_reader.replies.sorting import PART, parted

CASES = {
    "mixed": np.random.default_rng(1).integers(0, 1 << 60, 3 * PART),
    "nearly all the same": np.minimum(np.random.default_rng(2).integers(0, 1 << 20, 3 * PART), 7),
    "few": np.array([3, 1, 2, 1]),
    "none": np.zeros(0, dtype=np.int64),
}


@pytest.mark.parametrize("case", CASES)
def test_parts_sorted_one_by_one_are_sorted(case: str) -> None:
    keys, steps = CASES[case], list[None]()
    parts = list(parted(keys, lambda: steps.append(None)))
    order = np.concatenate([part[np.argsort(keys[part], kind="stable")] for part in parts])
    assert np.array_equal(order, np.argsort(keys, kind="stable"))
    assert len(parts) == 1 or len(steps) > len(parts)


def test_parts_are_short() -> None:
    assert max(map(len, parted(CASES["mixed"], lambda: None))) < 2 * PART
