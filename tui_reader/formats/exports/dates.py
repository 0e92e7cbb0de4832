"""The moments that exports state: ISO 8601, the dates of mail, and seconds, milliseconds or microseconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime
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


def _printed(value: str) -> datetime | None:
    if value[4:5] == "-":
        return datetime.fromisoformat(f"{value[:-4]}+00:00" if value.endswith(" UTC") else value)
    try:
        return _epoch(float(value))
    except ValueError:
        return mail_date(value.encode()) if value else None


def _epoch(number: float) -> datetime | None:
    unit = 1e6 if number >= MICROSECONDS else 1e3 if number >= MILLISECONDS else 1
    return datetime.fromtimestamp(number / unit, UTC) if number > 0 else None
