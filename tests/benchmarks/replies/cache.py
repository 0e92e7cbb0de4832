"""What was recovered, kept between two runs while the program, this evaluation and the threads stay the same."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable
from pathlib import Path

import tui_reader
from tests.benchmarks.replies import training
from tests.evaluation.labelled import REPOSITORY
from tests.evaluation.recovered import Recovered

FOLDER = REPOSITORY / ".cache" / "replies"

_ROOMS = ("model.py", "opening.py", "text", "formats", "replies", "export/as_json.py")
_MEASURES = ("passages", "edges", "finds", "score", "labelled", "rendering", "recovered")


def kept(name: str, files: Iterable[Path], make: Callable[[], list[Recovered]]) -> list[Recovered]:
    """What `make` gives for some files, or gave when nothing it rests on was different."""
    path = FOLDER / f"{name}.pickle"
    key = _key(files)
    if path.exists():
        held_key, held = pickle.loads(path.read_bytes())
        if held_key == key:
            result: list[Recovered] = held
            return result
    made = make()
    FOLDER.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pickle.dumps((key, made), protocol=pickle.HIGHEST_PROTOCOL))
    return made


def _key(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    rooms = [Path(tui_reader.__file__).parent / room for room in _ROOMS]
    measures = [REPOSITORY / "tests" / "evaluation" / f"{name}.py" for name in _MEASURES]
    for path in [*rooms, *measures, Path(training.__file__), training.BY_HAND, *files]:
        for part in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(part.name.encode() + b"\0" + part.read_bytes())
    return digest.hexdigest()
