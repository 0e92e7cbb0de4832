"""Archives of several files: zip and tar. Nothing is written; a path in an archive is only a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import IO, TYPE_CHECKING

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import MEMBERS, PIECE, Budget, Meter, damage_told
from tui_reader.formats.members import may_hold_posts, reading_order
from tui_reader.formats.source import Source
from tui_reader.text.clean import clean_line

if TYPE_CHECKING:
    from tarfile import TarFile
    from zipfile import ZipFile, ZipInfo

OTHER_ZIPS = {
    "[Content_Types].xml": "an office document",
    "mimetype": "an office document or a book",
    "META-INF/MANIFEST.MF": "a program",
    "AndroidManifest.xml": "a program",
}
"""Members by which a zip archive is known as something else."""

_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1


def unzip(source: Source, budget: Budget) -> list[Source]:
    """The files of a zip archive that may hold posts."""
    import zlib
    from lzma import LZMAError
    from struct import error as struct_error
    from zipfile import BadZipFile, ZipFile

    if source.data.count(_DIRECTORY_ENTRY) > MEMBERS:
        raise FormatError(f"it packs more than {MEMBERS:,} files")
    errors = (BadZipFile, zlib.error, LZMAError, struct_error, NotImplementedError, RuntimeError)
    with damage_told("zip archive", *errors), ZipFile(BytesIO(source.data)) as archive:
        return _named(source, "zip archive", _unzipped(archive, Meter(len(source.data), budget), budget))


def _unzipped(archive: ZipFile, meter: Meter, budget: Budget) -> Iterator[tuple[str, bytes]]:
    infos = archive.infolist()
    budget.take_member(len(infos))
    _refuse_others([info.filename for info in infos])
    for info in infos:
        if not info.is_dir() and may_hold_posts(info.filename):
            yield info.filename, _member(archive, info, meter)


def _refuse_others(names: list[str]) -> None:
    for name, kind in OTHER_ZIPS.items():
        if name in names:
            raise FormatError(f"it is {kind}; save it as text or HTML first")


def _member(archive: ZipFile, info: ZipInfo, meter: Meter) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise FormatError("the zip archive is locked with a password")
    with archive.open(info) as file:
        return meter.join(_read(file))


def untar(source: Source, budget: Budget) -> list[Source]:
    """The regular files of a tar archive that may hold posts."""
    from tarfile import TarError, TarFile

    meter = Meter(len(source.data), budget)
    with damage_told("tar archive", TarError), TarFile.open(fileobj=BytesIO(source.data), mode="r:") as archive:
        return _named(source, "tar archive", _untarred(archive, meter, budget))


def _untarred(archive: TarFile, meter: Meter, budget: Budget) -> Iterator[tuple[str, bytes]]:
    for member in archive:
        budget.take_member()
        if not member.isreg() or member.issparse() or not may_hold_posts(member.name.removeprefix("./")):
            continue
        file = archive.extractfile(member)
        if file is not None:
            yield member.name.removeprefix("./"), meter.join(_read(file))


def _read(file: IO[bytes]) -> Iterator[bytes]:
    return iter(lambda: file.read(PIECE), b"")


def _named(source: Source, kind: str, members: Iterator[tuple[str, bytes]]) -> list[Source]:
    """The members that are not empty, in the order in which they are read."""
    files = sorted((member for member in members if member[1]), key=lambda member: reading_order(member[0]))
    noun = "1 file" if len(files) == 1 else f"{len(files):,} files"
    said = clean_line(f"the {kind} {source.name}: {noun} that may hold posts")
    return [replace(source, name=clean_line(name), data=data, passed=(*source.passed, said)) for name, data in files]
