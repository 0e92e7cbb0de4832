"""The names of authors above what a page tells of them, with a rank between or without one."""

from __future__ import annotations

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source
from tui_reader.model import Post


def posts(text: str) -> list[Post]:
    return list(PageFormat().read(Source("page.txt", text.encode())).drafts[0].posts)


def authors(text: str) -> list[str | None]:
    return [post.author for post in posts(text)]


JFORUM = """\
{name}
{rank}Posts: {count}
Location: the north pier
  31
I like...
posted {age} months ago
* 4
* Number of slices to send:
Send
{body}"""
BODIES = (
    "Which paint holds on a wet hull for more than a winter, and who has tried it?\n\n",
    "None that I know of, and I have tried them all on three boats in nine years.\n",
    "Tar.\n\n",
    "Tar it is, then, and a brush with a handle that is longer than mine was before.\n",
    "Bring a second brush for me, and I will bring the ladder and the old sail.\n\n",
    "Done.\n\n",
)
MEMBERS = (
    ("Ulf Sand", "deckhand\n"),
    ("Mara Quay", ""),
    ("Pim Locke", "deckhand\n"),
    ("Mara Quay", ""),
    ("Ulf Sand", "deckhand\n"),
    ("Jo Keel", ""),
)


def test_members_without_a_rank_stand_right_above_their_counts() -> None:
    text = "A wet hull\n\n" + "".join(
        JFORUM.format(name=name, rank=rank, count=11 * at + 12, age=9 - at, body=body)
        for at, ((name, rank), body) in enumerate(zip(MEMBERS, BODIES, strict=True))
    )
    assert authors(text) == [name for name, _ in MEMBERS]
    assert [post.body for post in posts(text)] == [body.rstrip() for body in BODIES]


LISTED = """\
{name}

* {remark}
* Pilot
*
* Harbour Legend
* Posts: {count}
* Logged
Re: Night buoys
#{number}
March 0{number}, 2024, 08:15:00 PM
{body}

"""


def test_the_name_stands_above_the_list_of_ranks() -> None:
    told = [
        ("skua", "Sees in the dark", "One."),
        ("Etta", "Rows alone", "Two."),
        ("skua", "Sees in the dark", "Three."),
    ]
    text = "Night buoys\n\n" + "".join(
        LISTED.format(name=name, remark=remark, count=100 + at, number=at, body=body)
        for at, (name, remark, body) in enumerate(told, start=1)
    )
    assert authors(text) == ["skua", "Etta", "skua"]
    assert [post.body for post in posts(text)] == ["One.", "Two.", "Three."]


def test_a_guest_stands_above_the_rank_where_members_have_a_title_and_counts() -> None:
    hand, guest = "\n\nHarbour hand\n\n{} 44 Hoorn", "\n\nGuest"
    told = {"Ulla": hand, "Brack": hand, "Deleted member 41": guest, "Mo": hand, "Tjalk 9": "\n\nGast"}
    names = ["Ulla", "Brack", "Deleted member 41", "Ulla", "Mo", "Tjalk 9", "Brack"]
    text = "".join(
        f"{name}{told[name].format(at * 90)}\n* May {at}, 2022\n* #{at}\nWords of the day, number {'x' * at}.\n\n"
        for at, name in enumerate(names, start=1)
    )
    assert authors(f"Fog\n\n{text}") == names


def test_in_a_short_thread_no_name_comes_back_and_ranks_tell_them() -> None:
    told = [("Wiebke", "Forenprofi"), ("Ole", "Mitglied"), ("Tamme", "Erfahrener Benutzer")]
    text = "".join(
        f"{name}\n\n{rank}\n\nMitglied seit 12. Juni 2017 Beiträge {at}15\n* 2{at}. September 2018\n* #{at}\n"
        f"Wie hält der Lack auf nassem Holz, Folge {at}?\n\n"
        for at, (name, rank) in enumerate(told, start=1)
    )
    assert authors(f"Lack\n\n{text}") == ["Wiebke", "Ole", "Tamme"]


def test_a_list_below_the_name_is_not_that_of_the_next_post() -> None:
    told = ["Ulf", "Mara", "Pim", "Jo"]
    text = "".join(
        f"{at}. 11-29-2024, 09:0{at} AM #{at}\n{name}\n+ View Profile\nHand\nJoin Date May 2001 Posts {at}3\n"
        f"{body}\nReply With Quote 0\n"
        for at, (name, body) in enumerate(zip(told, BODIES, strict=False), start=1)
    )
    assert authors(f"Paint\n\n{text}") == told
