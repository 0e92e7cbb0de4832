"""The overview of a thread that public-inbox draws: what each message answers stands above it, less indented."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

_ROW = re.compile(r"^(?:\d{4}-\d\d-\d\d +\d\d?:\d\d| *\[not found\]) ( *)(`?)[^\n\0]*(?:\0(\w+))?", re.MULTILINE)
"""A line of the overview: indentation, the sign of a reply, and (marked by us) the anchor of its message."""


def overview_parents(page: LexborHTMLParser, ids: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """What each message answers, after the indentation of the overview; nothing where that message is not found."""
    overview = next((node for node in page.css("pre") if "Thread overview:" in node.text()), None)
    pieces = overview.iter(include_text=True) if overview else ()
    marked = "".join(
        f"\0{href[1:]} " if (href := node.attributes.get("href") or "").startswith("#m") else node.text()
        for node in pieces
    )
    parents: dict[str, tuple[str, ...]] = {}
    above: list[str | None] = []
    for spaces, sign, anchor in _ROW.findall(marked):
        depth = len(spaces) // 2 + 1 if sign else 0
        above = above[:depth] + [None] * (depth - len(above))
        message = ids.get(anchor)
        if message is not None and above and above[-1] is not None:
            parents[message] = (above[-1],)
        above.append(message)
    return parents
