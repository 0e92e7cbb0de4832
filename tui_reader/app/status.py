"""The words of the status line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from rich.cells import cell_len

from tui_reader.app.reading import Reading
from tui_reader.app.text.cells import cut
from tui_reader.app.text.signs import Signs
from tui_reader.app.tree.ordering import TIME
from tui_reader.wording import called, counted

BAR_AFTER = 0.5
"""Seconds of work after which a progress bar is worth showing."""
BAR_WIDTH = 12
LIMIT_CELLS = 36
"""Cells for a query, of the limits in force or of a search."""

Words = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Work:
    """Something that is being done in the background: `share` of it, 0..1, since `begun` (monotonic seconds)."""

    words: str
    share: float
    begun: float

    def shown(self, signs: Signs) -> str:
        """The work in words, with a bar when it takes long."""
        if monotonic() - self.begun < BAR_AFTER:
            return f"{self.words}{signs.cut}"
        if signs.words:
            return f"{self.words} {self.share:.0%}"
        full = round(self.share * BAR_WIDTH)
        done, left = signs.bar
        return f"{self.words} {done * full}{left * (BAR_WIDTH - full)}"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing the line tells; where room is short it gives way to `short`, those with the lowest `turn` first."""

    words: str
    style: str = ""
    short: str = ""
    turn: int = 99

    @classmethod
    def firm(cls, words: str, style: str = "") -> Part:
        """A part that stays as it is."""
        return cls(words, style, words)


def status_words(reading: Reading, work: Work | None, typed: str, width: int = 0) -> Words:
    """Where the reader is, what is unread, what a search found, what is being worked on, keys typed so far.

    Where all of that takes more than `width` cells, what tells least gives way; 0 is for any width.
    """
    unread = reading.rows.unread.count(1)
    parts = [
        Part.firm(f" {reading.row + 1:,}/{len(reading.tree):,}", "bold"),
        Part(called(reading.thread, reading.node), turn=6),
        *_limit_parts(reading),
        Part.firm(f"{unread:,} unread" if unread else "all read"),
        Part(f"{new:,} new" if (new := reading.rows.new_unread) else "", "bold", turn=5),
        Part(reading.quote_folds.show.words, "$text-accent", turn=4),
        Part("by time" if reading.order == TIME else "", turn=3),
        *_hit_parts(reading),
        Part.firm(work.shown(reading.signs) if work else "", "$text-accent"),
        Part.firm(typed, "bold"),
    ]
    return _joined(parts, reading.signs.dot, width)


def _limit_parts(reading: Reading) -> list[Part]:
    """The limits in force, how many posts fulfil them, and what is shown around these."""
    limits = reading.limits
    if not limits:
        return []
    return [
        Part(f"limit {cut(limits.words, LIMIT_CELLS, reading.signs.cut)}", "$text-accent", "limit", turn=7),
        Part.firm(f"{limits.count:,} of {len(reading.thread):,}", "$text-accent"),
        Part(limits.around.value, "$text-accent", turn=1),
    ]


def _hit_parts(reading: Reading) -> list[Part]:
    """The present hit, and of how many."""
    if reading.sought is None:
        return []
    walk, query = reading.sought.walk, cut(reading.sought.query, LIMIT_CELLS, reading.signs.cut)
    found = f"{walk.position + 1:,}/{counted(len(walk), 'hit')}" if len(walk) else "no hits"
    return [Part(f"{found} of {query}" if len(walk) else found, "$text-warning", found, turn=2)]


def _joined(parts: Iterable[Part], between: str, width: int) -> Words:
    told = [part for part in parts if part.words]
    words = [part.words for part in told]
    for at in sorted(range(len(told)), key=lambda at: told[at].turn):
        if not width or cell_len(between.join(filter(None, words))) <= width:
            break
        words[at] = told[at].short
    joined: Words = []
    for text, part in zip(words, told, strict=True):
        if text:
            joined += [(between, "dim"), (text, part.style)] if joined else [(text, part.style)]
    return joined
