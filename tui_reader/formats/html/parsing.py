"""The parser behind its guard."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tui_reader.formats.html.guard import harmless


def body_of(html: str) -> LexborNode | None:
    """The body of a piece of HTML.

    Raises:
        FormatError: when its tags are too tangled to be read.
    """
    return LexborHTMLParser(harmless(html.encode("utf-8", "ignore"))).body
