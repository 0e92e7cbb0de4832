"""Which posts of a thread are new since it was last open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

SHORT = 8
"""Bytes kept of a key: among 100,000 posts two share them once in four thousand million threads."""


def packed(keys: Iterable[bytes], earlier: bytes = b"") -> bytes:
    """The posts of these keys, and those packed earlier, as what is kept of a visit."""
    return b"".join(sorted({key[:SHORT] for key in keys} | unpacked(earlier)))


def unseen(keys: Sequence[bytes], earlier: bytes) -> set[int]:
    """The nodes of these keys that were in the thread at no earlier visit."""
    seen = unpacked(earlier)
    return {node for node, key in enumerate(keys) if key[:SHORT] not in seen}


def unpacked(packed: bytes) -> set[bytes]:
    """The starts of the keys of the posts of a visit."""
    return {packed[at : at + SHORT] for at in range(0, len(packed), SHORT)}
