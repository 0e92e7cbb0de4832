"""The least that must be found of the labelled threads, kept in `floors.json`.

python -m tests.evaluation.floors                          what is found, beside the floors
python -m tests.evaluation.floors --update                 raise the floors to it; fails when something is lower
python -m tests.evaluation.floors --update --allow-lower   set the floors to it

A floor of one thread lies one edge or quote below what is found, as a change that gains elsewhere may lose one; those
of threads together lie at it. All are rounded down to hundredths. `own` are the project's threads, `shared` those of
`shared/threads` beside this checkout with up to `LARGEST` posts; their floors stay as they are where it is missing.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from tests.evaluation.labelled import SHARED, Labelled, read_labelled, samples, threads_in
from tests.evaluation.recovered import scored
from tests.evaluation.rendering import Rendering
from tests.evaluation.score import Score

FILE = Path(__file__).with_name("floors.json")
LARGEST = 600
"""Posts of the largest thread that is measured, so that the suite stays quick."""

ROUNDING = 1e-9

Floors = dict[str, dict[str, dict[str, float]]]
"""By group, thread or rendering, and figure."""


class Found(NamedTuple):
    """A figure as found, and how many edges or quotes it is of."""

    value: float
    parts: int


Measured = dict[str, dict[str, dict[str, Found]]]


def measure(*groups: str) -> Measured:
    """The figures of all threads of some groups, as posted, and of each rendering of the threads together."""
    result: Measured = {}
    for group in groups:
        files = samples() if group == "own" else [*threads_in(SHARED), *threads_in(SHARED / "flat")]
        threads = (read_labelled(*pair) for pair in files)
        result[group] = dict(_measured(thread for thread in threads if len(thread.posts) <= LARGEST))
    return result


def present() -> list[str]:
    """The groups that can be measured here."""
    return ["own", *(["shared"] if SHARED.exists() else [])]


def _measured(threads: Iterable[Labelled]) -> Iterator[tuple[str, dict[str, Found]]]:
    together: dict[str, list[Score]] = {}
    every: dict[str, list[Score]] = {}
    for thread in threads:
        for how in Rendering:
            score = scored(thread, how)
            together.setdefault(f"{thread.genre}, {how}", []).append(score)
            every.setdefault(f"all, {how}", []).append(score)
            if how is Rendering.POSTED:
                yield thread.name, _found(score)
    for name, scores in together.items():
        yield name, {key: Found(value, 0) for key, (value, _) in _found(_pooled(scores)).items()}
    for name, scores in every.items():
        score = _pooled(scores)
        sure, calibration = score.right_when_sure, 1 - score.calibration_error
        yield name, {"right when sure": Found(sure, 0), "calibration": Found(calibration, 0)}


def _pooled(scores: Sequence[Score]) -> Score:
    edges, finds = chain(*(score.edges for score in scores)), chain(*(score.finds for score in scores))
    return Score((), (), tuple(edges), tuple(finds))


def _found(score: Score) -> dict[str, Found]:
    labelled = sum(find.labelled for find in score.finds)
    quotes = {"quotes": Found(score.f1, labelled), "sources": Found(score.sources, labelled)}
    return {"edges": Found(score.accuracy, len(score.edges)), **(quotes if labelled else {})}


def below(floors: Floors, measured: Measured) -> list[str]:
    """What is below its floor, a line each."""
    return [
        f"{group}: {name}: {key} {_value(measured, group, name, key):.3f} < {bound}"
        for group in measured
        for name, bounds in floors.get(group, {}).items()
        for key, bound in bounds.items()
        if _value(measured, group, name, key) < bound - ROUNDING
    ]


def _value(measured: Measured, group: str, name: str, key: str) -> float:
    return measured[group].get(name, {}).get(key, Found(0.0, 0)).value


def updated(floors: Floors, measured: Measured, allow_lower: bool = False) -> Floors:
    """The floors as what was measured raises them; they are lowered, and forgotten, only when that is allowed."""
    result = dict(floors)
    for group, threads in measured.items():
        new = {name: {key: floor(found) for key, found in found_of.items()} for name, found_of in threads.items()}
        result[group] = new if allow_lower else _higher(floors.get(group, {}), new)
    return result


def _higher(old: dict[str, dict[str, float]], new: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    return {
        name: {**old.get(name, {}), **{key: max(bound, old.get(name, {}).get(key, 0.0)) for key, bound in of.items()}}
        for name, of in {**{one: {} for one in old}, **new}.items()
    }


def floor(found: Found) -> float:
    """The floor that a figure sets."""
    slack = 1 / found.parts if found.parts else 0.0
    return max(0.0, math.floor((found.value - slack + ROUNDING) * 100) / 100)


def main(*arguments: str) -> int:
    """Tell, or update."""
    floors: Floors = json.loads(FILE.read_text("utf-8"))
    measured = measure(*present())
    faults = below(floors, measured)
    lower = "--allow-lower" in arguments
    if "--update" in arguments and (lower or not faults):
        FILE.write_text(json.dumps(updated(floors, measured, lower), indent=1) + "\n", "utf-8")
    for group, threads in measured.items():
        for name, figures in threads.items():
            bounds = floors.get(group, {}).get(name, {})
            told = (f"{key} {found.value:.3f} (floor {bounds.get(key, '-')})" for key, found in figures.items())
            print(f"{group}: {name}: {', '.join(told)}")
    print("\n".join(faults), file=sys.stderr)
    return int(bool(faults) and not lower)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
