from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.mail import SEPARATOR, mail, read
from tui_reader.formats.document import Document
from tui_reader.formats.mbox.reader import MboxFormat
from tui_reader.formats.source import Source


def bodies(document: Document) -> list[str]:
    return [post.body for draft in document.drafts for post in draft.posts]


@pytest.mark.parametrize(
    "line",
    [
        "From ada@hill.example Mon May  3 19:24:00 2021",
        "From - Mon May 03 19:24:00 2021",
        "From 28668125511680@xxx Thu Apr 16 09:53:04 +0000 2015",
        "From mboxrd@z Thu Jan  1 00:00:00 1970",
        "From ada at hill.example  Thu Feb 11 20:15:18 2016",
        "From -8946248053963491671",
        "From 8422924699967609371",
        "From ada@hill.example",
    ],
)
def test_the_separators_met_in_practice_split(line: str) -> None:
    text = (mail(1, "one") + mail(2, "two")).replace(SEPARATOR.strip(), line)
    assert MboxFormat().sniff(Source("a", text.encode())) > 0.5
    assert bodies(read(text)) == ["one", "two"]


@pytest.mark.parametrize(
    "words",
    [
        "at home.\n\nFrom here on it is prose.\nSo: no header",
        "one\nFrom ada@hill.example Mon May  3 19:24:00 2021\nNote: no blank line above",
        "one\n\nFrom ada@hill.example Mon May  3 19:24:00 2021\nno header below",
        "one\n\nFrom noon to\nTime: 12:30",
    ],
)
def test_prose_that_begins_with_from_does_not_split(words: str) -> None:
    assert bodies(read(mail(1, words) + mail(2, "two"))) == [words, "two"]


def test_carriage_returns_a_mark_and_blank_lines_before_the_first_message_do_not_matter() -> None:
    text = "\ufeff\n\n" + mail(1, "one") + mail(2, "two")
    assert bodies(read(text.replace("\n", "\r\n"))) == ["one", "two"]


def test_messages_with_their_own_line_ends_between_plain_separators() -> None:
    one, two = (
        mail(number, words).removeprefix(SEPARATOR).replace("\n", "\r\n") for number, words in ((1, "a"), (2, "b"))
    )
    assert bodies(read(SEPARATOR + one + SEPARATOR + two)) == ["a", "b"]


def test_writers_that_leave_out_every_blank_line_are_understood() -> None:
    assert bodies(read((mail(1, "one") + mail(2, "two")).replace("\n\nFrom ", "\nFrom "))) == ["one", "two"]


def test_a_line_that_was_escaped_comes_back_as_it_was() -> None:
    assert bodies(read(mail(1, ">From the mill\n>from\n> From"))) == ["From the mill\n>from\n> From"]
    assert bodies(read(mail(1, ">From the mill\n>>From Bo"))) == ["From the mill\n>From Bo"]


def test_a_true_content_length_keeps_what_looks_like_a_separator() -> None:
    words = f"one\n\n{SEPARATOR}Subject: not a message\n\nend\n"
    document = read(mail(1, words, Content_Length=str(len(words))) + mail(2, "two"))
    assert bodies(document) == [words.strip(), "two"]
    assert any("cl2" in line for line in document.explained)


@pytest.mark.parametrize("length", ["2", "5000", "-1", "x", "9" * 400, ""])
def test_a_false_content_length_is_not_believed(length: str) -> None:
    assert bodies(read(mail(1, "one", Content_Length=length) + mail(2, "two"))) == ["one", "two"]


def test_what_is_no_mailbox_is_not_taken() -> None:
    for text in ("", "From", "From here on\n", "From: Ada\nTo: Bo\n\nhello", "hello\n" + mail(1), "From a\n\nb: c\n"):
        assert MboxFormat().sniff(Source("a", text.encode())) == 0


@given(st.lists(st.text(st.sampled_from("ab \n>F"), max_size=30), min_size=1, max_size=8))
def test_every_message_is_found_once_with_its_words(words: list[str]) -> None:
    text = "".join(mail(number, body) for number, body in enumerate(words))
    assert [" ".join(body.split()) for body in bodies(read(text))] == [" ".join(body.split()) for body in words]
