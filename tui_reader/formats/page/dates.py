"""Find the date in a line of a page, and read it.

Shapes after what phpBB, vBulletin, SMF, MyBB, Invision, FluxBB, XenForo, Discourse, Steam and 4chan print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from tui_reader.formats.page.languages import AGE_ENDS, AGE_LEADS, RELATIVE_DAYS, WEEKDAYS
from tui_reader.formats.page.words import MONTHS

REMEMBERED = 8192
"""How many lines are remembered once looked at: the same lines are asked about for each place a name may stand."""

_MONTH = r"(?P<name>[^\W\d_]{3,12})"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NUMBERS = (
    r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})[-/.](?P<year>\d{4})(?!\d)",
    r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})[-/.](?P<year>\d\d)(?=(?:,? |\(\w{3}\))\d{1,2}:\d\d)",
)
_DAYS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?,?[ -](?:de |di )?{_MONTH}\.?,?[ -](?:de |del )?{_YEAR}",
        rf"\b{_MONTH} (?P<day>\d{{1,2}}) (?P<clock>\d\d:\d\d:\d\d) (?:[A-Z]{{3,4}} )?{_YEAR}",
        r"(?<!\d)(?P<year>\d{4})[-/.年] ?(?P<month>\d{1,2})[-/.月] ?(?P<day>\d{1,2})日?(?!\d)",
        *_NUMBERS,
        rf"\b{_MONTH}\.? {_YEAR}",
    )
)
_NUMERIC = tuple(map(re.compile, _NUMBERS))
_NUMBERED = re.compile(r"\d{1,4}[-/.年] ?\d")
_BY_NUMBERS = tuple(form for form in _DAYS if "name" not in form.groupindex)
_TIME = re.compile(
    r"(?:\(\w{1,3}\))?T?[ ,]{0,2}(?:(?:at|um|à|a las|às|alle|om|kl\.?|o|в) |@ ?|- |– )?"
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,3}\b)?)?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?(?: (?:UTC|GMT|Uhr)\b)?(?: ?[+-]\d\d:\d\d\b)?",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b([^\W\d_]{2,13})\.?,? $")
_RELATIVE = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(RELATIVE_DAYS))})\b[ ,]{{0,2}}"
    r"(?:(?:at|um|à|kl\.?|в|o) )?\d{1,2}[:.]\d\d(?: ?[ap]m\b)?"
    rf"|(?:(?:\d{{1,3}}|an?|one) [^\W\d_]{{1,10}}|\d{{1,3}} ?(?:h|d|mo|y|m|w|min|hr|yr)) (?:{'|'.join(AGE_ENDS)})\b"
    rf"|(?:{'|'.join(AGE_LEADS)}) (?:\d{{1,3}}|einer|einem|un|una|une) [^\W\d_]{{1,10}}\b)",
    re.IGNORECASE,
)
"""Dates that count from the day the page was saved, which a text does not tell."""
_WITH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LIKELY = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[-/.]\d")
_WORD = re.compile(r"[^\W\d_]+")
_RELATIVE_WORDS = frozenset(
    word for phrase in (*AGE_ENDS, *AGE_LEADS, *RELATIVE_DAYS) for word in _WORD.findall(phrase.lower())[:1]
)
_AGED = re.compile(r"\d|\b(?:an?|one|einer|einem|une?|una) ")
CENTURY_TURN = 70
"""From this number on a year of two digits is of the last century."""


@lru_cache(maxsize=REMEMBERED)
def find_date(line: str) -> tuple[int, int] | None:
    """The span of the first date in a short line, with its time of day; None when there is none."""
    if likely := _LIKELY.search(line):
        for form in _DAYS if _WITH_YEAR.search(line, likely.start()) else _NUMERIC:
            if day := _first(form, line):
                time = _TIME.match(line, day.end())
                return _start(line, day.start()), time.end() if time else day.end()
    aged = _AGED.search(line) and not _RELATIVE_WORDS.isdisjoint(_WORD.findall(line.lower()))
    return found.span() if aged and (found := _RELATIVE.search(line)) else None


def read_date(text: str, *, day_first: bool = False) -> datetime | None:
    """The moment that a date found by `find_date` names, without a zone; None when it names no day.

    `day_first` says how to read `03/05/2021`; with dots between the numbers the day is always first.
    """
    for form in _BY_NUMBERS if _NUMBERED.match(text) else _DAYS:
        if (day := _first(form, text)) and _start(text, day.start()) == 0:
            found = day.groupdict()
            clock = _TIME.match(found["clock"]) if found.get("clock") else _TIME.match(text, day.end())
            return _moment(found, clock, day_first=day_first)
    return None


def day_comes_first(texts: Iterable[str]) -> bool:
    """Whether one of the dates of a page can only be read with its day before its month."""
    found = (form.match(text) for text in texts for form in _NUMERIC)
    return any(12 < int(day["one"]) <= 31 for day in found if day)


def _first(form: re.Pattern[str], line: str) -> re.Match[str] | None:
    """The first match that names a month, if it names one at all."""
    named = "name" in form.groupindex
    return next((day for day in form.finditer(line) if not named or day["name"].lower() in MONTHS), None)


def _start(line: str, start: int) -> int:
    """Where the weekday begins that stands before a date; else `start`."""
    day = _WEEKDAY.search(line, max(0, start - 16), start)
    return day.start() if day and day[1].lower() in WEEKDAYS else start


def _moment(day: dict[str, str | None], time: re.Match[str] | None, *, day_first: bool) -> datetime | None:
    if (one := day.get("one")) and (two := day.get("two")):
        number, month = (one, two) if day_first or day["sign"] == "." else (two, one)
    elif "day" not in day:
        return None
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
