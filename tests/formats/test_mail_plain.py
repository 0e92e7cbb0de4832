"""Mails that show nothing but quoted lines: their marks are told at once, and are those that all signs tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.formats.mail.marks import all_marks
from tui_reader.formats.mail.plain import plain_marks
from tui_reader.model import SafeText

PLAIN = [
    "The kiln is cold.\n",
    "Bo Reed wrote:\n> is it lit?\n\nIt is.",
    "> is it lit?\n> and hot?\nIt is.\n>\n> why?\n\nNo coal.",
    "On Mon, May 3, 2021 Bo Reed wrote:\n\n> is it lit?\n\nYes.\n\nAda wrote:\n> who?\nBo.",
    "",
]
LINES = [
    "", "", "", " ", "\t", ">", "> is it lit?", "> ", ">> who?", "> > who?", " > so", "a > b", "b> so", ">|", "| 3 |",
    "Bo Reed wrote:", "Bo Reed wrote:", "  Ada said:", "On Mon, May 3, 2021 Bo Reed", "Mon, 3 May 2021 10:00",
    "On 2021-05-03 Bo Reed wrote: yes", "In message 7 Bo", "Bo wrote", "> Ada wrote:", "Bo <bo@mill.example> wrote:",
    "2021-05-03 19:24 GMT+02:00 Bo Reed:", "Note:", "Quote:", "Originally posted by Bo", "[quote=Bo]", "see: this",
    "wrote: this", "x" * 250 + " wrote:", "From: Bo", "Date: Mon", "To: Ada", "Begin forwarded message:", "-- ", "--",
    "_" * 30, "-----Original Message-----", "Sent from my phone", "ada", "* coal", "# coal", "=> coal", "a == b",
    "@@ -1 +1 @@", "--- a", "diff --git a b", "-----BEGIN PGP SIGNATURE-----", "the list is full", "list archives: x",
    "unsubscribe@mill.example", "Bo Reed schrieb:", "Bo Reed 写道：", "\u00a0",
]  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_lines_with_signs_and_what_stands_above_them_are_told_at_once(text: str) -> None:
    assert plain_marks(text) == all_marks(SafeText(text))


@pytest.mark.parametrize("end", ["-- \nBo", "Sent from my iPhone", "unsubscribe@mill.example", "> > who?", "a > b"])
def test_of_a_text_that_shows_more_nothing_is_told(end: str) -> None:
    assert plain_marks(f"> is it lit?\n\nYes.\n\n{end}") is None


@given(st.lists(st.sampled_from(LINES), max_size=9).map("\n".join))
def test_what_is_told_at_once_is_what_all_signs_tell(text: str) -> None:
    assert plain_marks(text) in (None, all_marks(SafeText(text)))


@given(st.text(alphabet="ab wrote:\n>-<|", max_size=40))
def test_the_same_of_any_text(text: str) -> None:
    assert plain_marks(text) in (None, all_marks(SafeText(text)))
