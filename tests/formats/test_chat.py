"""Chat logs as text: each line a post, what the log itself notes left out and said."""

from __future__ import annotations

from datetime import datetime

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.chat import IrcFormat, WhatsappFormat
from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.source import Source

IRC = """[12:18] <|hen|> the kettle is on
=== cob [~cob@mill.example]  has joined #mill
[12:19] <cob> |hen|: <b>thanks</b>
=== cob waves
=== |hen| is now known as broody
[12:21] < broody> sugar?
"""
DATED = """--- Log opened Mon May 03 23:58:01 2021
23:59 <@hen> good night
--- Day changed Tue May 04 2021
00:00 <cob> good morning
00:01 * hen sighs
00:02 -!- hen has quit [tired]
"""
PHONE = """[12/05/2010, 10:32:11] Ann: hello
[12/05/2010, 10:33:00] \u200eBob Mills: \u200eimage omitted
and a word on it
[13/05/2010, 10:34:00] Messages are now secured
[13/05/2010, 10:35:00] Ann: time: late
"""
ANDROID = "".join(f"5/{day}/21, 1:0{day}\u202fPM - Cy: day {day}\n" for day in range(1, 5))


def source(text: str) -> Source:
    return Source("log.txt", text.encode())


def test_irc_lines_are_posts_with_the_number_of_their_line() -> None:
    document = IrcFormat().read(source(IRC))
    assert [(post.id, post.author, post.body) for post in document.drafts[0].posts] == [
        ("1", "|hen|", "the kettle is on"),
        ("3", "cob", "|hen|: <b>thanks</b>"),
        ("4", "cob", "* cob waves"),
        ("6", "broody", "sugar?"),
    ]
    assert list(document.drafts[0].parents) == [ROOT, UNKNOWN, UNKNOWN, UNKNOWN]
    assert any("left out 2 notes" in line for line in document.explained)


def test_the_day_of_an_irc_line_is_the_one_noted_last() -> None:
    found = IrcFormat().read(source(DATED)).drafts[0].posts
    assert [(post.author, post.date) for post in found] == [
        ("hen", datetime(2021, 5, 3, 23, 59)),
        ("cob", datetime(2021, 5, 4, 0, 0)),
        ("hen", datetime(2021, 5, 4, 0, 1)),
    ]


def test_a_time_without_a_day_is_no_date() -> None:
    assert {post.date for post in IrcFormat().read(source(IRC)).drafts[0].posts} == {None}


def test_whatsapp_messages_span_lines() -> None:
    found = WhatsappFormat().read(source(PHONE)).drafts[0].posts
    assert [(post.author, post.body, post.date) for post in found] == [
        ("Ann", "hello", datetime(2010, 5, 12, 10, 32, 11)),
        ("Bob Mills", "image omitted\nand a word on it", datetime(2010, 5, 12, 10, 33)),
        ("Ann", "time: late", datetime(2010, 5, 13, 10, 35)),
    ]


def test_a_clock_of_twelve_hours_puts_the_month_first() -> None:
    found = WhatsappFormat().read(source(ANDROID)).drafts[0].posts
    assert [post.date for post in found] == [datetime(2021, 5, day, 13, day) for day in range(1, 5)]


def test_each_log_is_told_from_the_other_and_from_prose() -> None:
    prose = source("Ann: hello\nBob: hello\n[1] a note\n" * 5)
    for made, own, other in ((IrcFormat(), IRC, PHONE), (WhatsappFormat(), PHONE, IRC)):
        assert made.sniff(source(own)) > 0.8
        assert made.sniff(source(other)) == made.sniff(prose) == 0.0


@pytest.mark.parametrize("text", ["", "nothing here", "=== ann [a@b] has joined"])
def test_a_log_in_which_nobody_says_anything_is_refused(text: str) -> None:
    for made in (IrcFormat(), WhatsappFormat()):
        with pytest.raises(FormatError, match="nobody says anything"):
            made.read(source(text))


def test_controls_are_shown() -> None:
    [post, *_] = IrcFormat().read(source("[10:00] <e\x1b[2J> \x07boo\n" * 3)).drafts[0].posts
    assert (post.author, post.body) == ("e␛[2J", "␇boo")


def test_an_unknown_encoding_does_not_break_the_sniff() -> None:
    assert IrcFormat().sniff(Source("x", b"[10:00] <a> b\n", "klingon")) == 0.0


def test_tags_of_html_are_nobody_who_says_something() -> None:
    text = "<div>Hi. I am fine.</div>\n</div></div> hello\n<p>words</p>\n<div>more words</div>\n</div>\n</p>\n"
    assert IrcFormat().sniff(Source("a.html", text.encode())) == 0
