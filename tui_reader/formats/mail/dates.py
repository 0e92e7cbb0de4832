"""The Date field, as mail and news of forty years wrote it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache

_MONTHS = {
    name: number
    for number, name in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)
}  # fmt: skip
_USUAL = re.compile(
    rb"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)(?![\d])"
)
_BY_NUMBERS = re.compile(rb"(\d{4})[/-](\d\d?)[/-](\d\d?)\b")
"""`1997/11/17`, as the Usenet archive of Google wrote dates."""
_MONTH_NAME = re.compile(rb"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", re.IGNORECASE)


def date(value: bytes) -> datetime | None:
    """The moment a Date field states, in the writer's zone; UTC where it names none, None when it is no date."""
    try:
        if usual := _USUAL.match(value):
            day, month, year, hour, minute, second, sign, hours, minutes = usual.groups()
            return datetime(
                int(year), _MONTHS[month], int(day), int(hour), int(minute), min(int(second), 59),
                tzinfo=_zone(sign, hours, minutes),
            )  # fmt: skip
        return _unusual(value)
    except (ValueError, TypeError, LookupError, OverflowError):
        return None


@lru_cache(maxsize=256)
def _zone(sign: bytes, hours: bytes, minutes: bytes) -> timezone:
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == b"-" else offset) if offset else UTC


def _unusual(value: bytes) -> datetime | None:
    if numbers := _BY_NUMBERS.match(value):
        return datetime(*map(int, numbers.groups()), tzinfo=UTC)  # type: ignore[misc, arg-type]
    if not _MONTH_NAME.search(value):  # the library reads "0000" as the year 2000
        return None
    parsed = parsedate_to_datetime(value[:100].decode("latin-1"))
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
