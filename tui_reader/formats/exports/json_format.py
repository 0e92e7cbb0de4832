"""The format json: exports of sites, archivers and chat programs."""

from __future__ import annotations

import re

from tui_reader.errors import FormatError
from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.document import Document
from tui_reader.formats.exports.cut import NOTHING_WHOLE
from tui_reader.formats.exports.documents import best_fit, document
from tui_reader.formats.exports.loading import Loaded, load
from tui_reader.formats.exports.records import Export, Json
from tui_reader.formats.exports.table import JSON_EXPORTS
from tui_reader.formats.exports.trimming import trimmed
from tui_reader.formats.registry import FormatInfo
from tui_reader.formats.source import Source
from tui_reader.text.decode import decode
from tui_reader.wording import counted

NAME = "json"
SURE = 0.85
"""JSON is no other format's, but formats of other makers may know theirs better."""
BREAKS_OFF = "The file breaks off in the middle; the posts that stand in it whole are shown."

_BEGIN = re.compile(
    r"\s{0,1000}(?:\{\s{0,1000}[\"}]|\[\s{0,1000}(?:\{|null\b|\]\s{0,1000}(?:\Z|\[)|\[\s{0,1000}[\[{\]]))"
)
_SAMPLE = 4096


class JsonFormat:
    """Threads as JSON or JSON Lines."""

    name = NAME
    title = "a JSON export"
    gives = "stated replies, authors, dates, as far as the export holds them"

    def sniff(self, source: Source) -> float:
        """Whether an object or a list of objects begins the file."""
        try:
            head = decode(source.head[:_SAMPLE], source.encoding).text
        except FormatError:
            return 0.0
        return SURE if _BEGIN.match(head) else 0.0

    def read(self, source: Source) -> Document:
        """The threads of the export, the largest first.

        Raises:
            FormatError: when the JSON is damaged or holds no posts.
        """
        with collector_at_rest():
            loaded = load(source.text())
            export = recognise(loaded.value)
            if export is None:
                raise FormatError(NOTHING_WHOLE if loaded.cut else "its JSON holds nothing that looks like posts")
            topic = export.read(loaded.value)
            topic.warnings += damage(loaded)
            return document(self.name, source.name, export, topic)

    def kinds(self) -> list[FormatInfo]:
        """The exports that are known by their shape."""
        return [FormatInfo(export.name, export.title, export.gives) for export in JSON_EXPORTS]


def recognise(value: Json) -> Export | None:
    """The export that a value is of, None when it holds no posts."""
    score, export = best_fit(JSON_EXPORTS, trimmed(value))
    return export if score > 0 else None


def damage(*files: Loaded) -> list[str]:
    """What could not be read, a sentence each; nothing when all could."""
    broken = sum(file.broken for file in files)
    said = [f"{counted(broken, 'line')} broken and left out."] if broken else []
    return said + [BREAKS_OFF] * any(file.cut for file in files)
