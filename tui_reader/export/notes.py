"""The notes of a reader in words, for the exports that people read."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.model import SafeText, Thread

PASSAGE = 200
"""Signs of a passage that are repeated above its note."""


def noted(thread: Thread, node: int) -> Iterator[tuple[SafeText, SafeText]]:
    """Head and text of each note beside a post: the head has the words it stands beside, where it has some."""
    for note in thread.notes.get(node, ()):
        words = " ".join(note.passage.split())
        short = words if len(words) <= PASSAGE else words[:PASSAGE].rstrip() + "…"
        yield SafeText(f"Note on “{short}”" if short else "Note"), note.text
