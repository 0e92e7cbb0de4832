"""On which lines of a TOML text its keys stand, which the standard reader does not tell."""

from __future__ import annotations

import re

Path = tuple[str, ...]
"""The names that lead to a value, tables first."""

_PART = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*""")


def lines_of_keys(text: str) -> dict[Path, int]:
    """The line, from 1 on, on which each key and table first stands."""
    lines: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.split("\n"), 1):
        if key := _path(line, 0, "="):
            lines.setdefault((*table, *key), number)
        elif line.lstrip(" \t").startswith("[") and (header := _path(line, line.index("[") + 1, "]")):
            table = header
            lines.setdefault(table, number)
    return lines


def _path(line: str, at: int, end: str) -> Path:
    """The names joined by dots from an offset on, if the sign `end` follows them."""
    parts: list[str] = []
    while part := _PART.match(line, at):
        parts.append(part[1].strip("\"'"))
        at = part.end()
        if not line.startswith(".", at):
            return tuple(parts) if line.startswith(end, at) else ()
        at += 1
    return ()
