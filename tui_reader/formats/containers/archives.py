"""Archives of several files: zip and tar. Nothing is written; a path in an archive is only a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, cast

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import MEMBERS, PIECE, Budget, Meter, Salvage, cut
from tui_reader.formats.containers.unlisted import unlisted
from tui_reader.formats.members import may_hold_posts, reading_order
from tui_reader.formats.source import Source
from tui_reader.text.clean import clean_line

if TYPE_CHECKING:
    from tarfile import TarFile
    from zipfile import ZipExtFile, ZipFile, ZipInfo

OTHER_ZIPS = {
    "[Content_Types].xml": "an office document",
    "mimetype": "an office document or a book",
    "META-INF/MANIFEST.MF": "a program",
    "AndroidManifest.xml": "a program",
}
"""Members by which a zip archive is known as something else."""

_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1

_Member = tuple[str, Iterable[bytes]]
"""A file of an archive: its path, and its bytes in pieces."""


def unzip(source: Source, budget: Budget) -> list[Source]:
    """The files of a zip archive that may hold posts, found one by one where its directory is missing."""
    import zlib
    from lzma import LZMAError
    from struct import error as struct_error
    from zipfile import BadZipFile, ZipFile

    if source.data.count(_DIRECTORY_ENTRY) > MEMBERS:
        raise FormatError(f"it packs more than {MEMBERS:,} files")
    errors = (BadZipFile, zlib.error, LZMAError, struct_error, NotImplementedError, RuntimeError)
    try:
        archive = ZipFile(BytesIO(source.data))
    except (*errors, ValueError, OSError):
        return _files(source, "zip archive", unlisted(source.data, budget), budget, *errors, whole=False)
    with archive:
        return _files(source, "zip archive", _unzipped(archive, budget), budget, *errors)


def _unzipped(archive: ZipFile, budget: Budget) -> Iterator[_Member]:
    infos = archive.infolist()
    budget.take_member(len(infos))
    _refuse_others([info.filename for info in infos])
    for info in infos:
        if not info.is_dir():
            yield info.filename, _unpacked(archive, info)


def _refuse_others(names: list[str]) -> None:
    for name, kind in OTHER_ZIPS.items():
        if name in names:
            raise FormatError(f"it is {kind}; save it as text or HTML first")


def _unpacked(archive: ZipFile, info: ZipInfo) -> Iterator[bytes]:
    if info.flag_bits & _ENCRYPTED:
        raise FormatError("the zip archive is locked with a password")
    with cast("ZipExtFile", archive.open(info)) as file:
        yield from iter(lambda: file.read1(PIECE), b"")


def untar(source: Source, budget: Budget) -> list[Source]:
    """The regular files of a tar archive that may hold posts."""
    from tarfile import TarError, TarFile

    try:
        archive = TarFile.open(fileobj=BytesIO(source.data), mode="r:")
    except (TarError, ValueError, OSError, EOFError):
        raise FormatError("the tar archive is damaged or cut short") from None
    with archive:
        return _files(source, "tar archive", _untarred(archive, source.data, budget), budget, TarError)


def _untarred(archive: TarFile, data: bytes, budget: Budget) -> Iterator[_Member]:
    for member in archive:
        budget.take_member()
        if member.isreg() and not member.issparse():
            end = member.offset_data + member.size
            yield member.name.removeprefix("./"), [data[member.offset_data : end]]
            if end > len(data):
                raise EOFError


def _files(
    source: Source, kind: str, members: Iterable[_Member], budget: Budget, *errors: type[Exception], whole: bool = True
) -> list[Source]:
    """The members that may hold posts and are not empty, in the order in which they are read.

    What comes out before one of the errors is kept.
    """
    listed, meter, found = Salvage(members, *errors), Meter(len(source.data), budget), list[tuple[str, bytes]]()
    for name, pieces in listed:
        if may_hold_posts(name):
            salvage = Salvage(pieces, *errors)
            found.append((name, meter.join(salvage)))
            whole = whole and not salvage.broke
    whole = whole and not listed.broke
    files = sorted((member for member in found if member[1]), key=lambda member: reading_order(member[0]))
    if not files and not whole:
        raise FormatError(f"the {kind} is damaged or cut short")
    noun = "1 file" if len(files) == 1 else f"{len(files):,} files"
    passed = (*source.passed, clean_line(f"the {kind} {source.name}: {noun} that may hold posts"))
    lost = cut(source, kind, whole=whole)
    return [replace(source, name=clean_line(name), data=data, passed=passed, lost=lost) for name, data in files]
