"""Values of many objects, found path by path for all at once: to ask each object for each path takes twice as long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tui_reader.formats.exports.paths import LONGEST_ID

Objects = list[dict[str, Any]]
Each = Callable[[Objects], list[Any]]
"""Finds a value for each of several objects."""
Id = str | int
"""An id as it stands in a file; of several that are compared all are text, or all are numbers but "" for none."""


def values(items: Objects, where: str | Each) -> list[Any]:
    """What `pick` finds at a path in each object, but "" for empty text where it finds nothing else."""
    if not isinstance(where, str):
        return where(items)
    if not where:
        return [None] * len(items)
    way, *others = where.split("|")
    outer: dict[str, list[Any]] = {}
    found = _at(items, way, outer)
    for other in others:
        if None in found or "" in found or not found:
            found = _filled(found, _at(items, other, outer))
    return found or [None] * len(items)


def _at(items: Objects, way: str, outer: dict[str, list[Any]]) -> list[Any]:
    """What stands at a path in each object, an empty list when that is nothing in all; `outer` is found on the way."""
    first, *steps = way.strip().split("/")
    found = outer.get(first) or [item.get(first) for item in items]
    outer[first] = found
    path = first
    for step in steps:
        if dict not in map(type, found):
            return []
        path = f"{path}/{step}"
        found = outer.get(path) or [value.get(step) if isinstance(value, dict) else None for value in found]
        outer[path] = found
    return found


def _filled(found: list[Any], others: list[Any]) -> list[Any]:
    """The first values, and the others where they are nothing."""
    if not found or not others or found.count(None) == len(found):
        return others or found
    pairs = zip(found, others, strict=True)
    return [other if value is None or value == "" else value for value, other in pairs]


def words(found: list[Any]) -> list[str]:
    """What `word` makes of each value."""
    kinds = set(map(type, found))
    if kinds <= {str}:
        return found
    if kinds <= {str, type(None)}:
        return [value or "" for value in found]
    if kinds == {int} and min(found) > -LONGEST_ID and max(found) < LONGEST_ID:
        return list(map(repr, found))
    return [
        value if type(value) is str else repr(value) if type(value) is int and -LONGEST_ID < value < LONGEST_ID else ""
        for value in found
    ]


def comparable(found: list[Any]) -> list[Id]:
    """Ids so that they can be compared with one another: numbers where all are."""
    return found if set(map(type, found)) == {int} else [*words(found)]


def ids(keys: list[Any], answered: list[Any]) -> tuple[list[Id], list[Id | None]]:
    """Keys, and what is answered, so that they can be compared; None or "" where nothing is.

    Numbers stay numbers where all are: to make text of them takes as long as to link them.
    """
    if set(map(type, keys)) == {int} and set(map(type, answered)) <= {int, type(None)}:
        return keys, answered
    return [*words(keys)], [*words(answered)]
