"""The records of many posts as columns, a list for each of their values: what all need is then done for all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tui_reader.formats.exports.records import Facts, Record

T = TypeVar("T")


@dataclass(slots=True)
class Columns:
    """What `Record` says of one post, for each in file order.

    `parents` are the first of what the posts answer: "" for nothing, None where the file does not say. `further`
    are all that a post answers, by its place, where the file says more than that.
    """

    keys: list[str]
    parents: list[str | None]
    threads: list[Any]
    items: list[Any]
    reads: list[Callable[[Any], Facts]]
    further: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place: int) -> Record:
        parent = self.parents[place]
        alone = None if parent is None else (parent,) if parent else ()
        answers = self.further.get(place, alone)
        return Record(self.keys[place], answers, self.threads[place], self.items[place], self.reads[place])

    def __iter__(self) -> Iterator[Record]:
        return map(self.__getitem__, range(len(self)))

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


def together(parts: Iterable[Columns]) -> Columns:
    """The records of several columns, one behind the other."""
    whole = Columns([], [], [], [], [])
    for part in parts:
        whole.further |= {len(whole) + place: answers for place, answers in part.further.items()}
        for column, more in zip(_columns(whole), _columns(part), strict=True):
            column += more
    return whole


def _columns(columns: Columns) -> tuple[list[Any], ...]:
    return columns.keys, columns.parents, columns.threads, columns.items, columns.reads
