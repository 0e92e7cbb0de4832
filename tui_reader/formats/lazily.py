"""Posts and threads that are made when they are first asked for: of a large file only those that are shown."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar, overload

from tui_reader.model import Content, Post, SafeText

T = TypeVar("T")

Written = tuple[SafeText | None, Content]
"""Who wrote a post, None where the file names nobody, and what."""


class OnDemand(Sequence[T], ABC, Generic[T]):
    """So many posts or threads, each made once by `_make` of its place."""

    def __init__(self, number: int) -> None:
        self._made: list[T | None] = [None] * number

    @abstractmethod
    def _make(self, place: int) -> T:
        """What stands at a place, which is 0 or more."""

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[T]:
        return (made or self[place] for place, made in enumerate(self._made))

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> list[T]: ...
    def __getitem__(self, place: int | slice) -> T | list[T]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        made = self._made[place]
        if made is None:
            made = self._made[place] = self._make(range(len(self))[place])
        return made


class WrittenOnDemand(OnDemand[Post]):
    """Posts of a format that tells who wrote them, and what, without making them."""

    @abstractmethod
    def written(self, place: int) -> Written:
        """Who wrote the post at a place, which is 0 or more, and what."""


def written(posts: Sequence[Post]) -> Iterator[Written]:
    """Who wrote each of some posts, and what, without making those that need not be made for it."""
    if isinstance(posts, WrittenOnDemand):
        return map(posts.written, range(len(posts)))
    return ((post.author, post.load()) for post in posts)


class Later(Sequence[T], Generic[T]):
    """What `make` gives, called once when something of it or their number is asked for."""

    def __init__(self, make: Callable[[], Sequence[T]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Sequence[T]:
        return self._make()

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        return self._made[place]
