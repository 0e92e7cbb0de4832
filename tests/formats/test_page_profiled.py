"""Names that a page leaves out of some headers are those that stand beside the same profile in others."""

from __future__ import annotations

import pytest

from tui_reader.formats.document import Document
from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

PROFILES = {
    "Ada": "night watch\nPosts: {}\nLocation: the north pier",
    "Ben": "ferryman\nPosts: {}\nLocation: below the mill",
    "Cleo": "Posts: {}",
}
WORDS = (
    "Where do the swifts of our town go when it rains for a week?",
    "Over the sea, where it does not rain.",
    "All of them, the young ones too?",
    "The young ones sleep, and wait for flies.",
    "I have seen them hang under the eaves.",
    "Then somebody should count the eaves of the whole town.",
)


def page(names: dict[int, str], cleo: int = 7) -> Document:
    """Six posts, by Ada, Ben and Cleo in turn, of which only some have a name above the profile."""
    counts = {"Ada": 3140, "Ben": 4096, "Cleo": cleo}
    posts = []
    for at, words in enumerate(WORDS):
        author = tuple(counts)[at % 3]
        name = f"{names[at]}\n" if at in names else ""
        posts.append(
            f"{name}{PROFILES[author].format(counts[author])}\nposted 2021-05-0{at + 1} 10:2{at}\n\n{words}\n\n"
        )
    return PageFormat().read(Source("page.txt", ("Swifts\n\n" + "".join(posts)).encode()))


def authors(document: Document) -> list[str | None]:
    return [post.author for post in document.drafts[0].posts]


def test_the_same_profile_is_the_same_writer() -> None:
    document = page({0: "Ada", 1: "Ben", 2: "Cleo", 5: "Cleo"})
    assert authors(document) == ["Ada", "Ben", "Cleo", "Ada", "Ben", "Cleo"]
    assert "took the names of 2 posts from profiles alike" in document.explained


@pytest.mark.parametrize("cleo", [7, 1200])
def test_a_few_posts_alone_are_anybodys(cleo: int) -> None:
    document = page({0: "Ada", 1: "Ben", 2: "Cleo"}, cleo=cleo)
    assert authors(document)[-1] == (None if cleo == 7 else "Cleo")
