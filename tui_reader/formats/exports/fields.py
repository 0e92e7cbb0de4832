"""Exports as data: where an object keeps the facts of a post, and the walk through objects inside objects."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain
from operator import eq
from typing import Any

from tui_reader.formats.exports.columns import Columns
from tui_reader.formats.exports.markup import markdown
from tui_reader.formats.exports.paths import pick
from tui_reader.formats.exports.records import NAMELESS, Facts, Render
from tui_reader.formats.exports.values import Each, Id, Objects, ids, values

MANY = 64
"""Objects of which it is worth knowing which names occur among them."""
Read = Callable[[dict[str, Any]], Facts]


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
    nothing: tuple[Id, ...] = ()


_PATHS = ("body", "key", "parent", "author", "date", "subject", "url", "id", "thread", "children")


def records(posts: Objects, fields: Fields, thread: Any = None) -> Columns:
    """The records of objects, each before those inside it.

    `thread` is the thread of all where the objects do not name it.
    """
    if fields.children and _are_inside(posts, fields.children):
        posts, keys, parents = _walked(posts, fields)
    else:
        keys, told = ids(values(posts, fields.key), values(posts, fields.parent))
        parents = _answered(keys, told, fields)
    threads = values(posts, fields.thread) if fields.thread else [thread] * len(posts)
    return Columns(keys, parents, threads, posts, [_reader(posts, fields)] * len(posts))


def _answered(keys: list[Id], told: list[Id | None], fields: Fields) -> list[Id | None]:
    """What posts answer, as `Columns` have it, of what is told of them."""
    if any(map(eq, told, keys)):
        told = [parent if parent != key else "" for parent, key in zip(told, keys, strict=True)]
    if not frozenset(fields.nothing).isdisjoint(told):
        told = ["" if parent in fields.nothing else parent for parent in told]
    if fields.stated:
        return ["" if parent is None else parent for parent in told] if None in told else told
    return [None if parent == "" else parent for parent in told] if "" in told else told


def _are_inside(posts: Objects, path: str) -> bool:
    """Whether posts stand inside others at a path, and not only their ids."""
    lists = (inside for inside in values(posts, path) if isinstance(inside, list))
    return dict in map(type, chain.from_iterable(lists))


def _walked(outermost: Objects, fields: Fields) -> tuple[Objects, list[Id], list[Id | None]]:
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
    keys, told = ids(values(posts, fields.key), values(outermost, fields.parent))
    for holder in set(holders):
        if holder >= 0 and keys[holder] == "":
            keys[holder] = f"{NAMELESS}{holder}"
    tops = [keys[place] for place, holder in enumerate(holders) if holder < 0]
    answered = iter(_answered(tops, told, fields))
    return posts, keys, [keys[holder] if holder >= 0 else next(answered) for holder in holders]


def narrowed(fields: Fields, names: AbstractSet[str]) -> Fields:
    """The fields without the paths that begin with other names than these: to try them all for each post takes long."""

    def among(path: str) -> str:
        return " | ".join(way for way in path.split(" | ") if way.partition("/")[0] in names)

    paths = {name: among(path) for name in _PATHS if isinstance(path := getattr(fields, name), str)}
    return replace(fields, **paths)  # type: ignore[arg-type]


def _reader(posts: Objects, fields: Fields) -> Read:
    """Reads the facts of posts; which paths occur in them is found out when the first is read."""

    @cache
    def found() -> Read:
        return _facts(narrowed(fields, set[str]().union(*posts)))

    return (lambda item: found()(item)) if len(posts) >= MANY and not fields.children else _facts(fields)


@lru_cache(maxsize=256)
def _facts(fields: Fields) -> Read:
    body, author, date = map(pick, (fields.body, fields.author, fields.date))
    subject, url, printed = map(pick, (fields.subject, fields.url, fields.id))
    render, adjust = fields.render, fields.adjust

    def facts(item: dict[str, Any]) -> Facts:
        found = Facts(body(item), render, author(item), date(item), subject(item), url(item), printed(item))
        return adjust(item, found) if adjust else found

    return facts
