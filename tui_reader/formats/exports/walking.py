"""The walk through posts that stand inside others, of any depth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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
    if not children:
        return outermost, ()
    if not isinstance(children, str):
        inside = _are_inside(map(children, outermost))
        return _of_any_depth(outermost, children) if inside else (outermost, ())
    found = values(outermost, children)
    if not _are_inside(found):
        return outermost, ()
    return _of_two_levels(outermost, found, children) or _of_any_depth(outermost, pick(children))


def _are_inside(found: Iterable[Any]) -> bool:
    """Whether posts stand inside others, and not only their ids."""
    return dict in map(type, chain.from_iterable(inside for inside in filter(None, found) if type(inside) is list))


def _of_two_levels(outermost: Objects, found: list[Any], children: str) -> tuple[Objects, list[int]] | None:
    """The same where `found` are posts that hold none."""
    inside: list[Sequence[dict[str, Any]]] = [held if type(held) is list else () for held in found]
    below = [*chain.from_iterable(inside)]
    if set(map(type, below)) != {dict} or any(values(below, children)):
        return None
    posts, holders = list[dict[str, Any]](), list[int]()
    for post, held in zip(outermost, inside, strict=True):
        holders.append(OUTERMOST)
        holders += [len(posts)] * len(held)
        posts.append(post)
        posts += held
    return posts, holders


def _of_any_depth(outermost: Objects, children_of: Inside) -> tuple[Objects, list[int]]:
    posts, holders = list[dict[str, Any]](), list[int]()
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


def named_holders(keys: list[Id], holders: Sequence[int]) -> None:
    """Give the posts that hold others and have no id a key."""
    for holder in set(holders) if not all(keys) else ():
        if holder >= 0 and keys[holder] == "":
            keys[holder] = f"{NAMELESS}{holder}"
