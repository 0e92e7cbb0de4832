"""How the names beside headers are printed: the ranks and dates behind them, which are learnt from a sample."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from tui_reader.formats.page.heads.labels import is_heading
from tui_reader.formats.page.heads.name_line import read_name
from tui_reader.formats.page.heads.named import Named
from tui_reader.formats.page.lines import Page, header_text

RANK = 0.5
"""Share of the names that must end with a word that is no part of them."""
DATED = 0.75
"""Share of the names that a date must follow, for the others to be none."""

Reader = Callable[[int | None], Named | None]
"""Gives the name that a line may be."""


def name_reader(page: Page, constants: frozenset[str], known: frozenset[str]) -> Reader:
    """Reads names from lines that are neither values of labels nor of the page's own making, each text once."""

    @cache
    def read(text: str) -> tuple[str, str | None] | None:
        said = read_name(text)
        return (_shortened(said[0], known), said[1]) if said and header_text(text) not in constants else None

    def named(line: int | None) -> Named | None:
        said = None if line is None else read(page.lines[line])
        if line is None or said is None or (line and is_heading(page.lines[line - 1])):
            return None
        return Named(line, *said)

    return named


def _shortened(name: str, known: frozenset[str]) -> str:
    """The part of a line that is a known name, a rank standing behind it."""
    if " " not in name or name.casefold() in known:
        return name
    words = name.split(" ")
    parts = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    return next((part for part in parts if part.casefold() in known), name)


class Style(NamedTuple):
    """How the names at a place are printed: whether a date follows each, and the rank that ends them."""

    dated: bool
    rank: str

    def read(self, named: Named | None) -> Named | None:
        """A name without the rank behind it; None for one without the date."""
        if named is None or (self.dated and not named.date):
            return None
        return Named(named.line, named.name.removesuffix(self.rank), named.date) if self.rank else named


def style_of(found: Sequence[Named | None]) -> Style:
    """How most of the names are printed: `Ann Member`, `Bob Member`."""
    names = [named for named in found if named]
    dated = [named for named in names if named.date]
    if with_dates := len(dated) >= max(2, DATED * len(names)):
        names = dated
    ends = Counter(named.name.rpartition(" ")[2] for named in names if " " in named.name)
    rank, count = next(iter(ends.most_common(1)), ("", 0))
    return Style(with_dates, f" {rank}" if count > max(2, RANK * len(found)) else "")
