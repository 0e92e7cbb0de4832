"""Chats exported from WhatsApp: `[12/05/2010, 10:32:11] Ann: text` and `12/05/2010, 10:32 - Ann: text`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.formats.chat.said import all_said, document, sniffed
from tui_reader.formats.document import Document
from tui_reader.formats.page.dates import day_comes_first, read_date
from tui_reader.formats.source import Source

NAME_LIMIT = 60
"""Characters of the longest name believed; a number with its country's code is shorter."""

_HEAD = re.compile(
    r"[\u200e\u200f\u202a-\u202e]*\[?(?P<day>\d{1,4}(?:[/-]|\. ?)\d{1,2}(?:[/-]|\. ?)\d{1,4}\.?),?[ \u202f\u00a0]"
    r"(?P<before>[오上下午][전후午前後])?[ \u202f\u00a0]?"
    r"(?P<time>\d{1,2}[:.]\d\d(?:[:.]\d\d)?)[ \u202f\u00a0]?(?P<half>[AaPp]\.?[ \u202f\u00a0]?[Mm]\.?)?\.?"
    r"(?:\][ \u200e]{1,3}| - |, )(?P<rest>.*)$"
)
_AFTERNOON = ("오후", "下午", "午後")
_DOTS = re.compile("[. \u202f\u00a0]")
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e]")
_MONTH_FIRST = re.compile(r"\d{1,2}/(?:1[3-9]|2\d|3[01])/")


class WhatsappFormat:
    """A chat exported from WhatsApp."""

    name = "whatsapp"
    title = "a WhatsApp chat"
    gives = "names and dates"

    def sniff(self, source: Source) -> float:
        """How many of the first lines begin with a moment and a name."""
        return sniffed(source, _read)

    def read(self, source: Source) -> Document:
        """One post for each message.

        Raises:
            FormatError: when nobody writes anything.
        """
        said, notes = all_said(source.text(), _read)
        written = [one.date or "" for one in said]
        day_first = _day_first(written)
        dates = [read_date(date, day_first=day_first) for date in written]
        return document(self.name, source, said, dates, notes)


def _read(line: str) -> tuple[str, str, str | None] | None:
    head = _HEAD.match(line)
    if head is None:
        return None
    name, colon, words = head["rest"].partition(": ")
    if not colon and head["rest"].endswith(":"):
        name, colon, words = head["rest"][:-1], ":", ""
    day = head["day"].replace(" ", "").rstrip(".")
    date = f"{day}, {head['time'].replace('.', ':')} {_half(head['half'], head['before'])}".strip()
    known = colon and 0 < len(name) <= NAME_LIMIT
    return (_MARKS.sub("", name), _MARKS.sub("", words), date) if known else ("", line, None)


def _half(after: str | None, before: str | None) -> str:
    """The half of the day as English says it; in Korean, Chinese and Japanese it stands before the hour."""
    if before:
        return "pm" if before in _AFTERNOON else "am"
    return _DOTS.sub("", after or "")


def _day_first(written: Sequence[str]) -> bool:
    """Whether the day stands before the month: said by a number above 12, else by the clock of the country.

    Of the countries that count to twelve only the United States put the month first, and they write AM and PM in
    capitals, where others write am and pm or a. m. and p. m. (CLDR).
    """
    if day_comes_first(written):
        return True
    return not any(_MONTH_FIRST.match(date) or date.endswith("M") for date in written)
