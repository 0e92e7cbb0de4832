"""A passage in parts, each written by one person: it is split where its source changes from one writer to another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from tui_reader.replies.absent import absent
from tui_reader.replies.joining import Passage
from tui_reader.replies.material import Material
from tui_reader.replies.parts import Found, Part
from tui_reader.replies.promising import CRUMB

Piece = tuple[Part | None, int, int, int]
"""Words of a passage: the part of the source they are of, their place, that in the source, and how many they are."""


def by_writer(material: Material, passage: Passage, found: Found) -> list[Part]:
    """The passage split where its source changes from one writer to another."""
    parts = _split(material, passage, found)
    for part in parts if passage.reused else ():
        part.reused = True
    return parts


def _split(material: Material, passage: Passage, found: Found) -> list[Part]:
    place = passage.source, passage.runs[0][1], passage.runs[-1][1] + passage.runs[-1][2]
    inner = [*found.over(*place), *absent(material, found, *place)]
    if not inner:
        return [_part(passage.source, [(None, *run) for run in passage.runs])]
    edges = sorted({edge for part in inner for edge in (part.start, part.end)})
    owners = _owners(inner, edges)
    pieces: list[Piece] = []
    for at, origin, length in passage.runs:
        cuts = edges[bisect_right(edges, origin) : bisect_left(edges, origin + length)]
        for low, high in pairwise([origin, *cuts, origin + length]):
            pieces.append((owners[bisect_right(edges, low)], at + low - origin, low, high - low))
    heads = {head for head, _ in material.heads_in(passage.post, passage.start, passage.end)}
    apart = heads | {at for _, at, _, length in pieces if length and material.is_apart(passage.post, at)}
    groups = _grouped(pieces, heads, apart)
    kept = [group for group in groups if _size(group) >= CRUMB or (group[0][1] in apart and _size(group))]
    return [_part(passage.source, group) for group in kept or groups]


def _owners(parts: list[Part], edges: list[int]) -> list[Part | None]:
    """For the words before each edge, and behind the last, the first of the parts that holds them."""
    owners: list[Part | None] = [None] * (len(edges) + 1)
    for part in reversed(parts):
        low, high = bisect_right(edges, part.start), bisect_right(edges, part.end)
        owners[low:high] = [part] * (high - low)
    return owners


def _grouped(pieces: list[Piece], heads: set[int], apart: set[int]) -> list[list[Piece]]:
    """Neighbouring pieces of one writer together.

    Crumbs go with the piece before them, not beyond an attribution, nor where a blank line parts them from it.
    """
    groups: list[list[Piece]] = []
    for piece in pieces:
        if piece[1] in heads and (not groups or _size(groups[-1])):
            groups.append([piece])
        elif groups and (_is_crumb(piece, apart) or _origin(groups[-1][0][0]) == _origin(piece[0])):
            groups[-1].append(piece)
        elif groups and piece[1] not in apart and _size(groups[-1]) < CRUMB:
            groups[-1] = [(piece[0], *first[1:]) for first in groups[-1]] + [piece]
        else:
            groups.append([piece])
    return groups


def _is_crumb(piece: Piece, apart: set[int]) -> bool:
    return piece[3] < CRUMB and piece[1] not in apart


def _size(group: list[Piece]) -> int:
    return sum(length for *_, length in group)


def _origin(part: Part | None) -> tuple[int, int]:
    return (-1, -1) if part is None else (part.origin, part.origin_start if part.absent else -1)


def _part(source: int, pieces: list[Piece]) -> Part:
    inner, start, source_start, _ = pieces[0]
    _, last, source_last, length = pieces[-1]
    matched = sum(length for *_, length in pieces)
    part = Part(
        start,
        last + length,
        source,
        source_start,
        source_last + length,
        source,
        source_start,
        source_last + length,
        matched,
    )
    if inner is not None:
        part.origin, part.depth, part.absent = inner.origin, inner.depth + 1, inner.absent
        part.origin_start = min(inner.origin_start + max(source_start - inner.start, 0), inner.origin_end - 1)
        part.origin_end = min(part.origin_start + source_last + length - source_start, inner.origin_end)
    return part
