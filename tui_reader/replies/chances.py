"""How probable each candidate of a post is: a softmax over the weighted features."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def chances(
    rows: NDArray[np.float32], first: NDArray[np.signedinteger], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The probability of each row among those of its post; `first` holds the first row of each post, and the end."""
    scores = rows @ weights
    counts = np.diff(first)
    shares = np.exp(scores - np.repeat(np.maximum.reduceat(scores, first[:-1]), counts))
    result: NDArray[np.float64] = shares / np.repeat(np.add.reduceat(shares, first[:-1]), counts)
    return result
