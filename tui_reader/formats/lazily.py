"""Posts that are made when they are first asked for: of a large file only those that are shown."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import overload

from tui_reader.model import Content, Post, SafeText

Written = tuple[SafeText | None, Content]
"""Who wrote a post, None where the file names nobody, and what."""


class PostsOnDemand(Sequence[Post], ABC):
    """So many posts, each made once by `_make` of its place."""

    def __init__(self, number: int) -> None:
        self._made: list[Post | None] = [None] * number

    @abstractmethod
    def _make(self, place: int) -> Post:
        """The post at a place, which is 0 or more."""

    def written(self, place: int) -> Written:
        """Who wrote the post at a place, which is 0 or more, and what; for a format that tells it without the post."""
        return self[place].author, self[place].load()

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[Post]:
        return (made or self[place] for place, made in enumerate(self._made))

    @overload
    def __getitem__(self, place: int) -> Post: ...
    @overload
    def __getitem__(self, place: slice) -> list[Post]: ...
    def __getitem__(self, place: int | slice) -> Post | list[Post]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        made = self._made[place]
        if made is None:
            made = self._made[place] = self._make(range(len(self))[place])
        return made


def written(posts: Sequence[Post]) -> Iterator[Written]:
    """Who wrote each of some posts, and what, without making those that need not be made for it."""
    if isinstance(posts, PostsOnDemand):
        return map(posts.written, range(len(posts)))
    return ((post.author, post.load()) for post in posts)
