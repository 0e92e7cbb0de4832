from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.mail import mail, only
from tui_reader.formats.mail.dates import date
from tui_reader.formats.mail.headers import LINE_LIMIT, Head, author, line, message_id


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("Ada Moss <ada@hill.example>", "Ada Moss"),
        ('"Moss, Ada" <ada@hill.example>', "Moss, Ada"),
        ("Moss, Ada <ada@hill.example>", "Moss, Ada"),
        (r'"Ada \"Mossy\" Moss" <ada@hill.example>', 'Ada "Mossy" Moss'),
        ("ada@hill.example (Ada Moss)", "Ada Moss"),
        ("ada at hill.example (Ada (the) Moss)", "Ada the Moss"),
        ("ada@hill.example", "ada"),
        ("<ada@hill.example>", "ada"),
        ("ada at hill.example", "ada"),
        ("Ada Moss", "Ada Moss"),
        ("=?utf-8?q?Ad=C3=A4_Moss?= <ada@hill.example>", "Adä Moss"),
        ('"=?utf-8?b?QWTDpA==?=" <ada@hill.example>', "Adä"),
        ("=?utf-8?q?Ada_=3Cx=3E?= <ada@hill.example>", "Ada <x>"),
        ("ada@hill.example (=?iso-8859-1?q?Ad=E4?=)", "Adä"),
        ("Ad\u00e4 <ada@hill.example>", "Adä"),
        ("'Ada' via List <list@hill.example>", "Ada' via List"),
        ("", None),
        ("<>", None),
    ],
)
def test_the_author_is_the_name_or_the_address_before_the_at(field: str, name: str | None) -> None:
    assert author(field.encode()) == name


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("=?utf-8?q?a=C3=A4?= =?utf-8?q?b?=", "aäb"),
        ("=?utf-8?q?=C3?= =?utf-8?q?=A4?=", "ä"),
        ("=?utf-8?b?w6Q?= c", "ä c"),
        ("x =?iso-8859-1*en?Q?=E4?= y", "x ä y"),
        ("=?evil?q?=41?=", "A"),
        ("=?utf-8?b?*?=", None),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
        ("=?utf-8?q?=1B[31m=0Ared?=", "␛[31m red"),
        ("[/b] it's", "[/b] it's"),
    ],
)
def test_encoded_words_are_read_and_made_safe(field: str, text: str | None) -> None:
    assert line(field.encode()) == text


def test_fields_are_found_in_any_case_unfolded_and_only_at_a_line_start() -> None:
    head = Head(b"\nX-Subject: no\nsubJECT: the\n  old\n\tmill\nSubject: second\n")
    assert head.get(b"\nsubject:") == b"the old mill"
    assert head.get(b"\nfrom:") == b""


def test_a_field_is_cut_at_its_limit() -> None:
    assert len(Head(b"\nFrom: " + b"(" * 30_000).get(b"\nfrom:")) <= LINE_LIMIT
    assert Head(b"\nFrom: a\n" + b" b\n" * 9).get(b"\nfrom:", 6) == b"a b"


def test_a_message_id_has_no_brackets() -> None:
    assert message_id(b"<a@b>") == b"a@b"
    assert message_id(b"a@b (comment)") == b"a@b"
    assert message_id(b"") == b""


@pytest.mark.parametrize(
    ("field", "moment"),
    [
        ("Mon, 3 May 2021 19:24:00 +0200", datetime(2021, 5, 3, 19, 24, tzinfo=timezone(timedelta(hours=2)))),
        ("3 May 2021 19:24:00 -0330 (NST)", datetime(2021, 5, 3, 22, 54, tzinfo=UTC)),
        ("Mon, 03 May 2021 19:24:60 +0000", datetime(2021, 5, 3, 19, 24, 59, tzinfo=UTC)),
        ("Mon, 3 May 2021 19:24 GMT", datetime(2021, 5, 3, 19, 24, tzinfo=UTC)),
        ("Mon May  3 19:24:00 2021", datetime(2021, 5, 3, 19, 24, tzinfo=UTC)),
        ("1997/11/17", datetime(1997, 11, 17, tzinfo=UTC)),
        ("Mon, 3 May 2021 19:24:00 -0000", datetime(2021, 5, 3, 19, 24, tzinfo=UTC)),
        ("Mon, 33 May 2021 19:24:00 +0200", None),
        ("Mon, 3 Foo 2021 19:24:00 +0200", None),
        ("1 Jan -1", None),
        ("Mon, 3 May 2021 19:24:00 +9999999999", None),
        ("Mon, 3 May 2021 19:24:00 +9900", None),
        ("0000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_aware_or_none(field: str, moment: datetime | None) -> None:
    found = date(field.encode())
    assert found == moment
    assert found is None or found.tzinfo is not None


def test_a_post_holds_what_the_headers_say() -> None:
    post = only(mail(7, Subject="Re: [list] mill", Date="Mon, 3 May 2021 19:24:00 +0000"))
    assert (post.id, post.author, post.subject) == ("7@hill", "Ada Moss", "Re: [list] mill")
    assert post.date == datetime(2021, 5, 3, 19, 24, tzinfo=UTC)


def test_headers_that_drive_a_terminal_are_shown_with_marks() -> None:
    post = only(mail(1, Message_ID="<\x1b[2J@x>", From="\x9bA \u202e <a@b>", Subject="\x07[/]"))
    assert (post.id, post.author, post.subject) == ("␛[2J@x", "‹9B›A ‹RLO›", "␇[/]")


@given(st.binary(max_size=200))
def test_no_field_fails(value: bytes) -> None:
    author(value)
    line(value)
    date(value)
    message_id(value)


@given(st.from_regex(r"(Mon, )?\d{1,3} ?(Jan|Feb|Foo) ?\d{0,6} \d{0,3}:\d{0,3}(:\d\d)? ?[+-]?\d{0,6}", fullmatch=True))
def test_no_date_fails(value: str) -> None:
    found = date(value.encode())
    assert found is None or found.utcoffset() is not None
