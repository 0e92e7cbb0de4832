"""Paths into objects: how to find a value, a list or an id in what `json` reads, none of which can be relied on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from tui_reader.formats.exports.records import Json

SAMPLE = 20
"""Entries of a list that are looked at to find one that is an object."""
LONGEST_ID = 2**64
"""Numbers beyond this are no ids."""


@lru_cache(maxsize=1024)
def pick(path: str) -> Callable[[Json], Any]:
    """A function that finds a value in an object: `user/login | author` is the `login` of `user`, else `author`.

    What is null or empty text counts as not there; None when nothing is found.
    """
    ways = tuple((first, tuple(steps)) for first, *steps in (way.strip().split("/") for way in path.split("|")))
    if not path:
        return lambda item: None
    if ways == ((path, ()),):
        return lambda item: item.get(path) if isinstance(item, dict) else None

    def find(item: Json) -> Any:
        if not isinstance(item, dict):
            return None
        for first, steps in ways:
            value = item.get(first)
            if value is None:
                continue
            for key in steps:
                value = value.get(key) if isinstance(value, dict) else None
            if value is not None and value != "":
                return value
        return None

    return find


def has(item: Json, *paths: str) -> bool:
    """Whether an object has a value for every path."""
    return all(pick(path)(item) is not None for path in paths)


def dicts(values: Iterable[Json]) -> list[dict[str, Any]]:
    """The objects among values; the list itself when it holds nothing else."""
    if isinstance(values, list) and set(map(type, values)) == {dict}:
        return values
    return [value for value in values if isinstance(value, dict)]


def objects(value: Json, path: str = "") -> list[dict[str, Any]]:
    """The objects of the list at `path`; without a path of the value itself, which may be one object alone."""
    found = pick(path)(value) if path else value
    if isinstance(found, dict):
        found = list(found.values()) if path else [found]
    return dicts(found) if isinstance(found, list) else []


def entries(value: Json, path: str) -> list[Any]:
    """The list at `path`; an empty one when there is none."""
    found = pick(path)(value)
    return found if isinstance(found, list) else []


def sample(value: Json, path: str = "") -> dict[str, Any]:
    """The first object of the list at `path`, or the object there; an empty one when there is none."""
    found = pick(path)(value) if path else value
    if isinstance(found, list):
        return next((item for item in found[:SAMPLE] if isinstance(item, dict)), {})
    return found if isinstance(found, dict) else {}


def word(value: Json) -> str:
    """An id or a name as text; "" for what cannot be one."""
    if isinstance(value, str):
        return value
    return str(value) if type(value) is int and -LONGEST_ID < value < LONGEST_ID else ""
