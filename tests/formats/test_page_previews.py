"""What NodeBB shows above a post of the one it answers, and below it, is no text of the posts, and tells the parent."""

from __future__ import annotations

import pytest

from tui_reader.formats.document import ROOT, UNKNOWN, Draft
from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

HEADER = "* {letter} Offline\n{letter} Offline\n{name}\nwrote on 3 May 2024, 10:0{number} last edited by\n#{number}\n\n"
BODIES = (
    "Who has seen the ferry timetable?\n\nIt hung at the quay, next to the life buoy.",
    "@Wim\nNot me.",
    "The wind took it in March.\n\nAsk at the kiosk.\n\nThere is a spare one.\n\nThey keep it dry.",
    "@Nell\nThey are shut.\n\nSo is the office, and the cook has the key of both.",
    "The cook is my aunt.",
    "Then ask her.\n\nThe ferry will not wait for the two of us.",
)
NAMES = ("Wim", "Nell", "Bo", "Wim", "Ida", "Jurre")
SHOWN = (None, 1, 0, 1, 3, None)
"""Which post is shown below each, above the next."""


def draft(text: str) -> Draft:
    return PageFormat().read(Source("page.txt", text.encode())).drafts[0]


def page(replies: str, named: str) -> str:
    text = "The ferry\n\n"
    for at, (name, body) in enumerate(zip(NAMES, BODIES, strict=True)):
        text += HEADER.format(letter=name[0], name=name, number=at + 1) + f"{body}\n\n"
        text += f"{replies.format(who=' '.join('NBWIN'[at:]), count=6 - at)}\n{at}\n"
        if (shown := SHOWN[at]) is not None:
            text += (
                f"* {named.format(letter=NAMES[shown][0], name=NAMES[shown], number=shown + 1)}\n\n{BODIES[shown]}\n\n"
            )
    return text


@pytest.mark.parametrize(
    "named", ["{letter} {name}", "{name}{letter} {name}", "{letter}\n{name}\n3 May 2024, 10:0{number}"]
)
@pytest.mark.parametrize(
    "replies",
    [
        "{who} {count} Replies Last reply",
        "{who} {count} Antworten Letzte Antwort",
        "{who} {count} ответов Последний ответ",
    ],
)
def test_the_words_of_the_parent_above_a_post(named: str, replies: str) -> None:
    found = draft(page(replies, named))
    assert [post.body for post in found.posts] == list(BODIES)
    assert [post.author for post in found.posts] == list(NAMES)
    assert list(found.parents) == [ROOT, UNKNOWN, 1, 0, 1, 3]


def test_a_post_that_repeats_another_below_a_name_within_other_words_keeps_it() -> None:
    said = [
        ("Ada", "Swifts sleep in the air."),
        ("Ben", "Ada\nSwifts sleep in the air.\nI do not believe it."),
        ("Cleo", "They do, all night long."),
        ("Ada", "Then who holds the branch?"),
    ]
    text = "".join(f"By {name}\n#{number}\n{body}\n\n" for number, (name, body) in enumerate(said, 31))
    assert [post.body for post in draft(text).posts] == [body for _, body in said]
