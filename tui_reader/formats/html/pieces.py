"""A page in pieces with the names of their tags: one quick pass over a piece tells whether it must be rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tui_reader.formats.html.rewriting import LONG_TAG, QUOTED, RAW, rewritten

LENGTH = 8192
"""Bytes of the shortest piece."""

TOKEN = re.compile(rb"<(/?[a-zA-Z][^\s/>]*+)")
_TAG = re.compile(rb"<(/?[a-zA-Z][^\s/>]*+|!--(?=[^>]*+(?<=--)>))[^>]{0,%d}+>" % LONG_TAG)
"""A tag or a comment that ends at its first `>`."""
_COMMENT = b"!--"


def pieces(html: bytes) -> Iterator[tuple[bytes | memoryview, list[bytes]]]:
    """The page in pieces, in which each tag ends at its first `>`, and the tokens of each (`div`, `/div`).

    Pieces that are rewritten get longer while they follow each other, so that few are looked at in vain.
    """
    whole, at, length = memoryview(html), 0, LENGTH
    while at < len(html):
        tokens = _tokens(html, at, end := _end(html, at + LENGTH))
        if tokens is not None:
            yield whole[at:end], tokens
            at, length = end, LENGTH
            continue
        piece, at = rewritten(html, at, _end(html, at + length))
        yield piece, TOKEN.findall(piece)
        length *= 2


def _end(html: bytes, at: int) -> int:
    """The next place where a tag may begin."""
    found = html.find(b"<", at)
    return found if found >= 0 else len(html)


def _tokens(html: bytes, start: int, end: int) -> list[bytes] | None:
    """The tokens of a piece that ends before a `<`; None when something in it must be rewritten."""
    tokens: list[bytes] = _TAG.findall(html, start, end)
    if len(tokens) != html.count(b"<", start, end) or QUOTED.search(html, start, end):
        return None
    names = set(tokens)
    raw = RAW.intersection(map(bytes.lower, names))
    if raw and not (raw == {b"title"} and _hold_no_tags(tokens)):
        return None
    return [token for token in tokens if token != _COMMENT] if _COMMENT in names else tokens


def _hold_no_tags(tokens: list[bytes]) -> bool:
    """Whether each title ends with the next tag."""
    return all(after == b"/title" for token, after in pairwise((*tokens, b"")) if token.lower() == b"title")
