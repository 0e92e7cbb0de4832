"""Values of many objects, found path by path for all at once: to ask each object for each path takes twice as long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tui_reader.formats.exports.paths import LONGEST_ID

Each = Callable[[list[dict[str, Any]]], list[Any]]
"""Finds a value for each of several objects."""


def values(items: list[dict[str, Any]], path: str) -> list[Any]:
    """What `pick` finds at a path in each object, but "" for empty text where it finds nothing else."""
    way, *others = path.split("|")
    found = _at(items, way)
    for other in others:
        if None in found or "" in found:
            pairs = zip(found, _at(items, other), strict=True)
            found = [second if first is None or first == "" else first for first, second in pairs]
    return found


def _at(items: list[dict[str, Any]], way: str) -> list[Any]:
    first, *steps = way.strip().split("/")
    found = [item.get(first) for item in items]
    for step in steps:
        if dict not in map(type, found):
            return [None] * len(items)
        found = [value.get(step) if isinstance(value, dict) else None for value in found]
    return found


def words(items: list[dict[str, Any]], where: str | Each) -> list[str]:
    """What `word` makes of the value at a path in each object, or of what a function finds for each."""
    found = values(items, where) if isinstance(where, str) else where(items)
    kinds = set(map(type, found))
    if kinds == {str}:
        return found
    if kinds == {int} and min(found) > -LONGEST_ID and max(found) < LONGEST_ID:
        return list(map(repr, found))
    return [
        value if type(value) is str else str(value) if type(value) is int and -LONGEST_ID < value < LONGEST_ID else ""
        for value in found
    ]
