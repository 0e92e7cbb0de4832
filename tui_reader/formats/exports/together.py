"""Several JSON files: those that are parts of one export are read as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from tui_reader.errors import FormatError
from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.document import Document
from tui_reader.formats.exports.documents import document
from tui_reader.formats.exports.json_format import NAME, damage, recognise
from tui_reader.formats.exports.loading import Loaded, load
from tui_reader.formats.exports.records import Export, Topic
from tui_reader.formats.source import Source
from tui_reader.wording import listed

_Key = tuple[str, PurePosixPath | int]


@dataclass(frozen=True, slots=True)
class _File:
    """A file, where it stands among those given, and what it holds; `export` is None when that is no posts."""

    place: int
    path: PurePosixPath
    loaded: Loaded
    export: Export | None


def read_together(files: Sequence[Source]) -> Iterator[tuple[Sequence[int], Document]]:
    """The documents of files of JSON, with the places of their files; those without posts stand in none."""
    with collector_at_rest():
        known = list(_known(files))
        for export, members in _sets(known):
            topic = _read(export, members)
            topic.warnings += damage(*(member.loaded for member in members))
            try:
                made = document(NAME, listed([str(member.path) for member in members]), export, topic)
            except FormatError:
                continue
            yield [member.place for member in members], made


def _known(files: Iterable[Source]) -> Iterator[_File]:
    for place, file in enumerate(files):
        try:
            loaded = load(file.text())
        except FormatError:
            continue
        yield _File(place, PurePosixPath(file.name), loaded, recognise(loaded.value))


def _sets(files: Iterable[_File]) -> Iterator[tuple[Export, list[_File]]]:
    """The files that are read as one, each in one set; what lies beside the files of an export is in theirs."""
    exports: dict[_Key, Export] = {}
    beside: dict[PurePosixPath, _Key] = {}
    sets: dict[_Key, list[_File]] = {}
    files = list(files)
    for file in files:
        if file.export:
            key = _key(file, file.export)
            exports[key] = file.export
            beside |= dict.fromkeys(_beside(file, file.export), key)
    for file in files:
        if found := beside.get(file.path) or (_key(file, file.export) if file.export else None):
            sets.setdefault(found, []).append(file)
    for key, members in sets.items():
        yield exports[key], members


def _key(file: _File, export: Export) -> _Key:
    """What the files of one set have in common; most kinds of export are one file each."""
    return export.name, export.together.root(file.path) if export.together else file.place


def _beside(file: _File, export: Export) -> Iterator[PurePosixPath]:
    """The paths of the files that belong to one with posts and hold none."""
    if export.together:
        root = export.together.root(file.path)
        yield from (root / name for name in export.together.beside)


def _read(export: Export, members: Sequence[_File]) -> Topic:
    if export.together:
        return export.together.read([(member.path, member.loaded.value) for member in members])
    return export.read(members[0].loaded.value)
