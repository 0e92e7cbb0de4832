"""The dates of a page: written for machines in attributes, or printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from tui_reader.formats.page.dates import day_comes_first, find_date, read_date

_EPOCH = re.compile(r"\d{9,13}(?:\.\d+)?")
_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*+(?! ?[aApP]\.?[mM]\b))?(?![T ]\d)(?: ?(?:[+-]\d\d:?\d\d|UTC|Z))?"
)
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z]{1,5})"
    r"|[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d [A-Z]{1,5} \d{4}"
)
_ZONED = re.compile(r":\d\d [A-Z+-]")
"""What every date of a mail holds; a pattern that begins with one sign is searched for quickly."""
MILLISECONDS = 1e11
"""From this number on an epoch counts milliseconds: as seconds it would be past the year 5100."""
LONGEST = 200
"""Characters among which a printed date is looked for."""


def read_dates(written: Sequence[str | None]) -> list[datetime | None]:
    """The moments that the dates of one page name; without a zone where the page names none.

    Whether the day or the month comes first in `03/05/2021` is decided for the page as a whole.
    """
    lines = [" ".join(text[:LONGEST].split()) if text else "" for text in written]
    moments = {line: _exact(line) for line in lines}
    printed = {line: _printed(line) for line, moment in moments.items() if moment is None}
    day_first = day_comes_first(printed.values())
    moments |= {line: read_date(date, day_first=day_first) for line, date in printed.items() if date}
    return [moments[line] for line in lines]


def _printed(line: str) -> str:
    span = find_date(line) if line else None
    return line[span[0] : span[1]] if span else ""


def _exact(line: str) -> datetime | None:
    """A date that can be read in one way only."""
    try:
        if _EPOCH.fullmatch(line):
            seconds = float(line)
            return datetime.fromtimestamp(seconds / 1000 if seconds > MILLISECONDS else seconds, UTC)
        if iso := _ISO.match(line):
            return datetime.fromisoformat(iso[0].replace(" UTC", "Z").replace(" +", "+").rstrip(",;"))
        mail = _MAIL.search(line) if _ZONED.search(line) else None
        return parsedate_to_datetime(mail[0]) if mail else None
    except (ValueError, OverflowError, OSError):
        return None
