"""Fit the weights of `tui_reader/replies/weights.py` on threads with known parents, and print the tables.

python -m tests.benchmarks.fit_replies FOLDER

FOLDER holds GENRE.jsonl.gz files (`replies/training.py` says what is in them). `python -m tests.benchmarks.replies`
reports how weights fitted in the same way on other threads or other genres do.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.replies.data import trained
from tests.benchmarks.replies.fitting import CHANGED
from tests.benchmarks.replies.held_out import fitted
from tui_reader.replies.features import FEATURES


def main(folder: Path) -> None:
    """Fit and print the tables."""
    weights = fitted(trained(folder))
    for feature, weight in zip(FEATURES, weights, strict=False):
        print(f"    Feature.{feature.name}: {weight:.2f},")
    for (trait, feature), weight in zip(CHANGED, weights[len(FEATURES) :], strict=True):
        print(f"    Trait.{trait.name}, Feature.{feature.name}: {weight:.2f},")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
