"""Values of many objects, found path by path for all at once: to ask each object for each path takes twice as long."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain, repeat
from typing import Any

from tui_reader.formats.exports.paths import LONGEST_ID

Objects = list[dict[str, Any]]
Each = Callable[[Objects], list[Any]]
"""Finds a value for each of several objects."""
NEAR = 512
"""Objects that are asked for one path after the other: few enough that all stay in the processor's cache meanwhile."""
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
        if not found or (not all(found) and (None in found or "" in found)):
            found = _filled(found, _at(items, other, outer))
    return found or [None] * len(items)


def scattered_values(items: Objects, where: str | Each) -> list[Any]:
    """The same for objects that stood inside one another, and so are not one behind the other in memory."""
    near = (items[at : at + NEAR] for at in range(0, len(items), NEAR))
    return [*chain.from_iterable(values(some, where) for some in near)]


def named(items: Objects, name: str) -> list[Any]:
    """What each object has by a name, None where it has nothing."""
    return list(map(dict.get, items, repeat(name)))


def _at(items: Objects, way: str, outer: dict[str, list[Any]]) -> list[Any]:
    """What stands at a path in each object, an empty list when that is nothing in all; `outer` are first steps made."""
    first, *steps = way.strip().split("/")
    found = outer.get(first) or named(items, first)
    outer[first] = found
    for step in steps:
        kinds = set(map(type, found))
        if dict not in kinds:
            return []
        whole = len(kinds) == 1
        found = named(found, step) if whole else [value.get(step) if type(value) is dict else None for value in found]
    return [] if not any(found) and found.count(None) == len(found) else found


def _filled(found: list[Any], others: list[Any]) -> list[Any]:
    """The first values, and the others where they are nothing."""
    if not found or not others:
        return found or others
    pairs = zip(found, others, strict=True)
    return [other if value is None or value == "" else value for value, other in pairs]


def words(found: list[Any]) -> list[str]:
    """What `word` makes of each value."""
    if not any(found) and found.count(None) == len(found):
        return [""] * len(found)
    kinds = set(map(type, found))
    if kinds <= {str}:
        return found
    if kinds <= {str, type(None)}:
        return [value or "" for value in found]
    if kinds == {int} and _are_ids(found):
        return list(map(repr, found))
    if kinds == {int, type(None)} and _are_ids(filter(None, found)):
        return ["" if value is None else repr(value) for value in found]
    return [
        value if type(value) is str else repr(value) if type(value) is int and -LONGEST_ID < value < LONGEST_ID else ""
        for value in found
    ]


def _are_ids(numbers: Iterable[int]) -> bool:
    lengths = set(map(int.bit_length, numbers))
    return max(lengths, default=0) < LONGEST_ID.bit_length()


def ids(keys: list[Any], answered: list[Any]) -> tuple[list[Id], list[Id | None]]:
    """Keys, and what is answered, so that they can be compared; None or "" where nothing is.

    Numbers stay numbers where all are: to make text of them takes as long as to link them.
    """
    numbers = bool(keys) and type(keys[0]) is int and set(map(type, keys)) == {int}
    if numbers and set(map(type, answered)) <= {int, type(None)}:
        return keys, answered
    return [*words(keys)], [*words(answered)]
