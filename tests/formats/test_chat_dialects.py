"""Chats as many programs write them: who says what and when, in each dialect."""

from __future__ import annotations

from datetime import datetime

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.chat.dialects import DIALECTS, Dialect
from tui_reader.formats.chat.logs import ChatFormat, dialect_of
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

WHO = ("Mara L", "Bo", "Mara L")
SAID = ("Where is the key?", "In the kitchen:\nbehind the calendar.", "Found it.")
MARCH = datetime(2024, 3, 13, 9, 12)

LOGS = {
    "telegram": "{name}, [13.03.2024 09:{minute}]\n{words}\n\n",
    "zoom": "09:{minute}:00 From {name} to Everyone:\n\t{words}\n",
    "teams": "[3/13/2024 9:{minute} AM] {name}\n{words}\n\n",
    "signal": "From: {name} (+4712345678)\nType: incoming\nSent: Wed, 13 Mar 2024 09:{minute}:00 +0100\n"
    "Received: Wed, 13 Mar 2024 09:{minute}:02 +0100\n\n{words}\n\n",
    "kakao": "[{name}] [오전 9:{minute}] {words}\n",
    "line": "午前09:{minute}\t{name}\t{words}\n",
    "qq": "2024-03-13 9:{minute}:00 {name}(1000200)\n{words}\n\n",
    "pidgin": "(09:{minute}:00 AM) {name}: {words}\n",
    "stamped": "[9:{minute} AM] {name}: {words}\n",
    "inline": "{name}  9:{minute} AM\n{words}\n",
    "stacked": "{name}\n  9:{minute} AM\n{words}\n",
}
DAYS = {
    "kakao": "--------------- 2024년 3월 13일 수요일 ---------------\n",
    "line": "[LINE] Chat with Bo\nSaved on: 2024/03/14 10:00\n\n2024/03/13(Wed)\n",
    "pidgin": "Conversation with bo at Wed 13 Mar 2024 09:00:00 AM CET on mara (xmpp)\n",
    "stamped": "[ Wednesday, March 13, 2024 ]\n",
    "inline": "Wednesday, March 13, 2024\n",
    "stacked": "---- March 13, 2024 ----\n",
}


def log(dialect: str) -> str:
    lines = zip(WHO, SAID, range(12, 15), strict=True)
    said = (LOGS[dialect].format(name=name, words=words, minute=minute) for name, words, minute in lines)
    return DAYS.get(dialect, "") + "".join(said)


def source(text: str) -> Source:
    return Source("chat.txt", text.encode())


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_who_says_what_is_read_in_every_dialect(dialect: Dialect) -> None:
    text = log(dialect.name)
    document = read(source(text))
    posts = document.drafts[0].posts
    assert dialect_of(text) == dialect
    assert document.format == "chat"
    assert tuple(post.author for post in posts) == WHO
    assert tuple(post.body for post in posts) == SAID
    undated = dialect.name == "zoom"
    assert [post.date for post in posts] == [None if undated else MARCH.replace(minute=12 + at) for at in range(3)]


def test_afternoons_are_told_in_the_languages_of_the_programs() -> None:
    text = DAYS["kakao"] + log("kakao").replace("오전", "오후")
    assert [post.date.hour for post in ChatFormat().read(source(text)).drafts[0].posts if post.date] == [21, 21, 21]


def test_what_the_log_itself_notes_is_left_out_and_counted() -> None:
    text = log("line").replace("午前09:14", "午前09:13\tCy joined the chat.\n午前09:14")
    document = ChatFormat().read(source(text))
    assert tuple(post.body for post in document.drafts[0].posts) == SAID
    assert any("left out 1 note" in line for line in document.explained)


@pytest.mark.parametrize(
    "text",
    [
        "[09:10:33] INFO: started\n[09:10:34] cache: warm\n[09:10:35] cache: cold\n",
        "Opening hours\n  9:00\nBath\n  10:00\nPool\n  11:00\nSauna\n",
        "[3/13/2024 9:12 AM] Mara\nI talk to nobody.\n" * 3,
        "In 2024, [the first year] of it\nall was well.\n" * 3,
    ],
    ids=["a program", "a table of times", "one voice", "prose"],
)
def test_other_texts_are_no_chats(text: str) -> None:
    assert ChatFormat().sniff(source(text)) == 0.0


def test_a_text_in_which_nobody_says_anything_is_refused() -> None:
    with pytest.raises(FormatError, match="nobody says anything"):
        ChatFormat().read(source("Just a note."))


@pytest.mark.parametrize(
    "form",
    [
        "[ 13-03-2024 09:{minute}:00 ] {name}: {words}\n",
        (
            "From: {name}\nType: outgoing\nSent: 2024-03-13 09:{minute}:00 +0100\nEdited: 2024-03-13 09:30:00 +0100\n"
            "Reaction: x from Bo\n\n{words}\n\n"
        ),
    ],
    ids=["viber", "signal"],
)
def test_further_forms_of_a_dialect_are_read(form: str) -> None:
    lines = zip(WHO, SAID, range(12, 15), strict=True)
    text = "".join(form.format(name=name, words=words, minute=minute) for name, words, minute in lines)
    posts = read(source(text)).drafts[0].posts
    assert [(post.author, post.load().text) for post in posts] == list(zip(WHO, SAID, strict=True))
    assert posts[0].date is not None
    assert posts[0].date.replace(tzinfo=None) == MARCH
