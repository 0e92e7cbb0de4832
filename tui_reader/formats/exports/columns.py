"""The records of many posts as columns, a list for each of their values: what all need is then done for all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeVar

from tui_reader.formats.exports.paths import word
from tui_reader.formats.exports.records import Facts, Record
from tui_reader.formats.exports.values import Id, words

T = TypeVar("T")


class Reader:
    """Reads the facts of posts, and by a shorter way the date alone."""

    __slots__ = ()

    def __call__(self, item: Any) -> Facts:
        """What the file says of a post."""
        raise NotImplementedError

    def date(self, item: Any) -> Any:
        """The date among the facts."""
        raise NotImplementedError


@dataclass(slots=True)
class Columns:
    """What `Record` says of one post, for each in file order.

    `parents` are the first of what the posts answer: "" for nothing, None where the file does not say. They and the
    keys are numbers where they are in the file, all of them. `further` are all that a post answers, by its place,
    where the file says more than that; keys are text then.
    """

    keys: list[Id]
    parents: list[Id | None]
    threads: list[Any]
    items: list[Any]
    reads: list[Callable[[Any], Facts]]
    further: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place: int) -> Record:
        parent = self.parents[place]
        alone = None if parent is None else (word(parent),) if parent != "" else ()
        answers = self.further.get(place, alone)
        return Record(word(self.keys[place]), answers, self.threads[place], self.items[place], self.reads[place])

    def __iter__(self) -> Iterator[Record]:
        return map(self.__getitem__, range(len(self)))

    def dates(self, number: int) -> list[Any]:
        """The dates of the first posts as they stand in the file."""
        first = zip(self.reads[:number], self.items[:number], strict=True)
        return [read.date(item) if isinstance(read, Reader) else read(item).date for read, item in first]

    def at(self, places: Sequence[int]) -> Columns:
        """The records at some places, in the order of the places."""

        def taken(column: list[T]) -> list[T]:
            return [column[place] for place in places]

        return Columns(
            taken(self.keys),
            taken(self.parents),
            taken(self.threads),
            taken(self.items),
            taken(self.reads),
            {new: self.further[old] for new, old in enumerate(places) if old in self.further} if self.further else {},
        )


def in_columns(records: Iterable[Record] | Columns) -> Columns:
    """Records as columns; what are columns already stays."""
    if isinstance(records, Columns):
        return records
    rows = list(records)
    return Columns(
        [record.key for record in rows],
        [(record.answers[0] if record.answers else "") if record.answers is not None else None for record in rows],
        [record.thread for record in rows],
        [record.item for record in rows],
        [record.read for record in rows],
        {place: record.answers for place, record in enumerate(rows) if record.answers and len(record.answers) > 1},
    )


def together(parts: Sequence[Columns]) -> Columns:
    """The records of several columns, one behind the other."""
    kinds = set(chain.from_iterable(map(type, part.keys) for part in parts))
    whole = Columns([], [], [], [], [])
    for part in parts:
        whole.further |= {len(whole) + place: answers for place, answers in part.further.items()}
        whole.keys += part.keys if len(kinds) == 1 else words(part.keys)
        whole.parents += part.parents if len(kinds) == 1 else [p if p is None else word(p) for p in part.parents]
        whole.threads += part.threads
        whole.items += part.items
        whole.reads += part.reads
    return whole
