"""The words of the status line."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from tui_reader.app.cells import cut
from tui_reader.app.ordering import TIME
from tui_reader.app.reading import Reading
from tui_reader.app.signs import Signs
from tui_reader.wording import called

BAR_AFTER = 0.5
"""Seconds of work after which a progress bar is worth showing."""
BAR_WIDTH = 12
LIMIT_CELLS = 36
"""Cells for the queries of the limits in force."""

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


def status_words(reading: Reading, work: Work | None, typed: str) -> Words:
    """Where the reader is, what is unread, what a search found, what is being worked on, keys typed so far."""
    parts: Words = [(f" {reading.row + 1:,}/{len(reading.tree):,}", "bold")]
    parts.append((called(reading.thread, reading.node), ""))
    if reading.limits:
        parts += [(words, "$text-accent") for words in limit_words(reading)]
    unread = reading.rows.unread.count(1)
    parts.append((f"{unread:,} unread" if unread else "all read", ""))
    if new := reading.rows.new_unread:
        parts.append((f"{new:,} new", "bold"))
    if shown := reading.quote_folds.show.words:
        parts.append((shown, "$text-accent"))
    if reading.order == TIME:
        parts.append(("by time", ""))
    if reading.sought is not None:
        walk = reading.sought.walk
        words = f"{walk.position + 1:,}/{len(walk):,} hits of {reading.sought.query}" if len(walk) else "no hits"
        parts.append((words, "$text-warning"))
    if work is not None:
        parts.append((work.shown(reading.signs), "$text-accent"))
    if typed:
        parts.append((typed, "bold"))
    return _joined(parts, f" {reading.signs.dot} ")


def limit_words(reading: Reading) -> list[str]:
    """The limits in force, how many posts fulfil them, and what is shown around these."""
    limits = reading.limits
    return [
        f"limit {cut(limits.words, LIMIT_CELLS, reading.signs.cut)}",
        f"{limits.count:,} of {len(reading.thread):,}",
        limits.around.value,
    ]


def _joined(parts: Words, between: str) -> Words:
    words: Words = []
    for part in parts:
        if words:
            words.append((between, "dim"))
        words.append(part)
    return words
