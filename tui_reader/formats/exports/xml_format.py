"""The format xml: feeds, the dumps of Disqus and Stack Exchange, and text messages."""

from __future__ import annotations

import re

from tui_reader.errors import FormatError
from tui_reader.formats.collector import collector_at_rest
from tui_reader.formats.document import Document
from tui_reader.formats.exports.documents import best_fit, document
from tui_reader.formats.exports.elements import parse
from tui_reader.formats.exports.table import XML_EXPORTS
from tui_reader.formats.registry import FormatInfo
from tui_reader.formats.source import Source
from tui_reader.text.decode import decode, decode_declared

_SAMPLE = 4096
_ROOT = re.compile(r"<([A-Za-z][\w.-]{0,40}:)?(rss|feed|RDF|disqus|posts|comments|smses)[\s>]", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^<>]{0,200}?encoding=[\"']([\w.-]{1,40})[\"']")
_PROLOG = re.compile(r"\s{0,1000}<")


class XmlFormat:
    """Threads as XML."""

    name = "xml"
    title = "a feed or an XML export"
    gives = "authors, dates, replies where the export states them"

    def sniff(self, source: Source) -> float:
        """Whether the first element is that of a known export."""
        try:
            head = decode(source.head[:_SAMPLE], source.encoding).text
        except FormatError:
            return 0.0
        if not _PROLOG.match(head) or "<html" in head.lower():
            return 0.0
        first = re.search(r"<[A-Za-z]", head)
        return 0.95 if first and _ROOT.match(head, first.start()) else 0.0

    def read(self, source: Source) -> Document:
        """The threads of the export, the largest first.

        Raises:
            FormatError: when the XML is damaged from the beginning, declares entities, or holds no posts.
        """
        with collector_at_rest():
            parsed = parse(_text(source))
            score, export = best_fit(XML_EXPORTS, parsed.root)
            if score <= 0:
                raise FormatError("its XML holds nothing that looks like posts")
            topic = export.read(parsed.root)
            if parsed.damaged is not None:
                topic.warnings.append(
                    f"The file is damaged in line {parsed.damaged:,}; what stands behind is not read."
                )
            return document(self.name, source.name, export, topic)

    def kinds(self) -> list[FormatInfo]:
        """The exports that are known by their shape."""
        return [FormatInfo(export.name, export.title, export.gives) for export in XML_EXPORTS]


def _text(source: Source) -> str:
    declared = _DECLARED.search(source.head[:_SAMPLE])
    if source.encoding is None and declared:
        return decode_declared(source.data, declared[1].decode())
    return source.text()
