"""Dates that count from the day on which a page was saved."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tui_reader.formats.document import Document
from tui_reader.formats.html.ages import is_age, read_age
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

SAVED = datetime(2021, 5, 3, 12, 0, tzinfo=UTC)
AGES = (
    ("2 hours ago", "2021-05-03T10:00:00+00:00"),
    ("posted 5m ago", "2021-05-03T11:55:00+00:00"),
    ("3mo ago", "2021-02-02T12:00:00+00:00"),
    ("a day ago", "2021-05-02T12:00:00+00:00"),
    ("vor einer Stunde", "2021-05-03T11:00:00+00:00"),
    ("il y a 2 ans", "2019-05-04T12:00:00+00:00"),
    ("hace 3 semanas", "2021-04-12T12:00:00+00:00"),
    ("5 минут назад", "2021-05-03T11:55:00+00:00"),
    ("发表于 5 天前", "2021-04-28T12:00:00+00:00"),
    ("3時間前", "2021-05-03T09:00:00+00:00"),
    ("2개월 전", "2021-03-04T12:00:00+00:00"),
    ("Yesterday, 05:11 PM", "2021-05-02T17:11:00"),
    ("Heute um 9:30", "2021-05-03T09:30:00"),
    ("发表于5天前", "2021-04-28T12:00:00+00:00"),
    ("3 時間前に投稿", "2021-05-03T09:00:00+00:00"),
    ("2개월 전", "2021-03-04T12:00:00+00:00"),
    ("昨天 14:05", "2021-05-02T14:05:00"),
    ("před 3 hodinami", "2021-05-03T09:00:00+00:00"),
    ("πριν από 2 ημέρες", "2021-05-01T12:00:00+00:00"),
    ("3 giờ trước", "2021-05-03T09:00:00+00:00"),
    ("2 minggu yang lalu", "2021-04-19T12:00:00+00:00"),
    ("منذ 3 ساعات", "2021-05-03T09:00:00+00:00"),
    ("לפני 3 ימים", "2021-04-30T12:00:00+00:00"),
    ("acum 2 luni", "2021-03-04T12:00:00+00:00"),
)


@pytest.mark.parametrize(("line", "moment"), AGES)
def test_an_age_is_counted_from_when_the_page_was_saved(line: str, moment: str) -> None:
    assert is_age(line)
    assert find_date(line) is not None
    date = read_age(line, SAVED)
    assert date is not None
    assert date.isoformat() == moment


@pytest.mark.parametrize("line", ["Go for it", "3 May 2021", "ago", "Yesterday", "Version 3.10", "12 points", "3 天"])
def test_other_lines_tell_no_age(line: str) -> None:
    assert not is_age(line)
    assert read_age(line, SAVED) is None


PAGE = """<div class="blockpost" id="p5"><h2><a>{}</a></h2><div class="postleft"><dl><dt>Ada</dt></dl></div>
<div class="postright"><div class="postmsg"><p>Steep it.</p></div></div></div>"""
SCRIPT = "Mon May 03 2021 14:00:00 GMT+0200 (Central European Summer Time)"
WARC = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://b.example/\r\nWARC-Date: 2021-05-03T12:00:00Z\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n"
)
SINGLE = f"<!--\n Page saved with SingleFile \n url: http://b.example/ \n saved date: {SCRIPT}\n-->"


def archived(page: str) -> str:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html>{page}"
    return WARC.format(len(answer.encode()), answer)


def posts_of(html: str, name: str = "page.html") -> Document:
    return read(Source(name, html.encode()))


MHTML = (
    "From: <Saved by Blink>\r\nDate: Mon, 3 May 2021 12:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n{}\r\n--b--\r\n"
)
SAVED_FILES = (
    f"<!doctype html>{SINGLE}{{}}",
    f'<!doctype html><head><meta name="savepage-date" content="{SCRIPT}"></head>{{}}',
    "<!doctype html>{}<!-- FILE ARCHIVED ON 12:00:00 May 03, 2021 AND RETRIEVED FROM THE INTERNET ARCHIVE -->",
    MHTML,
)


@pytest.mark.parametrize("file", [*SAVED_FILES, None])
def test_a_file_says_when_it_was_saved(file: str | None) -> None:
    page = PAGE.format("2 hours ago")
    document = posts_of(file.format(page) if file else archived(page))
    (post,) = document.drafts[0].posts
    assert post.date is not None
    assert post.date.replace(tzinfo=post.date.tzinfo or UTC).astimezone(UTC) == datetime(2021, 5, 3, 10, tzinfo=UTC)
    assert "1 date told as ages, counted from 2021-05-03" in document.explained[-1]


def test_without_a_day_to_count_from_there_is_no_date() -> None:
    document = posts_of("<!doctype html>" + PAGE.format("2 hours ago"))
    assert document.drafts[0].posts[0].date is None
    assert document.explained[-1].endswith("the file does not say when it was saved")
