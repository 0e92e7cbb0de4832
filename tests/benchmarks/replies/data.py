"""The threads that are judged and those that weights are fitted on, as recovered in every rendering."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.benchmarks.replies.cache import kept
from tests.benchmarks.replies.training import genres, threads_by_hand, training_threads, unlabelled, without_known
from tests.evaluation.labelled import read_labelled, samples, threads_in
from tests.evaluation.recovered import Recovered, recovered
from tests.evaluation.rendering import Rendering


def judged(folders: Iterable[Path]) -> list[Recovered]:
    """The project's own threads, and those of the folders and of their subfolders `flat`."""
    own = list(samples())
    result = kept("own", _both(own), partial(_read, own))
    for at, folder in enumerate(folders):
        files = [*threads_in(folder), *threads_in(folder / "flat")]
        result += kept(f"judged-{at}", _both(files), partial(_read, files))
    return result


def _both(files: Iterable[tuple[Path, Path]]) -> list[Path]:
    return [path for pair in files for path in pair]


def _read(files: Iterable[tuple[Path, Path]]) -> list[Recovered]:
    threads = (read_labelled(file, labels) for file, labels in files)
    return [recovered(thread, how) for thread in threads for how in Rendering]


def trained(folder: Path) -> list[Recovered]:
    """The threads of a folder of training files."""
    result = []
    for genre in genres(folder):
        path = folder / f"{genre}.jsonl.gz"
        result += kept(genre, [path], partial(_trained, folder, genre))
    return result


def _trained(folder: Path, genre: str) -> list[Recovered]:
    result = []
    for thread in training_threads(folder, genre):
        result += [recovered(without_known(thread, how), how, unlabelled(thread, how)) for how in Rendering]
    for thread in threads_by_hand(folder, genre):
        result += [replace(recovered(thread, how), by_hand=True) for how in Rendering]
    return result
