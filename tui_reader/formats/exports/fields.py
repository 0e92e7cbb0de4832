"""Exports as data: where an object keeps the facts of a post."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, compress, count, repeat
from operator import eq, sub
from typing import Any

from tui_reader.formats.exports.columns import Columns, Reader
from tui_reader.formats.exports.markup import markdown
from tui_reader.formats.exports.paths import pick
from tui_reader.formats.exports.records import Facts, Render
from tui_reader.formats.exports.values import Each, Id, Objects, ids, scattered_values, values
from tui_reader.formats.exports.walking import OUTERMOST, Inside, named_holders, walked

MANY = 64
"""Objects of which it is worth knowing which names occur among them."""
WAYS = 3
"""Further ways to what all posts are asked for from which it is faster to find out which occur."""
Read = Callable[[dict[str, Any]], Facts]


@dataclass(frozen=True, slots=True)
class Fields:
    """Where an object keeps the facts of a post, as paths for `pick`; "" for a fact it does not have.

    `key` and `parent` may be functions that find the ids of several objects at once; nothing answers itself. `adjust`
    changes what was found but the date, where an export keeps facts in ways of its own. `children` are the posts
    inside it, or a function that gives them; they answer it and are of its thread. `stated` says that a post without
    a parent answers nothing; else the file does not say what it answers. `nothing` are values of `parent` that mean
    none.
    """

    body: str
    key: str | Each = "id"
    parent: str | Each = ""
    author: str = ""
    date: str = ""
    subject: str = ""
    url: str = ""
    id: str = ""
    thread: str = ""
    children: str | Inside = ""
    render: Render = markdown
    adjust: Callable[[dict[str, Any], Facts], Facts] | None = None
    stated: bool = False
    nothing: tuple[Id, ...] = ()


_PATHS = ("body", "key", "parent", "author", "date", "subject", "url", "id", "thread", "children")


def records(outermost: Objects, fields: Fields, threads: list[Any] | None = None) -> Columns:
    """The records of objects, each before those inside it.

    `threads` are those of the outermost objects, which else name them.
    """
    above = _occurring(fields, outermost)
    posts, holders = walked(outermost, above.children and fields.children)
    values_of = scattered_values if holders else values
    keys, told = ids(values_of(posts, fields.key), values(outermost, above.parent))
    threads = threads or values(outermost, above.thread)
    if len(posts) == len(outermost):
        parents = _answered(keys, told, fields)
    else:
        named_holders(keys, holders)
        tops = [key for key, holder in zip(keys, holders, strict=True) if holder < 0] if _are_told(told) else []
        answered = iter(_answered(tops, told, fields))
        parents = [keys[holder] if holder >= 0 else next(answered) for holder in holders]
        threads = _below(threads, holders)
    return Columns(keys, parents, threads, posts, [_Reader(fields, posts)] * len(posts))


def _below(threads: list[Any], holders: Sequence[int]) -> list[Any]:
    """The threads of posts inside others, of those of the outermost."""
    if threads.count(threads[0]) == len(threads):
        return threads[:1] * len(holders)
    starts = [*compress(count(), map(OUTERMOST.__eq__, holders)), len(holders)]
    return [*chain.from_iterable(map(repeat, threads, map(sub, starts[1:], starts)))]


def _answered(keys: list[Id], told: list[Id | None], fields: Fields) -> list[Id | None]:
    """What posts answer, as `Columns` have it, of what is told of them."""
    if not _are_told(told):
        return ["" if fields.stated else None] * len(told)
    if any(map(eq, told, keys)):
        told = [parent if parent != key else "" for parent, key in zip(told, keys, strict=True)]
    if fields.nothing and not frozenset(fields.nothing).isdisjoint(told):
        told = ["" if parent in fields.nothing else parent for parent in told]
    if fields.stated:
        return ["" if parent is None else parent for parent in told] if None in told else told
    return [None if parent == "" else parent for parent in told] if "" in told else told


def _are_told(answered: list[Any]) -> bool:
    """Whether it is told of any post what it answers."""
    return any(answered) or answered.count(None) + answered.count("") < len(answered)


def _occurring(fields: Fields, posts: Objects) -> Fields:
    """The fields without the paths that none of many posts has, where that saves time."""
    paths = fields.key, fields.parent, fields.thread, fields.children
    ways = sum(path.count("|") for path in paths if isinstance(path, str))
    return narrowed(fields, set[str]().union(*posts)) if len(posts) >= MANY and ways >= WAYS else fields


def narrowed(fields: Fields, names: AbstractSet[str]) -> Fields:
    """The fields without the paths that begin with other names than these: to try them all for each post takes long."""

    def among(path: str) -> str:
        return " | ".join(way for way in path.split(" | ") if way.partition("/")[0] in names)

    paths = {name: among(path) for name in _PATHS if isinstance(path := getattr(fields, name), str)}
    return replace(fields, **paths)  # type: ignore[arg-type]


class _Reader(Reader):
    """Reads the facts of posts; which paths occur in them is found out when the first is read."""

    __slots__ = ("_date", "_fields", "_posts", "_read")

    def __init__(self, fields: Fields, posts: Objects) -> None:
        self._fields, self._posts, self._date = fields, posts, pick(fields.date)
        self._read: Read | None = None if len(posts) >= MANY else _facts(fields)

    def __call__(self, item: dict[str, Any]) -> Facts:
        if self._read is None:
            self._read = _facts(narrowed(self._fields, set[str]().union(*self._posts)))
            self._posts = []
        return self._read(item)

    def date(self, item: dict[str, Any]) -> Any:
        """What stands where the fields have the date."""
        return self._date(item)


@lru_cache(maxsize=256)
def _facts(fields: Fields) -> Read:
    body, author, date = map(pick, (fields.body, fields.author, fields.date))
    subject, url, printed = map(pick, (fields.subject, fields.url, fields.id))
    render, adjust = fields.render, fields.adjust

    def facts(item: dict[str, Any]) -> Facts:
        found = Facts(body(item), render, author(item), date(item), subject(item), url(item), printed(item))
        return adjust(item, found) if adjust else found

    return facts
