"""Find the date in a line of a page, and read it.

Shapes after what phpBB, vBulletin, SMF, MyBB, Invision, FluxBB, XenForo, Discourse, Steam and 4chan print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter

from tui_reader.formats.page.eastern import AGE
from tui_reader.formats.page.languages import AGE_ENDS, AGE_LEADS, RELATIVE_DAYS, WEEKDAYS
from tui_reader.formats.page.lines import holds_digit
from tui_reader.formats.page.memory import remembered_alike
from tui_reader.formats.page.words import MONTHS

_MONTH = r"(?P<name>[^\W\d_]{3,12})"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NUMBERS = (
    r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})[-/.](?P<year>\d{4})(?!\d)",
    r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})[-/.](?P<year>\d\d)(?=,? (?:at )?\d\d?:\d\d|\(\w{3}\)\d)",
    r"(?<![\d.])(?P<one>\d\d)(?P<sign>\.)(?P<two>0[1-9]|1[0-2])\.(?P<year>\d\d)(?![\d.])",
)
_DAYS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?,?[ -](?:de |di )?{_MONTH}\.?,?[ -](?:de |del )?{_YEAR}",
        rf"\b{_MONTH} (?P<day>\d{{1,2}}) (?P<clock>\d\d:\d\d:\d\d) (?:[A-Z]{{3,4}} )?{_YEAR}",
        r"(?<!\d)(?P<year>\d{4})[-/.年년] ?(?P<month>\d{1,2})[-/.月월] ?(?P<day>\d{1,2})[日일]?\.?(?!\d)",
        *_NUMBERS,
        rf"\b{_MONTH}\.? {_YEAR}",
    )
)
_UNNAMED = tuple(form for form in _DAYS if "name" not in form.groupindex)
_NUMERIC = tuple(map(re.compile, _NUMBERS))
_SHORT = (*_NUMERIC, re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})[-/]{_MONTH}[-/](?P<year>\d\d)(?!\d)"))
"""Dates whose year may have two digits: Jira names the month, `01/Mar/24`."""
_TIME = re.compile(
    r"(?: ?\(\w{1,3}\))?(?: г\.)?T?[ ,]{0,2}(?:(?:at|um|à|a las|às|alle|om|kl\.?|o|в) |@ ?|- |– )?"
    r"(?:(?P<early>上午|午前|오전)|(?P<late>下午|午後|오후))? ?"
    r"(?P<hour>\d{1,2})(?:[:.h]| h )(?P<minute>\d\d)(?: min\b)?(?::(?P<second>\d\d)(?:\.\d{1,3}\b)?)?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?| (?P<morning>صباحا|ص)\b| (?P<evening>مساء|م)\b)?"
    r"(?: (?:UTC|GMT|Uhr)\b)?(?: ?[+-]\d\d:\d\d\b)?",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b([^\W\d_]{2,13})\.?,? $")
_CLOCK = r"[ ,]{0,2}(?:(?:at|um|à|kl\.?|в|o) )?\d{1,2}[:.]\d\d(?: ?[ap]m\b)?"
_AGE = r"(?:(?:\d{1,3}|an?|one) [^\W\d_]{1,10}|\d{1,3} ?(?:h|d|mo|y|m|w|min|hr|yr))"
_RELATIVE_FORMS = (
    (RELATIVE_DAYS, rf"\b(?:{'|'.join(sorted(RELATIVE_DAYS))})\b{_CLOCK}"),
    (AGE_ENDS, rf"\b{_AGE} (?:{'|'.join(AGE_ENDS)})\b"),
    (AGE_LEADS, rf"\b(?:{'|'.join(AGE_LEADS)}) (?:\d{{1,3}}|einer|einem|un|una|une) [^\W\d_]{{1,10}}\b"),
)
"""Dates that count from the day the page was saved, which a text does not tell, behind the words that they hold."""
_WITHOUT_YEAR = tuple(
    re.compile(form + _CLOCK, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?=[ ,])(?: ·)?",
        rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?,? (?:de )?{_MONTH}\.?(?: ·)?",
    )
)
"""Dates of the year in which the page was saved, with the time of day: else they are a span of days or a number."""
_WITH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LIKELY = re.compile(r"\d(?:\d{3}|[-/.][\dA-Z])")
"""What every date of numbers holds; patterns that begin with one kind of sign are searched for quickly."""
_WORD = re.compile(r"[^\W\d_]+")
_RELATIVE = tuple(
    (frozenset(_WORD.findall(phrase.lower())[0] for phrase in phrases), re.compile(form, re.IGNORECASE))
    for phrases, form in _RELATIVE_FORMS
)
_RELATIVE_WORDS = frozenset[str]().union(*(words for words, _ in _RELATIVE))
_FIRST_WORDS = _RELATIVE_WORDS | MONTHS.keys() | WEEKDAYS | {"a", "an", "one"}
_AGED = re.compile(r"\d|\b(?:an?|one|einer|einem|une?|una) ")
_AGE_WITHOUT_DIGITS = (*AGE_ENDS, "einer ", "einem ", "un ", "una ", "une ")
"""What an age without digits holds, in lower case."""
CENTURY_TURN = 70
"""From this number on a year of two digits is of the last century."""


@remembered_alike
def find_date(line: str) -> tuple[int, int] | None:
    """The span of the first date in a short line, with its time of day; None when there is none."""
    if not holds_digit(line) and not any(map(line.lower().__contains__, _AGE_WITHOUT_DIGITS)):
        return None
    words = _WORD.findall(line.lower())
    if likely := _LIKELY.search(line):
        for form in _forms(words) if _WITH_YEAR.search(line, likely.start()) else _SHORT:
            if day := _first(form, line):
                time = _TIME.match(line, day.end())
                return _start(line, day.start()), time.end() if time else day.end()
    if not line.isascii() and (age := AGE.search(line)):
        return age.span()
    if not MONTHS.keys().isdisjoint(words):
        for form in _WITHOUT_YEAR:
            if day := _first(form, line):
                return _start(line, day.start()), day.end()
    if _RELATIVE_WORDS.isdisjoint(words) or not _AGED.search(line):
        return None
    held = (form for heads, form in _RELATIVE if not heads.isdisjoint(words))
    found = [day.span() for form in held if (day := form.search(line))]
    return min(found, key=itemgetter(0), default=None)


def may_begin_date(line: str) -> bool:
    """Whether a line may begin with a date: not with another word than dates begin with."""
    word = _WORD.match(line)
    return word is None or word[0].lower() in _FIRST_WORDS


def _forms(words: Iterable[str]) -> Sequence[re.Pattern[str]]:
    """The forms of dates with a year that a line of these words may hold."""
    return _UNNAMED if MONTHS.keys().isdisjoint(words) else _DAYS


def read_date(text: str, *, day_first: bool = False) -> datetime | None:
    """The moment that a date found by `find_date` names, without a zone; None when it names no day.

    `day_first` says how to read `03/05/2021`; with dots between the numbers the day is always first.
    """
    for form in (*_forms(_WORD.findall(text.lower())), _SHORT[-1]):
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
    if "name" not in form.groupindex:
        return form.search(line)
    for day in form.finditer(line):
        if day["name"].lower() in MONTHS:
            return day
    return None


def _start(line: str, start: int) -> int:
    """Where the weekday begins that stands before a date; else `start`."""
    day = _WEEKDAY.search(line, max(0, start - 16), start) if start and line[start - 1] == " " else None
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
    if late := time["half"] or time["early"] or time["late"] or time["morning"] or time["evening"]:
        hour = hour % 12 + 12 * (late in "pP" or late in {time["late"], time["evening"]})
    return hour, int(time["minute"]), int(time["second"] or 0)
