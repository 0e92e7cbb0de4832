"""A small part of a large value, to find out what it is without walking through all of it."""

from __future__ import annotations

from itertools import islice
from typing import Any

from tui_reader.formats.exports.records import Json

ENTRIES = 20
"""Entries kept of a list."""
NAMES = 200
"""Names kept of an object."""
VALUES = 2000
"""Lists and objects kept in all; what lies behind is empty."""


def trimmed(value: Json) -> Json:
    """A copy with the first entries of each list and the first names of each object, the outermost first."""
    top: list[Any] = [value]
    queue: list[Any] = [top]
    for holder in queue:
        for at, inside in holder.items() if isinstance(holder, dict) else enumerate(holder):
            if type(inside) is dict or type(inside) is list:
                holder[at] = _begun(inside) if len(queue) < VALUES else type(inside)()
                queue.append(holder[at])
    return top[0]


def _begun(inside: Any) -> Any:
    if type(inside) is list:
        return inside[:ENTRIES]
    return inside.copy() if len(inside) <= NAMES else dict(islice(inside.items(), NAMES))


def names_in(value: Json) -> set[str]:
    """The names of all objects in a value."""
    names: set[str] = set()
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            names.update(node)
            stack.extend(node.values())
        elif isinstance(node, list):
            stack.extend(node)
    return names
