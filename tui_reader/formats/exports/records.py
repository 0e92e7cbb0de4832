"""What an export hands over: its threads as records, exactly as they stand in the file and not cleaned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from tui_reader.formats.document import Lack
from tui_reader.model import Content

Json = Any
"""A value as `json` reads it; nothing about it can be relied on."""
Render = Callable[[Any], Content]
"""Makes the content of a post from its body as it stands in the file."""
NAMELESS = "\0"
"""Begins the key of a post that has no id and yet is answered."""


class Facts(NamedTuple):
    """What a file says of a post beside its links; `id` is the printed id where that is not the key."""

    body: Any
    render: Render
    author: Any = None
    date: Any = None
    subject: Any = None
    url: Any = None
    id: Any = None


class Record(NamedTuple):
    """One post.

    `key` is what other posts of the thread call it, "" when nothing does. `answers` are the keys of the post it
    answers, then of what that one answers, as far as stated: () when it is stated to answer nothing, None when the
    file does not say. Records with the same `thread` belong together. The facts of `item` are read when the post is
    shown, as most posts of a large file are not.
    """

    key: str
    answers: tuple[str, ...] | None
    thread: Any
    item: Any
    read: Callable[[Any], Facts]

    @property
    def facts(self) -> Facts:
        """What the file says of the post."""
        return self.read(self.item)

    def stating(self, **facts: Any) -> Record:
        """The same with some facts changed."""
        return self._replace(item=(self, facts), read=_changed)


def _changed(item: tuple[Record, dict[str, Any]]) -> Facts:
    record, changes = item
    return record.facts._replace(**changes)


def stated(key: str, answers: tuple[str, ...] | None, facts: Facts, thread: Any = None) -> Record:
    """A record whose facts are known."""
    return Record(key, answers, thread, facts, _known)


def _known(facts: Facts) -> Facts:
    return facts


@dataclass(slots=True)
class Topic:
    """The records of one or several threads in file order, with what could not be read, a sentence each, or is lacking.

    `titles` are those of the threads by `thread` as text; `title` is that of all threads that have none there.
    With `connected`, records belong to one thread when they answer one another, and not for another reason.
    """

    records: Iterable[Record]
    title: Any = None
    titles: Mapping[str, Any] = field(default_factory=dict)
    connected: bool = False
    warnings: list[str] = field(default_factory=list)
    lacks: tuple[Lack, ...] = ()


Files = Sequence[tuple[PurePosixPath, Json]]
"""The values of several files, with their paths."""


@dataclass(frozen=True, slots=True)
class Together:
    """How several files of a kind of export are read as one.

    `read` gives the threads of all. `root` tells from the path of a file with posts the folder that all files of
    its export lie in, here or further down; `beside` are the names of files in that folder that hold no posts, but
    names and titles.
    """

    read: Callable[[Files], Topic]
    root: Callable[[PurePosixPath], PurePosixPath]
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Export:
    """A kind of export.

    `title` is what a user calls such a file, with its article. `fits` says how surely a value is of this kind,
    0 to 1; of several the surest reads it. `read` gives the threads. Neither may trust the value. `together` is for
    kinds that come in several files.
    """

    name: str
    title: str
    gives: str
    fits: Callable[[Json], float]
    read: Callable[[Json], Topic]
    together: Together | None = None
