"""Dates that count from the day on which a page was saved: `2 hours ago`, `Yesterday, 5:11 PM`."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from tui_reader.formats.page.eastern import AGE, AGE_UNITS
from tui_reader.formats.page.languages import AGE_ENDS, AGE_LEADS, RELATIVE_DAYS

DAY = 24 * 60 * 60
WEEK, MONTH, YEAR = 7 * DAY, 30 * DAY, 365 * DAY
"""Seconds; months and years as long as they are on the whole."""
_UNITS = {
    1: "s sec sek seg сек giây detik δευτ ثان",
    60: "m min мин хв phút menit λεπτ دقيق دقائق دقیق דק",
    60 * 60: "h hour hr hora heure stund stunden ora ore uur uren tim time godz hodin час годин saat tunti óra sat giờ "
    "jam ώρ ساع שע",
    DAY: "d day tag jour día dia giorn dag dzie dni dn dň den дн день gün päivä nap zi dan ngày hari μέρ ημέρ يوم أيام "
    "روز ימ יו",
    WEEK: "w week wk woche semain seman settiman weken vecka uge uke tydz týd týž tjed недел тиж седмиц hafta viikko "
    "hét săptăm tuần minggu εβδομάδ أسب أساب هفت שבוע",
    MONTH: "mo month monat mois mes mês mese mesi maand månad måned mies měs mesia mjes месяц месец міс ay kuukau "
    "hónap lun tháng bulan μήν شهر أشهر ماه חוד",
    YEAR: "y yr year jahr an año ano anno anni jaar jaren år rok lat let god год лет рок рік yıl vuosi év năm tahun "
    "χρόν έτ سن عام سال שנ",
}
"""How the names of units begin, by seconds."""
_STEMS = sorted(
    ((stem, size) for size, stems in _UNITS.items() for stem in stems.split()), key=lambda one: -len(one[0])
)
_ONE = r"\b(?:an?|one|ein|eine[rmn]|une?|una|uma?|en|ett)\b"
_AMOUNT = re.compile(rf"((?<!\d)\d{{1,3}}|{_ONE}) ?([^\W\d_]{{1,10}})", re.IGNORECASE)
_LEADS = "|".join(AGE_LEADS)
_AGO = re.compile(rf"\b(?:{'|'.join(AGE_ENDS)})\b|\b(?:{_LEADS}) (?=\d|ein|une?\b|una\b|um)", re.IGNORECASE)
_DAY = re.compile(rf"\b({'|'.join(sorted(RELATIVE_DAYS))})\b", re.IGNORECASE)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d\d)(?: ?([ap])\.?m\b)?", re.IGNORECASE)
_YESTERDAY = (
    "yesterday gestern hier ayer ontem ieri gisteren igår wczoraj včera včeraj jučer вчера χθες dün eilen tegnap "
    "昨天 昨日 어제"
)
"""Of the relative days those that are not today."""


def is_age(line: str) -> bool:
    """Whether a line tells a date by how long ago it was."""
    return _seconds(line) is not None or (_DAY.search(line) is not None and _CLOCK.search(line) is not None)


def read_age(line: str, saved: datetime) -> datetime | None:
    """The moment that a line means on a page saved at `saved`, as exactly as the line tells it."""
    seconds = _seconds(line)
    if seconds is not None:
        return saved - timedelta(seconds=seconds)
    day, clock = _DAY.search(line), _CLOCK.search(line)
    if day is None or clock is None:
        return None
    hour = int(clock[1]) % 12 + 12 * (clock[3] in "pP") if clock[3] else int(clock[1])
    date = saved.replace(tzinfo=None) - timedelta(days=day[1].lower() in _YESTERDAY.split())
    try:
        return date.replace(hour=hour, minute=int(clock[2]), second=0, microsecond=0)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _seconds(line: str) -> int | None:
    """How many seconds ago something was."""
    if eastern := AGE.search(line):
        return int(eastern["amount"]) * AGE_UNITS[eastern["unit"]]
    amounts = _AMOUNT.findall(line) if _AGO.search(line) else []
    found = ((number, _size(unit.lower())) for number, unit in amounts)
    return next((size * (int(number) if number.isdecimal() else 1) for number, size in found if size), None)


def _size(unit: str) -> int:
    return next((size for stem, size in _STEMS if unit == stem or (len(stem) > 1 and unit.startswith(stem))), 0)
