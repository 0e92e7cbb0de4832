"""Zip archives whose end is missing, and with it the list of their files (APPNOTE.TXT, 4.3.7)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from tui_reader.errors import FormatError
from tui_reader.formats.containers.limits import PIECE, Budget

_SIGN = b"PK\x03\x04"
_HEADER = struct.Struct("<4x2xHH4x4xL4xHH")
"""Before each file: flags, method, packed size, lengths of name and extra field."""
_ENCRYPTED, _SIZE_BEHIND, _UTF8 = 0x1, 0x8, 0x800
_STORED, _DEFLATED = 0, 8
_FED = 4096
"""Bytes put into the decompressor at once; at most a thousand times as many come out."""


def unlisted(data: bytes, budget: Budget) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The files that stand one behind the other, each with its path and its bytes in pieces.

    The last may break off. A file whose size is not stated in front of it ends where the next begins.

    Raises:
        FormatError: when a file is locked with a password.
        ValueError: at a file that is packed in another way than zip programs use.
    """
    at = data.find(_SIGN)
    while 0 <= at <= len(data) - _HEADER.size:
        budget.take_member()
        flags, method, size, name, extra = _HEADER.unpack_from(data, at)
        if flags & _ENCRYPTED:
            raise FormatError("the zip archive is locked with a password")
        start = at + _HEADER.size + name + extra
        at = data.find(_SIGN, start + (0 if flags & _SIZE_BEHIND else size))
        path = data[start - extra - name : start - extra].decode("utf-8" if flags & _UTF8 else "cp437", "replace")
        yield path, _unpacked(data[start : at if at >= 0 else len(data)], method)


def _unpacked(packed: bytes, method: int) -> Iterator[bytes]:
    import zlib

    if method == _STORED:
        yield packed
        return
    if method != _DEFLATED:
        raise ValueError("another method")
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    for at in range(0, len(packed), _FED):
        fed = packed[at : at + _FED]
        while fed and not machine.eof:
            yield machine.decompress(fed, PIECE)
            fed = machine.unconsumed_tail
    if not machine.eof:
        raise EOFError
