"""Mails whose headers do not say what they answer."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.formats.mail import mail, read
from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.formats.mail.subjects import base, is_reply

ROOTED = b"\x01" + b"r" * 21


def threads(box: str) -> list[tuple[list[str], list[int]]]:
    return [([post.id.partition("@")[0] for post in draft.posts], list(draft.parents)) for draft in read(box).drafts]


def dated(number: int, subject: str, day: int = 0, **fields: str) -> str:
    day = day or number
    return mail(
        number,
        Subject=subject,
        Date=format_datetime(datetime(2021, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)),
        **fields,
    )


@pytest.mark.parametrize(
    "subject",
    [
        "Kilns", "Re: Kilns", "RE: re: Kilns", "Re[2]: Kilns", "Re^3: Kilns", "AW: Kilns", "Antw: [clay] Re: Kilns",
        "[clay] Kilns", "Fwd: Kilns", "Re: [clay] [EXT] kilns", "SV: VS: kilns", "Odp: Kilns", "RIF: Kilns",
        "Kilns (was: Glazes)", "Kilns [was Re: Glazes]", "Re :  Kilns", "TR: Kilns", "Ответ: Kilns", "Ynt: Kilns",
        "回复：Kilns",
    ],
)  # fmt: skip
def test_subjects_of_one_talk_have_one_base(subject: str) -> None:
    assert base(subject) == "kilns"


@pytest.mark.parametrize("subject", ["Area: Kilns", "Regarding Kilns", "Kilns: Re", "[clay] Kilns", "Fwd: Kilns", ""])
def test_other_subjects_are_of_no_reply(subject: str) -> None:
    assert not is_reply(subject)


def test_replies_without_links_go_to_their_subject_and_their_parents_are_unknown() -> None:
    box = (
        dated(1, "Kilns")
        + dated(2, "Glazes")
        + dated(3, "Re: [clay] Kilns")
        + dated(4, "AW: Kilns")
        + dated(5, "Re: glazes")
    )
    assert threads(box) == [(["1", "3", "4"], [ROOT, UNKNOWN, UNKNOWN]), (["2", "5"], [ROOT, UNKNOWN])]
    assert read(box).warnings == ("3 messages named no message as answered and went to others of the same subject.",)


def test_a_subject_that_begins_anew_or_long_after_is_another_talk() -> None:
    assert len(threads(dated(1, "Minutes") + dated(2, "Minutes"))) == 2
    assert len(threads(dated(1, "Minutes") + dated(2, "Re: Minutes", day=150))) == 2
    assert len(threads(dated(1, "Minutes") + dated(2, "Re: Minutes", day=80) + dated(3, "Re: Minutes", day=160))) == 1


def test_stated_links_stay_and_only_those_without_are_put_to_them() -> None:
    box = dated(1, "Kilns") + dated(2, "Re: Kilns", References="<1@hill>") + dated(3, "Re: Kilns")
    assert threads(box) == [(["1", "2", "3"], [ROOT, 0, UNKNOWN])]


def test_a_reply_to_a_mail_that_is_not_there_keeps_its_ghost() -> None:
    box = dated(1, "Kilns") + dated(2, "Re: Kilns", References="<9@hill>") + dated(3, "Re: Kilns")
    assert sorted(threads(box)) == [(["1"], [ROOT]), (["2", "3"], [2, UNKNOWN, ROOT])]


def test_a_thread_that_an_archive_names_holds_whatever_the_subject() -> None:
    box = dated(1, "Kilns", X_GM_THRID="77") + dated(2, "Glazes", X_GM_THRID="77") + dated(3, "Kilns", X_GM_THRID="78")
    assert threads(box) == [(["1", "2"], [ROOT, UNKNOWN]), (["3"], [ROOT])]


def test_the_index_of_outlook_states_the_parent_by_its_beginning() -> None:
    def index(*replies: bytes) -> str:
        return base64.b64encode(ROOTED + b"".join(replies)).decode()

    box = (
        dated(1, "Kilns", Thread_Index=index())
        + dated(2, "Kilns", Thread_Index=index(b"aaaaa"))
        + dated(3, "Kilns", Thread_Index=index(b"aaaaa", b"bbbbb", b"ccccc"))
        + dated(4, "Kilns", Thread_Index="!!")
    )
    assert threads(box) == [(["1", "2", "3"], [ROOT, 0, 1]), (["4"], [ROOT])]


def test_an_article_cited_above_the_quote_is_the_parent_when_it_is_there() -> None:
    words = "In article <{}@hill>, Bo Reed writes:\n> so\n\nyes"
    box = dated(1, "Kilns") + mail(2, words.format(1), Subject="Ovens") + mail(3, words.format(9), Subject="Clay")
    assert threads(box) == [(["1", "2"], [ROOT, 0]), (["3"], [ROOT])]
