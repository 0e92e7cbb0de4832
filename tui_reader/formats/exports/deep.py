"""JSON that is nested deeper than Python's stack: trees of replies a thousand levels deep."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import Any

DEEPEST = 200_000
"""Levels that are read; a post takes two or three."""

_SPACE = re.compile(r"[ \t\r\n]*")
_decode = JSONDecoder().raw_decode


def decode_deep(text: str, start: int) -> tuple[Any, int]:
    """The value that begins at `start`, and where it ends; as `JSONDecoder.raw_decode` but without recursion.

    Raises:
        ValueError: when there is no well-formed value, or it is nested deeper than `DEEPEST`.
    """
    stack: list[Any] = [[]]
    at = read_value(text, start, stack)
    return stack[0][0], at


def read_value(text: str, at: int, stack: list[Any]) -> int:
    """Put the value that begins at `at` into the list that `stack` begins with; where it ends.

    `stack` holds the list and the objects and lists that are open in it, from the outside in, also after an error.

    Raises:
        ValueError: when there is no well-formed value, or it is nested deeper than `DEEPEST`.
    """
    top, parted = stack[0], True
    while not top or len(stack) > 1:
        at = _skip(text, at)
        sign, holder = text[at : at + 1], stack[-1]
        if sign == "," and holder and not parted:
            parted = True
            at += 1
        elif sign and sign == ("}" if isinstance(holder, dict) else "]") and top:
            stack.pop()
            parted = False
            at += 1
        elif holder and not parted:
            raise JSONDecodeError("Expecting ',' delimiter", text, at)
        else:
            at = _member(text, at, stack)
            parted = not stack[-1]
    return at


def _member(text: str, at: int, stack: list[Any]) -> int:
    """Put the value at `at` into the innermost holder; opens a new one for a list or an object."""
    holder, key = stack[-1], None
    if isinstance(holder, dict):
        key, at = _decode(text, at)
        at = _skip(text, at)
        if not isinstance(key, str) or text[at : at + 1] != ":":
            raise JSONDecodeError("Expecting a name and ':'", text, at)
        at = _skip(text, at + 1)
    value: Any
    sign = text[at : at + 1]
    if sign and sign in "[{":
        value, at = [] if sign == "[" else {}, at + 1
        if len(stack) > DEEPEST:
            raise JSONDecodeError("Nested too deep", text, at)
        stack.append(value)
    else:
        value, at = _decode(text, at)
    if key is None:
        holder.append(value)
    else:
        holder[key] = value
    return at


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
