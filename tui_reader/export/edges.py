"""The links of a thread as CSV (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from tui_reader.export.links import links
from tui_reader.model import Thread

HEADER = ("from", "to", "from_author", "to_author", "kind", "evidence", "confidence")
_FORMULA = ("=", "+", "-", "@")


def pieces(thread: Thread) -> Iterator[str]:
    """The table, a link a line; `kind` is parent, also or quote."""
    yield _line(HEADER)
    for link in links(thread):
        ends = [thread.post(node) for node in (link.node, link.to)]
        names = [_harmless(post.author or "") for post in ends]
        ids = [_harmless(post.id) for post in ends]
        yield _line([*ids, *names, link.kind, link.ground, f"{link.sure:.4f}"])


def _harmless(field: str) -> str:
    """A field that no spreadsheet takes for a formula."""
    return f"'{field}" if field.startswith(_FORMULA) else field


def _line(fields: tuple[str, ...] | list[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(fields)
    return line.getvalue()
