"""Copies of code forges, social networks and comment services, invented: bylines of several lines, short texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

SAID = (
    ("ann", "Where does the ferry stop when there is fog?"),
    ("bob-k", "At the old pier.\nIt has a bell."),
    ("ann", "And who rings it?"),
    ("cy", "My mother, since March."),
    ("bob-k", "She rings it well."),
)
Write = Callable[[int, str, str], str]


def said(text: str) -> list[tuple[str | None, str]]:
    posts = PageFormat().read(Source("page.txt", text.encode())).drafts[0].posts
    return [(post.author, post.body.strip()) for post in posts]


def copied(write: Write, head: str = "") -> str:
    return head + "".join(write(at, name, words) for at, (name, words) in enumerate(SAID, start=1))


WRITERS: dict[str, Write] = {
    "github": lambda at, name, words: (
        f"{name}\n{name} commented on Mar {at}, 2024\n{name}\non Mar {at}, 2024\nMember\nMore actions\n{words}\n\n"
    ),
    "github before 2024": lambda at, name, words: (
        f"@{name}\nContributor\n{name} commented on Mar {at}, 2024 • edited\n{words}\n\n"
    ),
    "gitlab": lambda at, name, words: f"{name}\n{name} @{name}.x · {9 - at} months ago\nDeveloper\n{words}\n",
    "bluesky": lambda at, name, words: f"{name}\n\u202a@{name}.example\u202c\n· {at}y\n{words}\n3\n1\n",
    "mastodon": lambda at, name, words: f"{name}\n@{name}\n{at}d\n\n{words}\n\n3\n0\n\n",
    "threads": lambda at, name, words: f"{name}\n{at}d\n{words}\n",
    "quora": lambda at, name, words: (
        f"Profile photo for {name}\n{name}\nLives in Gate (1987–present) · {at}y\n{words}\n"
    ),
    "jira": lambda at, name, words: f"{name} added a comment - 0{at}/Mar/24 9:10 AM\n{words}\n",
    "google groups": lambda at, name, words: (
        f"{name}'s profile photo\n{name}\nunread,\nMar {at}, 2024, 9:10:33 AM\nto Harbour List\n{words}\n"
        "Reply all\nReply to author\nForward\n\n"
    ),
    "phpbb": lambda at, name, words: (
        f"User avatar\n{name}\nPosts: 9{at}\nJoined: Mar 2019\nRe: Fog\nQuote\n"
        f"Post by {name} » Mon Mar 0{at}, 2019 09:00 am\n\n{words}\n\nTop\n"
    ),
    "xenforo": lambda at, name, words: (
        f"{name}\nMember\n\nJoined:\nMar 1, 2011\nMessages:\n9{at}\nLikes Received:\n{at}\n{words}\n\n"
        f"{name}, Mar {at}, 2019\n#{at}\n"
    ),
    "vbulletin": lambda at, name, words: (
        f"03-0{at}-2019, 09:00 AM\n#{at}\n{name}\nMember\n\nJoin Date: Mar 2011\nPosts: 9{at}\n\n{words}\n\n"
        f"{name} is offline  Reply With Quote\n"
    ),
}


@pytest.mark.parametrize("place", WRITERS)
def test_short_posts_are_read_whole_with_their_writers(place: str) -> None:
    assert said(copied(WRITERS[place], "Fog\n")) == list(SAID)


def test_an_issue_opens_the_thread_of_its_comments() -> None:
    head = "Fog #412\nOpen\n@ann\nDescription\nann\nopened on Mar 1, 2024 · edited by ann\nIt is thick.\n\nActivity\n"
    found = said(copied(WRITERS["github"], head))
    assert found[0][0] == "ann"
    assert found[0][1].startswith("It is thick.")
    assert found[1:] == list(SAID)


@pytest.mark.parametrize("gap", [" > ", "  "])
def test_the_second_of_two_names_is_of_who_is_answered(gap: str) -> None:
    names = [name for name, _ in SAID]
    heads = [names[0], *(f"{name}{gap}{above}" for name, above in zip(names[1:], names, strict=False))]
    text = "".join(
        f"{head} • {9 - at} months ago\n{words}\n3  • Reply•Share ›\n\n"
        for at, (head, (_, words)) in enumerate(zip(heads, SAID, strict=True))
    )
    assert said(text) == list(SAID)


def test_somebody_may_have_the_names_of_two_others() -> None:
    names = ["ann", "lee", "ann lee", "cy", "bob"]
    text = "".join(f"{name} • {9 - at} months ago\n{SAID[at][1]}\nReply•Share ›\n\n" for at, name in enumerate(names))
    assert [author for author, _ in said(text)] == names
