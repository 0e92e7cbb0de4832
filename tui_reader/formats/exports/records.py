"""What an export hands over: its threads as records, exactly as they stand in the file and not cleaned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tui_reader.model import Content

Json = Any
"""A value as `json` reads it; nothing about it can be relied on."""
Render = Callable[[Any], Content]
"""Makes the content of a post from its body as it stands in the file."""
NAMELESS = "\0"
"""Begins the key of a post that has no id and yet is answered."""


class Record(NamedTuple):
    """One post.

    `key` is what other posts of the thread call it, "" when nothing does. `answers` are the keys of the post it
    answers, then of what that one answers, as far as stated: () when it is stated to answer nothing, None when the
    file does not say. `id` is the printed id where that is not the key. Records with the same `thread` belong
    together.
    """

    key: str
    body: Any
    render: Render
    answers: tuple[str, ...] | None = None
    author: Any = None
    date: Any = None
    subject: Any = None
    url: Any = None
    id: Any = None
    thread: Any = None


@dataclass(slots=True)
class Topic:
    """The records of one or several threads in file order, with what could not be read, a sentence each.

    `titles` are those of the threads by `thread` as text; `title` is that of all threads that have none there.
    With `connected`, records belong to one thread when they answer one another, and not for another reason.
    """

    records: Iterable[Record]
    title: Any = None
    titles: Mapping[str, Any] = field(default_factory=dict)
    connected: bool = False
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Export:
    """A kind of export.

    `title` is what a user calls such a file, with its article. `fits` says how surely a value is of this kind,
    0 to 1; of several the surest reads it. `read` gives the threads. Neither may trust the value.
    """

    name: str
    title: str
    gives: str
    fits: Callable[[Json], float]
    read: Callable[[Json], Topic]
