"""Find the date in a line of a page, and read it.

Shapes after what phpBB, vBulletin, SMF, MyBB, Invision, FluxBB, XenForo and Discourse print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from tui_reader.formats.page.words import MONTHS, WEEKDAYS

_MONTH = "(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?:(?:" + "|".join(WEEKDAYS) + ")[a-z]{0,6},? )?"
_DAYS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_WEEKDAY}{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\d)",
        rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?,? {_MONTH},? (?P<year>\d{{4}})(?!\d)",
        r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"\b(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})[-/.](?P<year>\d{4})(?!\d)",
        r"\b(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})[-/.](?P<year>\d\d)(?=,? \d{1,2}:\d\d)",
    )
)
_TIME = re.compile(
    r"T?[ ,]{0,2}(?:at |@ |- |– )?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?(?: (?:UTC|GMT)\b)?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:(?:yesterday|today)\b[ ,]{0,2}(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m\b)?"
    r"|\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago\b)",
    re.IGNORECASE,
)
"""Dates that count from the day the page was saved, which a text does not tell."""
_LIKELY = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[-/.]\d")
_RELATIVE_HINTS = ("ago", "today", "yesterday")
CENTURY_TURN = 70
"""From this number on a year of two digits is of the last century."""


def find_date(line: str) -> tuple[int, int] | None:
    """The span of the first date in a line, with its time of day; None when there is none."""
    if _LIKELY.search(line):
        for form in _DAYS:
            if day := form.search(line):
                time = _TIME.match(line, day.end())
                return day.start(), time.end() if time else day.end()
    hinted = any(hint in line.lower() for hint in _RELATIVE_HINTS)
    return found.span() if hinted and (found := _RELATIVE.search(line)) else None


def read_date(text: str, *, day_first: bool = False) -> datetime | None:
    """The moment that a date found by `find_date` names, without a zone; None when it names none.

    `day_first` says how to read `03/05/2021`; with dots between the numbers the day is always first.
    """
    for form in _DAYS:
        if day := form.match(text):
            return _moment(day.groupdict(), _TIME.match(text, day.end()), day_first=day_first)
    return None


def day_comes_first(texts: Iterable[str]) -> bool:
    """Whether one of the dates of a page can only be read with its day before its month."""
    found = (form.match(text) for text in texts for form in _DAYS[-2:])
    return any(12 < int(day["one"]) <= 31 for day in found if day)


def _moment(day: dict[str, str | None], time: re.Match[str] | None, *, day_first: bool) -> datetime | None:
    if (one := day.get("one")) and (two := day.get("two")):
        number, month = (one, two) if day_first or day["sign"] == "." else (two, one)
    else:
        number = day["day"] or ""
        month = day.get("month") or str(MONTHS[(day["name"] or "").lower()])
    try:
        return datetime(_year(day["year"] or ""), int(month), int(number), *_clock(time))
    except ValueError:
        return None


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= CENTURY_TURN else 2000)


def _clock(time: re.Match[str] | None) -> tuple[int, int, int]:
    if time is None:
        return 0, 0, 0
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + 12 * (time["half"] in "pP")
    return hour, int(time["minute"]), int(time["second"] or 0)
