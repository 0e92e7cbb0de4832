"""Notes that the reader wrote beside posts and passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from tui_reader.model import Note, SafeText, Thread
from tui_reader.text.clean import clean

LONGEST = 20_000
"""Signs of a note at most."""

Spot = tuple[int, int, int]
"""The node a note stands beside, and the start and end of its passage; 0 and 0 for the whole post."""


class Notes:
    """The notes of a thread by the spot they stand beside; one spot has one note."""

    def __init__(self, written: Mapping[Spot, Note] | None = None) -> None:
        self.written: dict[Spot, Note] = dict(written or {})

    def __len__(self) -> int:
        return len(self.written)

    def __iter__(self) -> Iterator[tuple[int, Note]]:
        """Each note with its node, from the top of the file down."""
        for spot in sorted(self.written):
            yield spot[0], self.written[spot]

    def text(self, spot: Spot) -> str:
        """The words of the note at a spot; "" when there is none."""
        return self.written[spot].text if spot in self.written else ""

    def write(self, thread: Thread, spot: Spot, text: str) -> None:
        """Write a note, or change the one at the spot; a text of nothing takes it away."""
        words = SafeText(clean(text[:LONGEST]).strip())
        if not words:
            self.written.pop(spot, None)
            return
        node, start, end = spot
        passage = SafeText(thread.post(node).body[start:end] if end else "")
        self.written[spot] = Note(start, end, passage, words, datetime.now(UTC).replace(microsecond=0))

    def by_node(self) -> dict[int, tuple[Note, ...]]:
        """The notes of each post that has some, in the order of their passages."""
        notes: dict[int, tuple[Note, ...]] = {}
        for node, note in self:
            notes[node] = (*notes.get(node, ()), note)
        return notes

    def moved(self, places: Mapping[int, int]) -> Notes:
        """The notes of the same posts under other nodes; those of a post that has none are left out."""
        kept = ((spot, note) for spot, note in self.written.items() if spot[0] in places)
        return Notes({(places[spot[0]], *spot[1:]): note for spot, note in kept})


def settled(thread: Thread, node: int, note: Note) -> tuple[Spot, Note]:
    """A note at the place of its passage in the post as it is now, beside the whole post when that has gone."""
    if not note.end:
        return (node, 0, 0), note
    body = thread.post(node).body
    if body[note.start : note.end] == note.passage:
        return (node, note.start, note.end), note
    wrapped = re.compile(r"\s+".join(map(re.escape, note.passage.split())), re.IGNORECASE)
    found = wrapped.search(body)
    start, end = found.span() if found else (0, 0)
    return (node, start, end), replace(note, start=start, end=end)
