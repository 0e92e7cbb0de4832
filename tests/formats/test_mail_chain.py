"""Mails copied as text, one below the other, as several programs and languages print what heads each."""

from __future__ import annotations

from datetime import datetime

import pytest

from tui_reader.formats.document import ROOT, UNKNOWN, Document
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

WORDS = ("Who has the kiln key?", "I do.\n\nShall I bring it?", "Yes")
WRITERS = ("Ann Moss", "Bo", "Ann Moss")

BLOCKS = {
    "en": (
        "From: {name} <a@host.example>\nSent: Monday, May {day}, 2021 9:12 AM\nTo: Kiln\nSubject: RE: Kiln\n\n{words}"
    ),
    "de": (
        "Von: {name} <a@host.example>\nGesendet: Montag, {day}. Mai 2021 09:12\nAn: Ofen\nBetreff: AW: Kiln\n\n{words}"
    ),
    "fr": ("De : {name} <a@host.example>\nEnvoyé : lundi {day} mai 2021 09:12\nÀ : Four\nObjet : RE: Kiln\n\n{words}"),
    "ru": ("От: {name} <a@host.example>\nОтправлено: {day} мая 2021 г. 9:12\nКому: Печь\nТема: RE: Kiln\n\n{words}"),
    "ja": ("差出人: {name} <a@host.example>\n送信日時: 2021年5月{day}日 9:12\n宛先: Ofen\n件名: RE: Kiln\n\n{words}"),
}
OVER = {
    "nothing": "",
    "a rule": "_" * 32 + "\n",
    "words": "-----Original Message-----\n",
    "forwarding": "Begin forwarded message:\n\n",
}


def opened(text: str) -> Document:
    return read(Source("mail.txt", text.encode()))


def block(form: str, at: int) -> str:
    return form.format(name=WRITERS[at], day=3 + at, words=WORDS[at]) + "\n\n"


def said(document: Document) -> list[tuple[str | None, str]]:
    return [(post.author, post.body) for post in document.drafts[0].posts]


@pytest.mark.parametrize("over", OVER.values(), ids=OVER)
@pytest.mark.parametrize("form", BLOCKS.values(), ids=BLOCKS)
def test_each_block_of_fields_heads_a_mail_that_answers_the_one_below(form: str, over: str) -> None:
    document = opened(over.join(block(form, at) for at in (2, 1, 0)))
    draft = document.drafts[0]
    assert document.format == "chain"
    assert said(document) == list(zip(WRITERS, WORDS, strict=True))
    assert [post.date and post.date.day for post in draft.posts] == [3, 4, 5]
    assert list(draft.parents) == [ROOT, 0, 1]
    assert draft.title == "Kiln"


def test_the_words_above_the_first_block_are_of_nobody_known() -> None:
    document = opened("Thanks!\n\n" + OVER["words"].join(["", block(BLOCKS["en"], 1), block(BLOCKS["en"], 0)]))
    assert said(document) == [*zip(WRITERS[:2], WORDS[:2], strict=True), (None, "Thanks!")]


def test_lines_that_say_who_wrote_stand_above_mails_where_no_sign_marks_the_quote() -> None:
    lead = "On Mon, May {day}, 2021 at 9:12 AM {name} <a@host.example> wrote:\n\n{words}"
    document = opened("See you there.\n\n" + block(lead, 1) + block(lead, 0))
    assert said(document)[:2] == list(zip(WRITERS[:2], WORDS[:2], strict=True))


def test_mails_saved_one_after_another_stand_as_they_are_and_answer_nothing_known() -> None:
    form = "Subject: Kiln\nFrom: {name} <a@host.example>\nDate: {day}/05/2021, 09:12\nTo: Kiln\n\n{words}"
    document = opened("".join(block(form, at) for at in (0, 1, 2)))
    assert said(document) == list(zip(WRITERS, WORDS, strict=True))
    assert list(document.drafts[0].parents) == [ROOT, UNKNOWN, UNKNOWN]
    assert document.drafts[0].posts[1].date == datetime(2021, 4, 5, 9, 12)


def test_a_mail_as_it_was_sent_stays_one_with_its_originals_as_quotes() -> None:
    head = "From: Ann <a@host.example>\nDate: Mon, 3 May 2021 09:12:00 +0200\nSubject: Kiln\nTo: Bo\n\nYes\n\n"
    document = opened(head + OVER["words"] + block(BLOCKS["en"], 1) + OVER["words"] + block(BLOCKS["en"], 0))
    assert document.format == "eml"


def test_a_page_about_the_fields_of_mails_is_no_chain() -> None:
    document = opened(
        "A mail has fields.\n\nFrom: who wrote it\nDate: when\nSubject: what of\n\nFrom: x\nDate: y\nTo: z\n"
    )
    assert document.format == "post"
