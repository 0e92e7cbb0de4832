"""The reader finds at least so much of the threads labelled by hand; `floors.json` says how much."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.evaluation import floors
from tests.evaluation.floors import Floors, Found, below, floor, measure, updated
from tests.evaluation.labelled import SHARED, SHOWN, read_labelled, samples
from tests.evaluation.score import score
from tui_reader import open_thread
from tui_reader.export.as_json import pieces

FLOORS: Floors = json.loads(floors.FILE.read_text("utf-8"))
SAMPLES = list(samples())


@pytest.mark.parametrize("group", ["own", "shared"])
def test_nothing_is_below_its_floor(group: str) -> None:
    if group == "shared" and not SHARED.exists():
        pytest.skip("the labelled real threads are not beside this checkout")
    measured = measure(group)
    assert not below(FLOORS, measured)
    assert measured[group].keys() == FLOORS[group].keys(), "every thread has its floor"


@pytest.mark.parametrize(("file", "labels"), SAMPLES, ids=[file.stem for file, _ in SAMPLES])
def test_a_sample_is_read_as_labelled(file: Path, labels: Path) -> None:
    exported = json.loads("".join(pieces(open_thread(file))))
    found = score(json.loads(labels.read_text("utf-8")), exported)
    assert not found.missing + found.invented, found.faults


def test_the_samples_are_enough_to_mean_something() -> None:
    threads = [read_labelled(*pair) for pair in SAMPLES]
    assert len(threads) >= 8
    assert sum(len(thread.posts) for thread in threads) >= 200
    assert len(Counter(thread.genre for thread in threads)) >= 5
    assert len(Counter(thread.labels["language"] for thread in threads)) >= 5


def test_every_sample_thread_is_labelled() -> None:
    assert set(SHOWN.iterdir()) <= {file for file, _ in SAMPLES}


OLD: Floors = {"own": {"a": {"edges": 0.8, "quotes": 0.9}, "gone": {"edges": 0.1}}, "shared": {"b": {"edges": 0.5}}}
NEW = {"own": {"a": {"edges": Found(0.9, 0), "quotes": Found(0.7, 0)}, "c": {"edges": Found(0.8, 10)}}}


def test_what_is_below_its_floor_is_told() -> None:
    assert below(OLD, NEW) == ["own: a: quotes 0.700 < 0.9", "own: gone: edges 0.000 < 0.1"]
    assert not below({"own": {"a": {"edges": 0.9}}}, NEW), "at its floor is not below it"


def test_floors_are_raised_and_not_lowered() -> None:
    raised = updated(OLD, NEW)
    assert raised["own"] == {"a": {"edges": 0.9, "quotes": 0.9}, "gone": {"edges": 0.1}, "c": {"edges": 0.7}}
    assert raised["shared"] == OLD["shared"], "what is not here to be measured keeps its floors"


def test_floors_are_lowered_when_that_is_allowed() -> None:
    assert updated(OLD, NEW, allow_lower=True) == {
        "own": {"a": {"edges": 0.9, "quotes": 0.7}, "c": {"edges": 0.7}},
        "shared": OLD["shared"],
    }


@pytest.mark.parametrize(
    ("found", "bound"), [(Found(0.876, 0), 0.87), (Found(0.9, 10), 0.8), (Found(0.0, 5), 0.0), (Found(1.0, 0), 1.0)]
)
def test_a_floor_leaves_one_edge_of_a_thread(found: Found, bound: float) -> None:
    assert floor(found) == pytest.approx(bound)


@pytest.mark.parametrize(
    ("arguments", "code", "kept"), [((), 1, 0.95), (("--update",), 1, 0.95), (("--update", "--allow-lower"), 0, 0.9)]
)
def test_the_command_lowers_only_by_its_flag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, kept: float
) -> None:
    file = tmp_path / "floors.json"
    file.write_text(json.dumps({"own": {"a": {"edges": 0.95}}}))
    monkeypatch.setattr(floors, "FILE", file)
    monkeypatch.setattr(floors, "measure", lambda *groups: {"own": {"a": {"edges": Found(0.9, 0)}}})
    assert floors.main(*arguments) == code
    assert json.loads(file.read_text("utf-8")) == {"own": {"a": {"edges": kept}}}
