"""Fit how replies are judged on threads with known parents: print the weights, and write the ceilings.

python -m tests.benchmarks.fit_replies FOLDER

FOLDER holds GENRE.jsonl.gz files (`replies/training.py` says what is in them). The weights belong into
`tui_reader/replies/weights.py`; `tui_reader/replies/ceilings.py` is written here. `python -m tests.benchmarks.replies`
reports how what is fitted in the same way on other threads or other genres does.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.replies.ceilings import ceilings
from tests.benchmarks.replies.data import trained
from tests.benchmarks.replies.fitting import CHANGED
from tests.benchmarks.replies.held_out import fitted, others
from tests.evaluation.recovered import Recovered
from tui_reader.replies import ceilings as written
from tui_reader.replies.features import FEATURES
from tui_reader.replies.footing import Footing

CEILINGS = '''"""The highest confidence of a link by what it rests on, where that is wrong too often when it seems sure.

Written by `python -m tests.benchmarks.fit_replies`: the share that is right of the links that weights fitted on all
other genres are sure of (.9 and more), and below .9 where that share is below .93. It was counted on
{edges:,} known parents of {threads:,} threads, none of which the program is judged by.
"""

from __future__ import annotations

from collections.abc import Mapping

from tui_reader.replies.footing import Footing

CEILINGS: Mapping[Footing, float] = {{
{lines}
}}
'''


def main(folder: Path) -> None:
    """Fit all, print the weights and write the ceilings."""
    threads = trained(folder)
    weights = fitted(threads).weights
    for feature, weight in zip(FEATURES, weights, strict=False):
        print(f"    Feature.{feature.name}: {weight:.2f},")
    for (trait, feature), weight in zip(CHANGED, weights[len(FEATURES) :], strict=True):
        print(f"    Trait.{trait.name}, Feature.{feature.name}: {weight:.2f},")
    Path(written.__file__).write_text(module(threads, ceilings(threads, others(threads))), "utf-8")


def module(threads: Sequence[Recovered], limits: Mapping[Footing, float]) -> str:
    """The text of the module of ceilings."""
    known = {(one.name, case.post) for one in threads for case in one.cases if len(case.nodes)}
    lines = [f"    Footing.{footing.name}: {limit:.2f}," for footing, limit in limits.items()]
    return CEILINGS.format(edges=len(known), threads=len({name for name, _ in known}), lines="\n".join(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
