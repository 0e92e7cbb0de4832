"""Report how well the program finds who answers whom, and what is quoted, in threads where that is known.

python -m tests.benchmarks.replies [--write | --quotes] [FOLDER...]

Judged are the project's own threads and those of each FOLDER: NAME.txt with NAME.truth.json, there and in its subfolder
`flat`. Where a FOLDER has a subfolder `train` (`training.py` says what it holds), weights are fitted anew on all
folds of its threads but one and on all genres but one. Without a FOLDER `shared/threads` beside this checkout is taken,
if it is there. With --write the results go into docs/replies-results.md as well; with --quotes only those on quotes are
told.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.replies.data import judged, trained
from tests.benchmarks.replies.results import quote_results, results
from tests.evaluation.labelled import REPOSITORY, SHARED

WRITTEN = REPOSITORY / "docs" / "replies-results.md"


def main(*arguments: str) -> None:
    """Judge, print and, when asked to, write."""
    named = [Path(argument) for argument in arguments if not argument.startswith("--")]
    folders = named or [SHARED] * SHARED.exists()
    tell = quote_results if "--quotes" in arguments else results
    told = tell(judged(folders), [one for folder in folders for one in trained(folder / "train")])
    print(told)
    if "--write" in arguments:
        WRITTEN.write_text(told, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
