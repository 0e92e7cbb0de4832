"""The marks of a mail that shows nothing but quoted lines, and above some of them a line that says whose they are.

Most mails do, and are told by a few looks at the whole text; of any other nothing is said here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui_reader.formats.mail.originals import shows_none
from tui_reader.formats.mail.prefixes import has_only_usual
from tui_reader.formats.mail.signatures import footer, signature
from tui_reader.model import Mark, MarkKind, SafeText
from tui_reader.text.attribution import LEAD_LIMIT, attributions
from tui_reader.text.clean import clean_line
from tui_reader.text.quoting import leading_attribution

_STRANGE = ("|", "@@", "<")
"""What tables and patches hold, and addresses, with which most other mails are told soon; `shows_none` asks for the
other signs.
"""


def plain_marks(text: str) -> tuple[Mark, ...] | None:
    """The marks of a text, as they are found by all its signs; None when it shows more than quotes of one level."""
    if any(map(text.__contains__, _STRANGE)) or not has_only_usual(text):
        return None
    marks, end = list[Mark](), 0
    for start, stop in _runs(text) if ">" in text else ():
        said = _attribution(text, end, start) or leading_attribution(text, start, stop, 1)
        if said:
            marks.append(said)
        marks.append(Mark(start, stop, MarkKind.QUOTE, 1, said.name if said else None))
        end = stop
    attributed = [mark for mark in marks if mark.kind is MarkKind.ATTRIBUTION]
    if not shows_none(text, attributed) or footer(text, end) < len(text) or _is_signed(text, marks):
        return None
    return tuple(marks)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of neighbouring lines that begin with a sign, without their last line feed."""
    start = 0 if text.startswith(">") else text.find("\n>") + 1
    while start or text.startswith(">", start):
        end = text.find("\n", start)
        while text.startswith("\n>", end) and end >= 0:
            end = text.find("\n", end + 1)
        end = len(text) if end < 0 else end
        yield start, end
        if not (start := text.find("\n>", end) + 1):
            return


def _attribution(text: str, low: int, high: int) -> Mark | None:
    """The mark of the line above a quote that says whose it is, with nothing but a blank line around it."""
    end = high - 1
    if text.startswith("\n", end - 1):
        end -= 1
    start = text.rfind("\n", low, max(end, low)) + 1 or low
    if not low <= start < end <= start + LEAD_LIMIT or (start > low + 1 and text[start - 2] != "\n"):
        return None
    span = _says_whose(text[start:end])
    return Mark(start + span[0], start + span[1], MarkKind.ATTRIBUTION, 0, span[2]) if span else None


@lru_cache(maxsize=1024)
def _says_whose(line: str) -> tuple[int, int, SafeText | None] | None:
    """Where the attribution stands that a line is, and its name; kept as the same are quoted again and again."""
    found = attributions(line)
    if not found or found[-1].end < len(line):
        return None
    return found[-1].start, found[-1].end, clean_line(found[-1].name) or None


def _is_signed(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a signature stands where own words end."""
    start = 0
    for mark in marks:
        if start + 1 < mark.start and signature(text, start, mark.start) < mark.start:
            return True
        start = mark.end
    return start + 1 < len(text) and signature(text, start, len(text)) < len(text)
