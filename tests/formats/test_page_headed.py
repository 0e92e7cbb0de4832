"""Headers as engines print them in several languages and places: who says, comments with numbers, reviews, ages."""

from __future__ import annotations

import pytest

from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

SAID = (
    ("ann", "Who has the oar?"),
    ("bo_79", "Not I.\n\nAsk at the gate."),
    ("cy", "The man there has a list of all that was ever lost on the quay"),
    ("ann", "Found it!"),
    ("dee", "Good."),
    ("bo_79", "So it was not me"),
)

FORMS = {
    "german comments": "{name} sagt:\n{day}. März 2019 um 09:02 Uhr\n\n{words}\n\nAntworten\n",
    "french comments": "{name} dit :\n{day} mars 2019 à 9 h 02 min\n\n{words}\n\nRépondre\n",
    "japanese comments": "{name} より:\n2019年3月{day}日 9:02 AM\n\n{words}\n\n返信\n",
    "the date below": "{name} said...\n{words}\nMarch {day}, 2019 at 9:02 AM\n",
    "a ticket": "comment:{day} by {name}, {day} years ago\n{words}\n",
    "a short year": "{name}\nYaBB Newbies\n*\nOffline\n\nPosts: 31\nRe: Oar\n"
    "Reply #{day} - 03/0{day}/19 at 09:02:00\n{words}\n"
    "Back to top\nIP Logged\n",
    "a label above": "Beitrag von {name}\n0{day}.03.2019 09:02\nRe: Ruder\n{words}\nBewerten\n- +\nAntworten\n",
    "an age glued to the name": "{name}{day} years ago (+1)\n\n{words}\n\nReply\n",
    "a review": "@{name} {name} reviewed Mar {day}, 2019\nView reviewed changes\nsrc/oar.py\n{words}\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_posts_have_their_authors_and_words(form: str) -> None:
    text = "".join(form.format(name=name, words=words, day=day) for day, (name, words) in enumerate(SAID, start=1))
    draft = read(Source("page.txt", f"Oars\n{text}".encode())).drafts[0]
    assert [(post.author, post.body.removeprefix("src/oar.py\n")) for post in draft.posts] == list(SAID)


def test_the_post_that_opens_a_page_has_its_date_below() -> None:
    opening = "Ann Lee\n@annlee\nWho has the oar?\n9:12 AM · Mar 3, 2019\n·\n12.3K\n Views\n4\n2\n"
    reply = "{name} Lee\n@{name}\n·\nMar {day}, 2019\n{words}\n{day}\n2\n1.2K\n"
    replies = (reply.format(name=name, words=words, day=day) for day, (name, words) in enumerate(SAID[1:], start=4))
    draft = read(Source("page.txt", f"Post\n\nConversation\n{opening}{''.join(replies)}".encode())).drafts[0]
    first = draft.posts[0]
    assert (first.author, first.body, first.date and first.date.day) == ("Ann Lee", "Who has the oar?", 3)
    assert [post.body for post in draft.posts[1:]] == [words for _, words in SAID[1:]]
