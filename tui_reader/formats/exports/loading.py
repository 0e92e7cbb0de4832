"""JSON text to values: one value, several one after another, or one a line with broken lines between."""

from __future__ import annotations

import re
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder

from tui_reader.errors import FormatError
from tui_reader.formats.exports.cut import NOTHING_WHOLE, decode_cut
from tui_reader.formats.exports.deep import decode_deep
from tui_reader.formats.exports.records import Json

_BETWEEN = re.compile(r"[ \t\r\n,\x1e]*")
"""What stands between values; 1E begins each in RFC 7464."""
_decode = JSONDecoder().raw_decode


@dataclass(frozen=True, slots=True)
class Loaded:
    """`value` is the one value of the file or the list of all; `broken` lines could not be read.

    `cut` says that the file breaks off in the middle.
    """

    value: Json
    broken: int = 0
    cut: bool = False


def load(text: str) -> Loaded:
    """Read JSON, JSON Lines, or values that follow one another; lists that do are joined to one list.

    Of a file that breaks off in the middle what is whole is read. After another fault it goes on with the objects
    that stand on a line of their own.

    Raises:
        FormatError: when there is no value in it, none is whole, or more lines are broken than whole.
    """
    values: list[Json] = []
    at, fault = _extend(values, text)
    broken = 0
    if fault and (rest := decode_cut(text, at)) is not None:
        if not values and not rest:
            raise FormatError(NOTHING_WHOLE)
        return Loaded(_joined(values + rest), cut=True)
    if fault:
        broken, lines = 1, text[at:].split("\n")
        for line in filter(None, map(str.strip, lines[1:])):
            broken += not line.startswith("{") or bool(_extend(values, line)[1])
    if not values or broken > len(values):
        raise FormatError(f"its JSON is damaged: {fault}" if fault else "there is no JSON in it")
    return Loaded(_joined(values), broken)


def _extend(values: list[Json], text: str) -> tuple[int, str]:
    """Add the values that `text` begins with; where they end, and what is wrong there, "" for nothing."""
    at = _end_of_gap(text, 0)
    while at < len(text):
        try:
            value, at = _value(text, at)
        except JSONDecodeError as error:
            return at, f"line {error.lineno}, column {error.colno}"
        except ValueError:  # a number of thousands of digits
            return at, "a number is too long"
        values.append(value)
        at = _end_of_gap(text, at)
    return at, ""


def _value(text: str, at: int) -> tuple[Json, int]:
    try:
        return _decode(text, at)
    except RecursionError:
        return decode_deep(text, at)


def _end_of_gap(text: str, at: int) -> int:
    gap = _BETWEEN.match(text, at)
    return gap.end() if gap else at


def _joined(values: list[Json]) -> Json:
    if len(values) == 1:
        return values[0]
    if all(isinstance(value, list) for value in values):
        return [entry for value in values for entry in value]
    return values
