"""One file that is compressed: gzip, bzip2, xz, zstd, each of one or several streams."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Protocol

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import PIECE, Budget, Meter, Salvage, cut
from tui_reader.formats.source import Source
from tui_reader.text.clean import clean_line

MEMORY = 192 * 2**20
"""Bytes that the dictionary of an xz file may take; the highest preset of xz needs 65 MiB."""

_ENDINGS = {".gz": "", ".bz2": "", ".xz": "", ".zst": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
"""The endings of compressed files, and what stands there instead when they are unpacked."""


class Machine(Protocol):
    """A decompressor of one stream, as bz2, lzma and zstd have it."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out of what was put in."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What stands behind the stream."""
        ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Put in bytes and take out so many at most."""
        ...


def gunzip(source: Source, budget: Budget) -> list[Source]:
    """Unpack a gzip file."""
    import gzip
    import zlib

    with gzip.GzipFile(fileobj=BytesIO(source.data)) as file:
        return _unpacked(source, "gzip file", budget, iter(lambda: file.read1(PIECE), b""), zlib.error)


def bunzip2(source: Source, budget: Budget) -> list[Source]:
    """Unpack a bzip2 file."""
    from bz2 import BZ2Decompressor

    return _unpacked(source, "bzip2 file", budget, _pieces(BZ2Decompressor, source.data, b"BZh"))


def unxz(source: Source, budget: Budget) -> list[Source]:
    """Unpack an xz file."""
    from lzma import FORMAT_XZ, LZMADecompressor, LZMAError

    pieces = _pieces(lambda: LZMADecompressor(FORMAT_XZ, MEMORY), source.data, b"\xfd7zXZ")
    return _unpacked(source, "xz file", budget, pieces, LZMAError)


def unzstd(source: Source, budget: Budget) -> list[Source]:
    """Unpack a zstd file, also one made with `--long`, as dumps of whole sites are."""
    if sys.version_info >= (3, 14):
        from compression.zstd import DecompressionParameter, ZstdDecompressor, ZstdError
    else:
        from backports.zstd import DecompressionParameter, ZstdDecompressor, ZstdError

    window = DecompressionParameter.window_log_max
    options: dict[int, int] = {window: window.bounds()[1]}
    pieces = _pieces(lambda: ZstdDecompressor(options=options), source.data, b"")
    return _unpacked(source, "zstd file", budget, pieces, ZstdError)


def _pieces(make: Callable[[], Machine], data: bytes, magic: bytes) -> Iterator[bytes]:
    """What comes out of all streams; bytes behind them that begin no further stream are padding."""
    while data:
        machine = make()
        while not machine.eof:
            piece = machine.decompress(data, PIECE)
            data = b""
            if not piece and machine.needs_input and not machine.eof:
                raise EOFError
            yield piece
        data = machine.unused_data
        if not data.startswith(magic):
            return


def _unpacked(
    source: Source, kind: str, budget: Budget, pieces: Iterable[bytes], *errors: type[Exception]
) -> list[Source]:
    """The file that comes out in pieces, as far as that goes before one of the errors."""
    salvage = Salvage(pieces, *errors)
    data = Meter(len(source.data), budget).join(salvage)
    if salvage.broke and not data:
        raise FormatError(f"the {kind} is damaged or cut short")
    said = clean_line(f"the {kind} {source.name}: {len(source.data):,} bytes unpacked to {len(data):,}")
    return [
        replace(
            source,
            name=_inner_name(source.name),
            data=data,
            passed=(*source.passed, said),
            lost=cut(source, kind, whole=not salvage.broke),
        )
    ]


def _inner_name(name: str) -> str:
    for ending, instead in _ENDINGS.items():
        if name.lower().endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)] + instead
    return name
