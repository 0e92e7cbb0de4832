"""One line of the reply tree: guides, marks, author, words, counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tui_reader.app.text.cells import fit
from tui_reader.app.tree.guides import Lead
from tui_reader.app.tree.row import Row
from tui_reader.app.widgets.looks import Styles, person_look
from tui_reader.wording import counted

UNSURE = 0.5
"""A guess below this is more likely wrong than right and has a sign of its own."""

Part = tuple[str, tuple[str, ...]]
"""Some text and the roles it is shown in."""


@dataclass(frozen=True, slots=True)
class LineSigns:
    """The signs of a line besides its guides."""

    unread: str
    new: str
    bookmark: str
    by_hand: str
    apart: str
    mine: str
    ellipsis: str


UNICODE = LineSigns("●", "◆", "★", "✎", "⋮", "»", "…")
ASCII = LineSigns("*", "N", "!", "=", "^", "~", "...")


def author_cells(width: int) -> int:
    """The most cells an author's name gets in a line: a quarter, between 6 and 18."""
    return min(max(width // 4, 6), 18)


def tree_line(
    row: Row, lead: Lead, hidden: int, width: int, styles: Styles, *, signs: LineSigns = UNICODE, over: tuple[str, ...]
) -> Strip:
    """Paint a line of `width` cells; `hidden` replies are folded away under it, the roles `over` lie on top."""
    parts = [*_lead(row, lead, signs), *_marks(row, signs), *_author(row, width, signs)]
    tail = _tail(row, hidden, width // 2, signs)
    room = width - _cells(parts) - _cells(tail)
    between = signs.mine if row.mine else " "
    parts.append((fit(f"{between}{row.summary}", room, signs.ellipsis), (_summary_role(row),)))
    segments = [Segment(text, styles(*roles, *over)) for text, roles in [*parts, *tail] if text]
    return Strip(segments).adjust_cell_length(width, styles(*over))


def _cells(parts: list[Part]) -> int:
    return sum(cell_len(text) for text, _ in parts)


def _lead(row: Row, lead: Lead, signs: LineSigns) -> Iterator[Part]:
    yield lead.guides, ("guide",)
    yield lead.mark, ("mark",)
    yield lead.number, ("guide",)
    unsure = not row.stated and row.sure < UNSURE
    yield signs.apart if row.apart else "?" if unsure else " ", ("guess",)


def _marks(row: Row, signs: LineSigns) -> Iterator[Part]:
    yield signs.new if row.new else signs.unread if row.unread else " ", ("unread",)
    if row.by_hand:
        yield signs.by_hand, ("mark",)
    if row.bookmarked:
        yield signs.bookmark, ("bookmark",)


def _author(row: Row, width: int, signs: LineSigns) -> Iterator[Part]:
    look = "missing" if row.missing else "muted" if row.muted else person_look(row.person)
    yield fit(row.author, author_cells(width), signs.ellipsis), (look, "author-unread" if row.unread else "author")


def _summary_role(row: Row) -> str:
    if row.missing:
        return "missing"
    if row.muted:
        return "muted"
    return "summary-unread" if row.unread else "summary"


def _tail(row: Row, hidden: int, room: int, signs: LineSigns) -> list[Part]:
    """The counts at the right, as many as there is room for."""
    counts: list[Part] = []
    if row.hits:
        counts.append((counted(row.hits, "hit"), ("hit",)))
    if hidden:
        counts.append((f" +{hidden}" if counts else f"+{hidden}", ("count",)))
    if hidden and row.hidden_unread:
        counts.append((f" {signs.unread}{row.hidden_unread}", ("unread",)))
    if row.muted:
        counts.append((", muted" if counts else "muted", ("muted",)))
    if hidden and row.hidden_hits:
        counts.append((f", {counted(row.hidden_hits, 'hit')}", ("hit",)))
    while counts and _cells(counts) + 2 > room:
        counts.pop()
    return [(" ", ()), *counts, (" ", ())] if counts else []
