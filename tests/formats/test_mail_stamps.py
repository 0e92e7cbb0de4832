from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.formats.mail.dates import date
from tui_reader.formats.mail.headers import Head, answered, nearest
from tui_reader.formats.mail.stamps import UNDATED, Stamps, postmark

DAYS = st.sampled_from(
    ["Mon, 3 May 2021", "03 May 2021", "31 Feb 2021", "Mon,  3 May 2021", "2021/05/03", "3 Mai 2021"]
)
CLOCKS = st.sampled_from(["07:58:00", "7:58:00", "07:58", "23:59:60", "25:00:00", "07:58:99"])
ZONES = st.sampled_from([" +0000", " -0730", " +0200 (CEST)", " +9900", " +02000", " GMT", "", "+0100"])


def stated(value: str) -> float:
    moment = date(value.encode())
    return moment.timestamp() if moment else UNDATED


@given(st.lists(st.builds("{} {}{}".format, DAYS, CLOCKS, ZONES), max_size=6))
def test_moments_are_those_of_the_dates_whatever_came_before(values: list[str]) -> None:
    stamps = Stamps()
    assert [stamps.read(Head(f"\nDate: {value}\n\n".encode())) for value in values] == list(map(stated, values))


def test_a_folded_date_and_a_field_of_old_news_are_read() -> None:
    stamps = Stamps()
    assert stamps.read(Head(b"\nDate: Mon, 3 May\n 2021 07:58:00 +0200\n\n")) == stated("3 May 2021 05:58:00 +0000")
    assert stamps.read(Head(b"\nDate: soon\nPosted: 3 May 1985 07:58:00 +0000\n")) == stated(
        "3 May 1985 07:58:00 +0000"
    )
    assert stamps.read(Head(b"\nSubject: none\n\n")) == UNDATED


def test_a_mail_without_a_date_is_as_old_as_its_way() -> None:
    way = b"\nReceived: from mill.example by hen.example\n\twith SMTP; Mon, 3 May 2021 07:58:00 +0200\n"
    later = b"Received: from cob.example; Sun, 2 May 2021 07:58:00 +0200\n\n"
    assert Stamps().read(Head(way + later)) == stated("3 May 2021 05:58:00 +0000")
    assert Stamps().read(Head(way + b"Resent-Date: 4 May 2021 00:00:00 +0000\n\n")) == stated("4 May 2021 00:00")


@pytest.mark.parametrize(
    ("line", "year"),
    [
        (b"From ann@mill.example Mon May  3 07:58:00 2021", 2021),
        (b"From ann at mill.example  Mon May  3 07:58:00 2021", 2021),
        (b"From mboxrd@z Thu Jan  1 00:00:00 1970", None),
        (b"From the mill, Mon May  3", None),
        (b"Seen Mon May  3 07:58:00 2021", None),
    ],
)
def test_a_postmark_is_the_moment_in_the_line_between_mails(line: bytes, year: int | None) -> None:
    data = b"before\n" + line + b"\nSubject: x\n"
    moment = postmark(data, data.index(b"\nSubject"))
    assert (moment and moment.year) == year


@pytest.mark.parametrize("reply", ["<a@b>", " <a@b> of ada", "the one of <a@b>", "<a>", "", "<a@b> <c@d>", "ada <a@b"])
@pytest.mark.parametrize("chain", [None, "", "<x@y>", "<x@y>\n <z@\n y>", "x y"])
def test_the_nearest_id_is_the_first_of_those_answered(reply: str, chain: str | None) -> None:
    fields = f"\nIn-Reply-To: {reply}" + ("" if chain is None else f"\nReferences: {chain}") + "\n\n"
    head = Head(fields.encode())
    assert nearest(head) == next(answered(head), b"")
