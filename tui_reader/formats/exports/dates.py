"""The moments that exports state: ISO 8601, the dates of mail, and seconds, milliseconds or microseconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime
from operator import gt, lt
from typing import Any

from tui_reader.formats.mail.dates import date as mail_date

MILLISECONDS = 1e11
"""From this number on an epoch counts milliseconds: as seconds it would be the year 5138."""
MICROSECONDS = 1e14


def when(value: Any) -> datetime | None:
    """The moment a value states; without a zone when it states none, None when it is no date.

    Numbers and digits count from 1970 in UTC; 0 and what lies before is no date.
    """
    try:
        if isinstance(value, str):
            return _printed(value[:64].strip())
        return _epoch(float(value)) if type(value) in (int, float) else None
    except (ValueError, OverflowError, OSError):
        return None


def fall(dates: list[Any]) -> bool:
    """Whether more of the dates, as they stand in a file, come before the one ahead of them than after it."""
    moments: list[Any] = (
        dates if _are_alike(dates) else [moment.timestamp() for date in dates if (moment := when(date))]
    )
    return int(sum(map(gt, moments, moments[1:]))) > int(sum(map(lt, moments, moments[1:])))


def _are_alike(dates: list[Any]) -> bool:
    """Whether dates are ISO 8601 of one zone with the same digits, which compare as text."""
    if set(map(type, dates)) != {str} or len(set(map(len, dates))) > 1:
        return False
    zone = "Z" if dates[0].endswith("Z") else dates[0][-6:]
    return zone[:1] in ("Z", "+", "-") and all(date[4:5] == "-" and date.endswith(zone) for date in dates)


def _printed(value: str) -> datetime | None:
    if value[4:5] == "-":
        return datetime.fromisoformat(f"{value[:-4]}+00:00" if value.endswith(" UTC") else value)
    try:
        return _epoch(float(value))
    except ValueError:
        return _in_words(value) if value.endswith(" UTC") else mail_date(value.encode()) if value else None


def _in_words(value: str) -> datetime:
    """What Google Chat writes: `Tuesday, March 12, 2024 at 2:05:11 PM UTC`."""
    return datetime.strptime(value.replace("\u202f", " "), "%A, %B %d, %Y at %I:%M:%S %p %Z").replace(tzinfo=UTC)


def _epoch(number: float) -> datetime | None:
    unit = 1e6 if number >= MICROSECONDS else 1e3 if number >= MILLISECONDS else 1
    return datetime.fromtimestamp(number / unit, UTC) if number > 0 else None
