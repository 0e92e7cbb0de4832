"""When the posts of a thread were written, where the file tells more than the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

DATED = 0.5
"""Share of the posts that must have dates, and of the dates that must differ, for any to be used."""

Minutes = NDArray[np.float64]


def minutes(dates: Sequence[datetime | None]) -> Minutes | None:
    """The time of each post in minutes since 1970; None where too few are told, or only days and ages like "2 hours".

    A post without a date has that of the one before it. Dates without a time zone are taken for UTC, as only
    differences count.
    """
    known = [date for date in dates if date]
    if len(known) < max(DATED * len(dates), 1) or len(set(known)) <= DATED * len(known):
        return None
    last, times = _minute(known[0]), []
    for date in dates:
        last = _minute(date) if date else last
        times.append(last)
    return np.array(times, dtype=np.float64)


def _minute(date: datetime) -> float:
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() / 60
