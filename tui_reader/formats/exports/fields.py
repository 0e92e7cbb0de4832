"""Exports as data: where an object keeps the facts of a post, and the walk through objects inside objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from operator import eq
from typing import Any

from tui_reader.formats.exports.columns import Columns
from tui_reader.formats.exports.markup import markdown
from tui_reader.formats.exports.paths import dicts, pick
from tui_reader.formats.exports.records import NAMELESS, Facts, Json, Render
from tui_reader.formats.exports.values import Each, values, words

MANY = 64
"""Objects of which it is worth knowing which names occur among them."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Where an object keeps the facts of a post, as paths for `pick`; "" for a fact it does not have.

    `parent` may be a function that gives the key of what each of several objects answers; nothing answers itself.
    `adjust` changes what was found, where an export keeps facts in ways of its own. `children` are the posts inside
    it, which answer it. `stated` says that a post without a parent answers nothing; else the file does not say what
    it answers. `nothing` are values of `parent` that mean none.
    """

    body: str
    key: str = "id"
    parent: str | Each = ""
    author: str = ""
    date: str = ""
    subject: str = ""
    url: str = ""
    id: str = ""
    thread: str = ""
    children: str = ""
    render: Render = markdown
    adjust: Callable[[dict[str, Any], Facts], Facts] | None = None
    stated: bool = False
    nothing: tuple[str, ...] = ()


_PATHS = ("body", "key", "parent", "author", "date", "subject", "url", "id", "thread", "children")


def records(items: Iterable[Json], fields: Fields, thread: Any = None) -> Columns:
    """The records of objects, each before those inside it.

    `thread` is the thread of all where the objects do not name it.
    """
    posts = dicts(items)
    if len(posts) >= MANY:
        occurring = narrowed(fields, set[str]().union(*posts))
        fields = fields if occurring.children else occurring
    if fields.children and _are_inside(posts, fields.children):
        posts, keys, parents = _walked(posts, fields)
    else:
        keys = words(posts, fields.key)
        parents = _answered(posts, keys, fields)
    threads = values(posts, fields.thread) if fields.thread else [thread] * len(posts)
    return Columns(keys, parents, threads, posts, [_facts(fields)] * len(posts))


def _answered(posts: list[dict[str, Any]], keys: list[str], fields: Fields) -> list[str | None]:
    """What each post answers, as `Columns` have it."""
    if not fields.parent:
        return ["" if fields.stated else None] * len(posts)
    parents = words(posts, fields.parent)
    if any(map(eq, parents, keys)):
        parents = [parent if parent != key else "" for parent, key in zip(parents, keys, strict=True)]
    if not frozenset(fields.nothing).isdisjoint(parents):
        parents = ["" if parent in fields.nothing else parent for parent in parents]
    return list(parents) if fields.stated else [parent or None for parent in parents]


def _are_inside(posts: list[dict[str, Any]], path: str) -> bool:
    """Whether posts stand inside others at a path, and not only their ids."""
    lists = (inside for inside in values(posts, path) if isinstance(inside, list))
    return dict in map(type, chain.from_iterable(lists))


def narrowed(fields: Fields, names: AbstractSet[str]) -> Fields:
    """The fields without the paths that begin with other names than these: to try them all for each post takes long."""

    def among(path: str) -> str:
        return " | ".join(way for way in path.split(" | ") if way.partition("/")[0] in names)

    paths = {name: among(path) for name in _PATHS if isinstance(path := getattr(fields, name), str)}
    return replace(fields, **paths)  # type: ignore[arg-type]


def _walked(
    outermost: list[dict[str, Any]], fields: Fields
) -> tuple[list[dict[str, Any]], list[str], list[str | None]]:
    """The posts, each before those inside it, with their keys and with what they answer: those they are inside of."""
    posts, holders, children_of = list[dict[str, Any]](), list[int](), pick(fields.children)
    stack: list[tuple[dict[str, Any], int]] = [(item, -1) for item in reversed(outermost)]
    while stack:
        item, holder = stack.pop()
        inside = children_of(item)
        if inside and isinstance(inside, list):
            stack += [(child, len(posts)) for child in reversed(inside) if isinstance(child, dict)]
        posts.append(item)
        holders.append(holder)
    keys = words(posts, fields.key)
    for holder in set(holders):
        if holder >= 0 and not keys[holder]:
            keys[holder] = f"{NAMELESS}{holder}"
    tops = [place for place, holder in enumerate(holders) if holder < 0]
    answered = iter(_answered(outermost, [keys[place] for place in tops], fields))
    return posts, keys, [keys[holder] if holder >= 0 else next(answered) for holder in holders]


@lru_cache(maxsize=256)
def _facts(fields: Fields) -> Callable[[dict[str, Any]], Facts]:
    body, author, date = map(pick, (fields.body, fields.author, fields.date))
    subject, url, printed = map(pick, (fields.subject, fields.url, fields.id))
    render, adjust = fields.render, fields.adjust

    def facts(item: dict[str, Any]) -> Facts:
        found = Facts(body(item), render, author(item), date(item), subject(item), url(item), printed(item))
        return adjust(item, found) if adjust else found

    return facts
