"""The moments of many mails as POSIX times: what dates of one mailbox have in common is worked out once."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from math import inf

from tui_reader.formats.mail.dates import date
from tui_reader.formats.mail.headers import Head

UNDATED = -inf
"""The moment of a mail that states none that can be read."""
FIELDS = (
    b"\ndate:", b"\nposted:", b"\nnntp-posting-date:", b"\ndelivery-date:", b"\nx-google-arrivaltime:",
    b"\nresent-date:",
)  # fmt: skip
"""The fields that hold a date, the usual one first; others are of news before 1987, of archives and of mail sent on."""
RECEIVED = (b"\nreceived:",)
"""The field that each station puts before those of the stations before it, with its date behind the last semicolon."""

_USUAL = re.compile(rb"[ \t]{0,9}((?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} )(\d\d:\d\d)(:\d\d [+-]\d{4})(?!\d)")
"""The date of RFC 5322 as a day, minutes, and seconds with a zone."""
_POSTMARK = re.compile(rb"[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)? (?:[A-Z]{3,4} )?\d{4}\b")
_NO_TIME = 1970
"""The year in the postmarks of programs that know no time."""
_LONGEST = 48
"""Bytes that such a date takes at most, and more."""
_MINUTES = {b"%02d:%02d" % divmod(minute, 60): 60 * minute for minute in range(24 * 60)}
_Y2K = datetime(2000, 1, 1, tzinfo=UTC).timestamp()


def stated(head: Head) -> datetime | None:
    """The moment that a mail states; one without a date of its own has that of the last station on its way."""
    return head.read(FIELDS, date) or head.read(RECEIVED, lambda way: date(way.rpartition(b";")[2].strip()))


def postmark(data: bytes, end: int) -> datetime | None:
    """The moment in the `From ` line of a mailbox that ends at `end`, at which a mail came; None without one."""
    line = data[data.rfind(b"\n", 0, end) + 1 : end]
    found = _POSTMARK.search(line) if line.startswith(b"From ") else None
    moment = date(found[0]) if found else None
    return moment if moment and moment.year > _NO_TIME else None


class Stamps:
    """Reads the dates of mails; days, and seconds with their zones, that came before are known.

    They are known by the bytes before the minutes of the day, and by the ten bytes behind these.
    """

    def __init__(self) -> None:
        self._days: dict[bytes, float] = {}
        self._rests: dict[bytes, float] = {}

    def read(self, head: Head) -> float:
        """The moment that a mail states, in seconds since 1970; `UNDATED` without one."""
        value = head.behind(FIELDS[0], _LONGEST)
        colon = value.find(b":")
        try:
            return (
                self._days[value[: colon - 2]]
                + _MINUTES[value[colon - 2 : colon + 3]]
                + self._rests[value[colon + 3 : colon + 13]]
            )
        except KeyError:
            self._learn(value, colon)
            moment = stated(head)
            return moment.timestamp() if moment else UNDATED

    def _learn(self, value: bytes, colon: int) -> None:
        """Know the day, and the seconds with the zone, of a usual date if they are right."""
        if (usual := _USUAL.match(value)) is None:
            return
        if midnight := date(usual[1] + b"00:00:00 +0000"):
            self._days[value[: colon - 2]] = midnight.timestamp()
        if moment := date(b"1 Jan 2000 00:00" + usual[3]):
            self._rests[value[colon + 3 : colon + 13]] = moment.timestamp() - _Y2K
