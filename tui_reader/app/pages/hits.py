"""The marks of a search over a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tui_reader.app.text.page import Page, Piece, Run

Spans = Sequence[tuple[int, int]]


def hit_runs(page: Page, spans: Callable[[int], Spans], present: tuple[int, int] | None) -> list[Run]:
    """A run for every hit that a page shows.

    `spans` gives the hits in the body of a node; `present` is the node and number of the present hit.
    """
    runs: list[Run] = []
    known: dict[int, Spans] = {}
    for piece in page.pieces:
        if piece.node not in known:
            known[piece.node] = spans(piece.node)
        runs.extend(_in_piece(piece, known[piece.node], present))
    return runs


def _in_piece(piece: Piece, spans: Spans, present: tuple[int, int] | None) -> Iterator[Run]:
    shift = piece.start - piece.body_start
    body_end = piece.body_start + piece.end - piece.start
    for number, (start, end) in enumerate(spans):
        from_, to = max(start, piece.body_start), min(end, body_end)
        if from_ < to:
            style = "hit-current" if present == (piece.node, number) else "hit"
            yield Run(from_ + shift, to + shift, style)
