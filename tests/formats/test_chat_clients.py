"""The logs that clients write, each in its own way, and phones in other languages."""

from __future__ import annotations

from datetime import datetime

import pytest

from tui_reader.formats.chat import IrcFormat, WhatsappFormat
from tui_reader.formats.source import Source

AT = datetime(2024, 3, 12, 14, 5)

LOGS = {
    "hexchat": "**** BEGIN LOGGING AT Tue Mar 12 14:00:01 2024\n\nMar 12 14:00:01 *\tNow talking on #mill\n"
    "Mar 12 14:05:00 <hen>\tkettle is on\nMar 12 14:06:00 *\tcob waves\nMar 12 14:07:00 <cob>\tcoming\n",
    "xchat": "**** BEGIN LOGGING AT Tue Mar 12 14:00:01 2024\n\nmär 12 14:00:01 *   Now talking on #mill\n"
    "mär 12 14:05:00 <hen> kettle is on\nmär 12 14:05:30 *   hen gives channel operator status to cob\n"
    "mär 12 14:06:00 *   cob waves\nmär 12 14:07:00 <cob> coming\n",
    "weechat": "2024-03-12 14:00:01\t-->\thas joined #mill\n2024-03-12 14:05:00\t@hen\tkettle is on\n"
    "2024-03-12 14:06:00\t *\tcob waves\n2024-03-12 14:07:00\tcob\tcoming\n",
    "mirc": "Session Start: Tue Mar 12 14:00:01 2024\nSession Ident: #mill\n[14:00:01] * Now talking in #mill\n"
    "[14:05:00] <@hen> kettle is on\n[14:06:00] * cob waves\n[14:07:00] <cob> coming\n"
    "Session Close: Tue Mar 12 15:00:01 2024\n",
    "znc": "2024-03-12 14:00:01 *** Joins: cob (~cob@mill.example)\n2024-03-12 14:05:00 <hen> kettle is on\n"
    "2024-03-12 14:06:00 * cob waves\n2024-03-12 14:07:00 <cob> coming\n",
}

PHONES = {
    "Korean": "2024. 3. 12. 오후 2:05, Ann: {}\n",
    "Chinese": "[2024/3/12 下午2:05:00] Ann: {}\n",
    "Hungarian": "2024. 03. 12. 14:05. - Ann: {}\n",
    "Spanish": "12/3/24 2:05\u202fp.\u202fm. - Ann: {}\n",
    "English of Britain": "12/03/2024, 2:05\u202fpm - Ann: {}\n",
    "English of the States": "3/12/24, 2:05\u202fPM - Ann: {}\n",
}


def source(text: str) -> Source:
    return Source("log.txt", text.encode())


@pytest.mark.parametrize("client", LOGS)
def test_each_client_gives_the_same_lines(client: str) -> None:
    log = source(LOGS[client])
    assert IrcFormat().sniff(log)
    posts = IrcFormat().read(log).drafts[0].posts
    assert [(post.author, post.body) for post in posts] == [
        ("hen", "kettle is on"),
        ("cob", "* cob waves"),
        ("cob", "coming"),
    ]
    assert posts[0].date == AT


def test_a_name_of_two_words_is_believed_after_a_time() -> None:
    log = source("".join(f"2024-03-12 14:0{minute}:00 <Ann Mills> hello {minute}\n" for minute in range(5, 8)))
    assert [post.author for post in IrcFormat().read(log).drafts[0].posts] == ["Ann Mills"] * 3


@pytest.mark.parametrize("country", PHONES)
def test_each_phone_gives_the_same_moment(country: str) -> None:
    chat = source("".join(PHONES[country].format(word) for word in ("hello", "there", "you")))
    assert WhatsappFormat().sniff(chat)
    posts = WhatsappFormat().read(chat).drafts[0].posts
    assert [(post.author, post.body, post.date) for post in posts] == [
        ("Ann", w, AT) for w in ("hello", "there", "you")
    ]


def test_a_proxy_names_the_host_of_each_nick_and_no_year() -> None:
    log = "[12 Mar 14:05] <hen!~h=hen@mill.example/x> kettle is on\n[12 Mar 14:06] *** You connected\n"
    log += "[12 Mar 14:06] * cob waves\n[12 Mar 14:07] <cob!cob@10.1.1.1> coming\n"
    assert IrcFormat().sniff(source(log)) > 0.8
    found = IrcFormat().read(source(log)).drafts[0].posts
    assert [(post.author, post.body) for post in found] == [
        ("hen", "kettle is on"), ("cob", "* cob waves"), ("cob", "coming")
    ]  # fmt: skip
    assert {post.date for post in found} == {None}
