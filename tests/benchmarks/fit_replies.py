"""Fit the weights of `tui_reader/replies/weights.py` on threads with known parents, and print the table.

python -m tests.benchmarks.fit_replies FOLDER

FOLDER holds GENRE.jsonl.gz files (`replies/training.py` says what is in them). `python -m tests.benchmarks.replies`
reports how weights fitted in the same way on other threads or other genres do.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.replies.data import trained
from tests.benchmarks.replies.held_out import fitted
from tests.evaluation.recovered import FEATURES


def main(folder: Path) -> None:
    """Fit and print the table."""
    for feature, weight in zip(FEATURES, fitted(trained(folder)), strict=True):
        print(f"    Feature.{feature.name}: {weight:.2f},")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
