"""When something was said: a date, or a time on the day that the log noted last."""

from __future__ import annotations

import re
from datetime import datetime

from tui_reader.formats.page.dates import find_date, read_date

_TIME = re.compile(
    r"(?P<early>오전|上午|午前)?(?P<late>오후|下午|午後)?\s{0,2}(?P<hour>\d{1,2})[:.](?P<minute>\d\d)"
    r"(?:[:.](?P<second>\d\d))?(?:[ \u202f\u00a0]?(?P<half>[AaPp])\.?[Mm]\b)?"
)
_OF_A_YEAR = re.compile(
    r"(\d{1,2} [^\W\d_]{3,5}\.?|[^\W\d_]{3,9}\.? {1,2}\d{1,2})(?:st|nd|rd|th)?(?: at|,)? (?=\d{1,2}:)"
)
"""A day of which the log tells the year elsewhere."""


def moment(when: str, day: datetime | None, *, day_first: bool = False) -> datetime | None:
    """The moment that is written; None when it tells no day and `day` is None too."""
    if day and (told := _OF_A_YEAR.match(when)):
        when = f"{told[1]} {day.year} {when[told.end() :]}"
    if date := day_in(when, day_first=day_first):
        return date
    time = _TIME.search(when)
    if day is None or time is None:
        return None
    hour = int(time["hour"])
    half = (time["half"] or "").lower() or ("a" if time["early"] else "p" if time["late"] else "")
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return day.replace(hour=hour % 24, minute=int(time["minute"]) % 60, second=int(time["second"] or 0) % 60)


def day_in(text: str, *, day_first: bool = False) -> datetime | None:
    """The moment of the first date with a year in a text."""
    span = find_date(text[:120])
    return read_date(text[slice(*span)], day_first=day_first) if span else None
