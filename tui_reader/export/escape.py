"""Text written so that Markdown shows it as it is and takes nothing of it for markup.

After CommonMark 0.31 (backslash escapes, entities) and GitHub's extensions (tables, strikethrough, bare links).
"""

from __future__ import annotations

import re

TAB = 4
"""Columns of a tab, as CommonMark counts them."""

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|#$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_BLOCK = re.compile(r"[-+=:%]|\d{1,9}(?=[.)])")


def escape(line: str) -> str:
    """One line of text for the middle of a paragraph, a heading or a link."""
    return _SIGNS.sub(r"\\\g<0>", line)


def escape_lines(text: str) -> list[str]:
    """Lines of Markdown that show the lines of `text`: breaks kept, leading blanks as no-break spaces."""
    lines = [_line(line) for line in text.split("\n")]
    following = [*lines[1:], ""]
    return [f"{line}\\" if line and after else line for line, after in zip(lines, following, strict=True)]


def _line(line: str) -> str:
    words = line.strip()
    if not words:
        return ""
    words = line.lstrip(" \t").rstrip(" \t")
    indent = line[: len(line) - len(line.lstrip(" \t"))].replace("\t", " " * TAB)
    return "&nbsp;" * len(indent) + _start(escape(words))


def _start(words: str) -> str:
    """Keep the first signs of a line from opening a list, a rule or a heading."""
    match = _BLOCK.match(words)
    if match is None:
        return words
    at = match.end() if match[0][0].isdigit() else 0
    return f"{words[:at]}\\{words[at:]}"
