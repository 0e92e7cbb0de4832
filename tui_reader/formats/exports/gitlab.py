"""GitLab: the notes of an issue or merge request, discussion by discussion or flat."""

from __future__ import annotations

from typing import Any

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.paths import has, objects, sample
from tui_reader.formats.exports.records import Export, Json, Topic

_NOTE = Fields(body="body", author="author/username | author/name", date="created_at", url="url | web_url")


def _fits(value: Json) -> float:
    note = sample(value, "notes") or sample(sample(value), "notes") or sample(value)
    return 0.85 * (has(note, "body", "author/username") and "system" in note)


def _read(value: Json) -> Topic:
    """The notes of each discussion answer its first; of a flat list it is not stated who answers whom."""
    posts, firsts = list[dict[str, Any]](), list[int]()
    for item in objects(value, "notes") or objects(value):
        notes = objects(item, "notes") if "notes" in item else [item]
        written = [note for note in notes if not note.get("system")]
        firsts += [len(posts)] * len(written)
        posts += written
    found = records(posts, _NOTE)
    found.parents = [found.keys[first] if first != place else None for place, first in enumerate(firsts)]
    return Topic(found)


EXPORTS = (Export("gitlab", "notes of a GitLab issue", "authors, dates, replies inside discussions", _fits, _read),)
