"""Patches in a mail: where their lines are, so that nothing in them is taken for a quote or a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

_START = re.compile(r"^(?:diff --git |diff -|Index: \S|--- \S)", re.MULTILINE)
_HUNK = re.compile(r"@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@")
_VERSION = re.compile(r"-- ?\n\d{1,3}\.\d{1,3}[^\n]{0,40}(?:\n|$)")
"""The line that git puts below a patch, with its version."""
_HEADS = (
    "diff ", "index ", "--- ", "+++ ", "new file mode", "deleted file mode", "old mode", "new mode", "similarity index",
    "dissimilarity index", "rename from", "rename to", "copy from", "copy to", "Binary files", "GIT binary patch",
    "Index: ", "=====", "RCS file", "retrieving revision", "\\ No newline",
)  # fmt: skip
"""How the lines between hunks begin."""


def patches(text: str) -> list[tuple[int, int]]:
    """The spans of the patches in a text, from the name of the first file to the end of the last hunk.

    A hunk says how many lines it has; where it was cut or wrapped, it ends at the first line that cannot be in one.
    """
    if "\n@@ -" not in text:
        return []
    spans, at = list[tuple[int, int]](), 0
    while match := _START.search(text, at):
        end = _end(text, match.start())
        if end > match.start():
            spans.append((match.start(), end))
        at = max(end, match.end())
    return spans


def _end(text: str, start: int) -> int:
    """The end of the patch that begins at `start`, without its last line feed; `start` when there is no hunk."""
    end, old, new = start, 0, 0
    for at, line in _lines(text, start):
        if old > 0 or new > 0:
            if not _in_hunk(line) or _VERSION.match(text, at):
                break
            old -= line[:1] != "+"
            new -= line[:1] != "-"
        elif hunk := _HUNK.match(line):
            old, new = int(hunk[1] or 1), int(hunk[2] or 1)
        elif not line.startswith(_HEADS) or line.startswith("-- "):
            if line or end > start:
                break
            continue
        if old or new or end > start:
            end = at + len(line)
    return end


def _in_hunk(line: str) -> bool:
    """Whether a line may be one of a hunk; mail programs take the space from an empty one."""
    return not line or line[0] in " +-\\\t"


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, text[start:end]
        start = end + 1
