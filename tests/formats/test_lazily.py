"""Posts and threads that are made when they are first asked for."""

from __future__ import annotations

from tui_reader.formats.lazily import Later, OnDemand, Written, WrittenOnDemand, written
from tui_reader.model import Content, Post, SafeText


class Counted(OnDemand[Post]):
    """Posts that note for which places they were made."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.asked: list[int] = []

    def _make(self, place: int) -> Post:
        self.asked.append(place)
        return Post(SafeText(str(place)), lambda: Content(SafeText("")))


def test_each_is_made_once_and_only_when_it_is_asked_for() -> None:
    posts = Counted(9)
    assert (len(posts), posts.asked) == (9, [])
    assert posts[-1] is posts[8]
    assert [post.id for post in posts[2:8:3]] == ["2", "5"]
    assert posts.asked == [8, 2, 5]


class Told(WrittenOnDemand):
    """Two posts of which who wrote them, and what, is known without them."""

    def _make(self, place: int) -> Post:
        raise AssertionError(place)

    def written(self, place: int) -> Written:
        return SafeText("Ann"), Content(SafeText(str(place)))


def test_who_wrote_posts_and_what_is_told_without_making_them() -> None:
    assert list(written(Told(2))) == [
        (SafeText("Ann"), Content(SafeText("0"))),
        (SafeText("Ann"), Content(SafeText("1"))),
    ]


def test_who_wrote_posts_and_what_is_told_by_posts_that_are_made() -> None:
    posts = Counted(2)
    assert list(written(posts)) == list(written(posts[:])) == [(None, Content(SafeText("")))] * 2


def test_what_is_told_later_is_found_once() -> None:
    asked: list[int] = []

    def make() -> list[str]:
        asked.append(1)
        return ["one", "two"]

    told = Later(make)
    assert not asked
    assert (len(told), told[1], [*told], told[:1], len(asked)) == (2, "two", ["one", "two"], ["one"], 1)
