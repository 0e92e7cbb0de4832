"""The reader finds at least so much of the threads labelled by hand; `floors.json` says how much."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from tests.evaluation.score import Score, score
from tui_reader import open_thread
from tui_reader.export.as_json import pieces

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SAMPLES, LABELS = ROOT / "sample_threads", ROOT / "tests" / "samples"
SHARED = ROOT.parent / "shared" / "threads"

Floor = dict[str, float]
FLOORS = cast("dict[str, dict[str, Floor]]", json.loads((HERE / "floors.json").read_text("utf-8")))


def scored(thread: Path, labels: Path) -> Score:
    exported = json.loads("".join(pieces(open_thread(thread))))
    return score(json.loads(labels.read_text("utf-8")), exported)


def below(found: Score, floor: Floor) -> list[str]:
    figures = {"edges": found.accuracy, "quotes": found.f1, "sources": found.sources}
    return [f"{name} {figures[name]:.3f} < {bound}" for name, bound in floor.items() if figures[name] < bound]


def check(found: Score, floor: Floor) -> None:
    faults = "\n".join(found.faults)
    assert not found.missing, faults
    assert not found.invented, faults
    assert not below(found, floor), faults


@pytest.mark.parametrize("name", FLOORS["samples"])
def test_sample(name: str) -> None:
    found = scored(SAMPLES / name, LABELS / f"{Path(name).stem}.truth.json")
    check(found, FLOORS["samples"][name])
    assert not found.overconfident, found.overconfident


@pytest.mark.parametrize("name", FLOORS["shared"])
def test_real_thread(name: str) -> None:
    labels = SHARED / f"{Path(name).stem}.truth.json"
    if not labels.exists():
        pytest.skip("the labelled real threads are not beside this checkout")
    found = scored(SHARED / name, labels)
    check(found, FLOORS["shared"][name])
    assert name != "seed.txt" or not found.overconfident, found.overconfident


def test_every_sample_thread_is_labelled() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(FLOORS["samples"])
