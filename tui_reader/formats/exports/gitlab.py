"""GitLab: the notes of an issue or merge request, discussion by discussion or flat."""

from __future__ import annotations

from tui_reader.formats.exports.fields import Fields, records
from tui_reader.formats.exports.paths import has, objects, sample
from tui_reader.formats.exports.records import Export, Json, Record, Topic

_NOTE = Fields(body="body", author="author/username | author/name", date="created_at", url="url | web_url")


def _fits(value: Json) -> float:
    note = sample(value, "notes") or sample(sample(value), "notes") or sample(value)
    return 0.85 * (has(note, "body", "author/username") and "system" in note)


def _read(value: Json) -> Topic:
    """The notes of each discussion answer its first; of a flat list it is not stated who answers whom."""
    kept: list[Record] = []
    for item in objects(value, "notes") or objects(value):
        notes = objects(item, "notes") if "notes" in item else [item]
        found = list(records([note for note in notes if not note.get("system")], _NOTE))
        kept += [record._replace(answers=(found[0].key,)) if record is not found[0] else record for record in found]
    return Topic(kept)


EXPORTS = (Export("gitlab", "notes of a GitLab issue", "authors, dates, replies inside discussions", _fits, _read),)
