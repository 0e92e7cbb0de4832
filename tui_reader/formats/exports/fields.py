"""Exports as data: where an object keeps the facts of a post, and the walk through objects inside objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain, repeat
from typing import Any

from tui_reader.formats.exports.markup import markdown
from tui_reader.formats.exports.records import NAMELESS, Facts, Json, Record, Render

MANY = 64
"""Objects of which it is worth knowing which names occur among them."""
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
            for key in steps:
                value = value.get(key) if isinstance(value, dict) else None
            if value is not None and value != "":
                return value
        return None

    return find


def has(item: Json, *paths: str) -> bool:
    """Whether an object has a value for every path."""
    return all(pick(path)(item) is not None for path in paths)


def objects(value: Json, path: str = "") -> list[dict[str, Any]]:
    """The objects of the list at `path`; without a path of the value itself, which may be one object alone."""
    found = pick(path)(value) if path else value
    if isinstance(found, dict):
        found = list(found.values()) if path else [found]
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


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


@dataclass(frozen=True, slots=True)
class Fields:
    """Where an object keeps the facts of a post, as paths for `pick`; "" for a fact it does not have.

    `parent` may be a function that gives the key of what an object answers; nothing answers itself. `adjust` changes
    what was found, where an export keeps facts in ways of its own. `children` are the posts inside it, which answer
    it. `stated` says that a post without a parent answers nothing; else the file does not say what it answers.
    `nothing` are values of `parent` that mean none.
    """

    body: str
    key: str = "id"
    parent: str | Callable[[Json], Any] = ""
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


_record: Callable[[Iterable[Any]], Record] = partial(tuple.__new__, Record)
"""A record of its values; without the check of their number it takes half the time."""
_PATHS = ("body", "key", "parent", "author", "date", "subject", "url", "id", "thread", "children")


def records(items: Iterable[Json], fields: Fields, above: str | None = None, thread: Any = None) -> Iterator[Record]:
    """The records of objects, each before those inside it.

    `above` is the key of what the outermost answer, `thread` the thread of all where the objects do not name it.
    """
    posts = [item for item in items if isinstance(item, dict)]
    if len(posts) >= MANY:
        occurring = narrowed(fields, set[str]().union(*posts))
        fields = fields if occurring.children else occurring
    keys, aboves = _words(posts, fields.key), [above] * len(posts)
    if fields.children and _are_inside(posts, fields.children):
        posts, keys, aboves = _walked(posts, fields, above)
    nothing, unanswered = {"", *fields.nothing}, () if fields.stated else None
    answers: Iterable[tuple[str, ...] | None] = repeat(unanswered)
    if above or fields.parent or fields.children:
        own = iter(_words([post for post, outer in zip(posts, aboves, strict=True) if not outer], fields.parent))
        told = [outer or (name if (name := next(own)) != key else "") for outer, key in zip(aboves, keys, strict=True)]
        answers = [unanswered if parent in nothing else (parent,) for parent in told]
    threads = map(pick(fields.thread), posts) if fields.thread else repeat(thread)
    return map(_record, zip(keys, answers, threads, posts, repeat(_facts(fields)), strict=False))


def _words(posts: list[dict[str, Any]], where: str | Callable[[Json], Any]) -> list[str]:
    """An id of each post as text, "" where it has none."""
    values: Iterable[Any]
    if not isinstance(where, str):
        values = map(where, posts)
    elif "|" in where or "/" in where:
        values = map(pick(where), posts)
    else:
        values = [post.get(where) for post in posts]
    return [
        value if type(value) is str else str(value) if type(value) is int and -LONGEST_ID < value < LONGEST_ID else ""
        for value in values
    ]


def _are_inside(posts: list[dict[str, Any]], path: str) -> bool:
    """Whether posts stand inside others at a path, and not only their ids."""
    lists = (inside for inside in map(pick(path), posts) if isinstance(inside, list))
    return dict in map(type, chain.from_iterable(lists))


def narrowed(fields: Fields, names: AbstractSet[str]) -> Fields:
    """The fields without the paths that begin with other names than these: to try them all for each post takes long."""

    def among(path: str) -> str:
        return " | ".join(way for way in path.split(" | ") if way.partition("/")[0] in names)

    paths = {name: among(path) for name in _PATHS if isinstance(path := getattr(fields, name), str)}
    return replace(fields, **paths)  # type: ignore[arg-type]


def _walked(
    outermost: list[dict[str, Any]], fields: Fields, above: str | None
) -> tuple[list[dict[str, Any]], list[str], list[str | None]]:
    """The posts, each before those inside it, with their keys and those of the posts that they are inside of."""
    posts, holders, children_of = list[dict[str, Any]](), list[int](), pick(fields.children)
    stack: list[tuple[dict[str, Any], int]] = [(item, -1) for item in reversed(outermost)]
    while stack:
        item, holder = stack.pop()
        inside = children_of(item)
        if inside and isinstance(inside, list):
            stack += [(child, len(posts)) for child in reversed(inside) if isinstance(child, dict)]
        posts.append(item)
        holders.append(holder)
    keys = _words(posts, fields.key)
    for holder in set(holders):
        if holder >= 0 and not keys[holder]:
            keys[holder] = f"{NAMELESS}{holder}"
    return posts, keys, [above if holder < 0 else keys[holder] for holder in holders]


@lru_cache(maxsize=256)
def _facts(fields: Fields) -> Callable[[dict[str, Any]], Facts]:
    body, author, date = map(pick, (fields.body, fields.author, fields.date))
    subject, url, printed = map(pick, (fields.subject, fields.url, fields.id))
    render, adjust = fields.render, fields.adjust

    def facts(item: dict[str, Any]) -> Facts:
        found = Facts(body(item), render, author(item), date(item), subject(item), url(item), printed(item))
        return adjust(item, found) if adjust else found

    return facts
