"""Threads of two or three posts, invented: what engines print is known though hardly anything recurs."""

from __future__ import annotations

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

Said = list[tuple[str | None, str]]


def said(text: str) -> Said:
    posts = PageFormat().read(Source("page.txt", text.encode())).drafts[0].posts
    return [(post.author, post.body.strip()) for post in posts]


def test_two_posts_dated_to_the_minute() -> None:
    text = """\
The long rope

by Mara Quay » Tue May 04, 2021 7:24 am

Who has the long rope?

by Pim » Tue May 04, 2021 9:02 am

Ulf has it, or had it.
"""
    assert said(text) == [("Mara Quay", "Who has the long rope?"), ("Pim", "Ulf has it, or had it.")]


def test_two_days_alone_head_nothing() -> None:
    text = "Rope May 4, 2021\n\nThe long one is new.\n\nOar May 6, 2021\n\nThe short one is not.\n"
    with pytest.raises(FormatError):
        said(text)


@pytest.mark.parametrize(
    "note",
    [
        "(This post was last modified: 2021-05-04, 08:30 AM by Mara Quay.)",
        "Last edited by Mara Quay; 05-04-21 at 08:30 AM.",
        "Zuletzt bearbeitet von Mara Quay am 4. Mai 2021",
    ],
)
def test_the_note_of_an_edit_tells_the_name_from_the_title(note: str) -> None:
    member = "{0}\nPosts: {1}\nJoined: Feb 2019\n#{2}\n2021-05-0{2}, 09:14 PM\n{3}\n\n"
    members = [("Mara Quay\n\nFirst mate\n", 116), ("Pim", 12), ("Mara Quay\n\nFirst mate\n", 116)]
    words = ["Who has the long rope?", "Ulf has it.", "Then I will ask Ulf."]
    posts = [member.format(*each, at, says) for at, (each, says) in enumerate(zip(members, words, strict=True), 1)]
    text = f"The long rope\n\n{posts[0]}{note}\n\n{posts[1]}{posts[2]}"
    assert [author for author, _ in said(text)] == ["Mara Quay", "Pim", "Mara Quay"]


def test_a_rank_between_a_name_and_its_counts() -> None:
    text = """\
#1 2021-05-04 07:24:00

Mara Member Registered: 2019-01-27 Posts: 98

Who has the long rope?

#2 2021-05-04 09:02:00

Pim Old Hand Registered: 2017-09-03 Posts: 365

Ulf has it, Mara, or had it.

#3 2021-05-04 09:40:00

Mara Member Registered: 2019-01-27 Posts: 98

Then I will ask Ulf.
"""
    assert [author for author, _ in said(text)] == ["Mara", "Pim Old Hand", "Mara"]


def test_names_above_counts_and_again_below_them() -> None:
    post = """\
{0}

Members

* {1} posts
* About me:
  Of the north pier.

{0} Members

May 4, 2021 1 yr

Author stats

May 4, 2021 1 yr

{2}

Edited May 5, 2021 1 yr by {0}

* Quote
"""
    members = (("Mara", 116, "Who has the long rope, or knows who had it last?"), ("Pim", 12, "Ulf has it."))
    posts = [post.format(*each) for each in (*members, ("Ulf", 4, "I brought it back on the day before yesterday."))]
    menu = "Search\n\nMenu of the pier\n\nClose panel\n\nSearch\n\nClose panel\n"
    text = f"The long rope\n\n{menu}\n" + "\n\n".join(posts) + f"\nJoin the conversation\n\n{menu}"
    assert said(text)[:2] == [(name, words) for name, _, words in members]


def test_lists_of_other_threads_are_no_posts() -> None:
    topic = "   Which rope is the longest of all?\n   Ropes\n   {0}2 10{0}2 March 1{0}, 2024\n"
    topics = "".join(map(topic.format, range(4)))
    with pytest.raises(FormatError):
        said(f"The long rope\n\nWho has it?\n\nTopic Replies Views Activity\n{topics}")


def test_votes_behind_one_of_two_headers() -> None:
    text = """\
Topic The long rope
    By mara Date 10.11.15 11:26 UTC
    Who has the long rope?
    By Pim Date 10.11.15 11:30 UTC Upvotes 3
    Ulf has it.
    Topic The long rope
"""
    assert said(text) == [("mara", "Who has the long rope?"), ("Pim", "Ulf has it.")]
