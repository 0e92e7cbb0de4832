"""Ranges of numbers and days as a query writes them: `5`, `>5`, `<=5`, `3..7`, `2011-03..2012`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from tui_reader.errors import QueryError

_COMPARED = re.compile(r"(<=|>=|<|>)(.+)")
_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")
Value = TypeVar("Value", int, date)

_LARGEST = 9
"""Digits a number may have."""


def numbers(text: str, at: int) -> Callable[[int], bool]:
    """Whether a number lies in the range that a text of a query says; `at` is the offset of the text.

    Raises QueryError, pointing at the text.
    """
    return _range(text, lambda words: _number(words, at))


def days(text: str, at: int) -> Callable[[date], bool]:
    """Whether a day lies in the range that a text of a query says: years, months (`2011-03`) or days.

    Raises QueryError, pointing at the text.
    """
    return _range(text, lambda words: _days(words, at))


def _range(text: str, read: Callable[[str], tuple[Value, Value]]) -> Callable[[Value], bool]:
    if compared := _COMPARED.fullmatch(text):
        first, last = read(compared[2])
        tests: dict[str, Callable[[Value], bool]] = {
            "<": lambda value: value < first,
            "<=": lambda value: value <= last,
            ">": lambda value: value > last,
            ">=": lambda value: value >= first,
        }
        return tests[compared[1]]
    low, dots, high = text.partition("..")
    least = read(low)[0] if low or not dots else None
    most = read(high or low)[1] if high or not dots else None
    return lambda value: (least is None or least <= value) and (most is None or value <= most)


def _number(words: str, at: int) -> tuple[int, int]:
    digits = words.removesuffix("%")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= _LARGEST):
        raise QueryError("this needs a number or a range of numbers: 5, >5, 3..7", at)
    return int(digits), int(digits)


def _days(words: str, at: int) -> tuple[date, date]:
    if (found := _DATE.fullmatch(words)) is None:
        raise QueryError("this needs a date or a range of dates: 2011, 2011-03, >2011-03-04, 2011..2012", at)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    try:
        last_month = month or 12
        last_day = day or monthrange(year, last_month)[1]
        return date(year, month or 1, day or 1), date(year, last_month, last_day)
    except ValueError as error:
        raise QueryError("there is no such day", at) from error
