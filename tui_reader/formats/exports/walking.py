"""The walk through posts that stand inside others, of any depth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

from tui_reader.formats.exports.paths import pick
from tui_reader.formats.exports.records import NAMELESS
from tui_reader.formats.exports.values import Id, Objects, values

OUTERMOST = -1
"""Stands for what holds the outermost posts."""
Inside = Callable[[dict[str, Any]], Any]
"""Gives what stands inside an object, a list when it is posts."""


def walked(outermost: Objects, children: str | Inside) -> tuple[Objects, Sequence[int]]:
    """The posts, each before those inside it, and the place of the one that each is inside of, or `OUTERMOST`."""
    if not children or not _are_inside(outermost, children):
        return outermost, ()
    posts, holders = list[dict[str, Any]](), list[int]()
    children_of = pick(children) if isinstance(children, str) else children
    stack: list[tuple[Iterator[Any], int]] = [(iter(outermost), OUTERMOST)]
    while stack:
        items, holder = stack[-1]
        for item in items:
            if type(item) is not dict:
                continue
            posts.append(item)
            holders.append(holder)
            inside = children_of(item)
            if inside and type(inside) is list:
                stack.append((iter(inside), len(posts) - 1))
                break
        else:
            stack.pop()
    return posts, holders


def _are_inside(posts: Objects, children: str | Inside) -> bool:
    """Whether posts stand inside others, and not only their ids."""
    found = values(posts, children) if isinstance(children, str) else map(children, posts)
    return dict in map(type, chain.from_iterable(inside for inside in filter(None, found) if type(inside) is list))


def named_holders(keys: list[Id], holders: Sequence[int]) -> None:
    """Give the posts that hold others and have no id a key."""
    for holder in set(holders):
        if holder >= 0 and keys[holder] == "":
            keys[holder] = f"{NAMELESS}{holder}"
