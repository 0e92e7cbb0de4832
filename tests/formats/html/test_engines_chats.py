"""Chats that a program wrote to pages."""

from __future__ import annotations

from tests.formats.html.sayings import Page, assert_says, read_page
from tui_reader.formats.document import ROOT, UNKNOWN

TELEGRAM = Page(
    "telegram",
    "a Telegram chat exported as a page",
    (
        ("41", "Ada Quill", "2021-05-03T19:24", ROOT, "Is the ferry in?"),
        ("42", "Ada Quill", "2021-05-03T19:25", UNKNOWN, "I see no lamp.\nNone."),
        ("44", "Bo", "2021-05-04T08:10", 0, "Since six."),
        ("45", "Bo", "2021-05-04T08:11", 5, "Photo\n12.3 KB"),
        ("46", "Ada Quill", "2021-05-04T09:00", UNKNOWN, ""),
    ),
    (("Harbour office", None),),
)


def test_an_exported_chat_of_telegram() -> None:
    assert_says("chats", TELEGRAM)


def test_a_message_of_telegram_that_answers_one_of_another_file_answers_one_that_is_not_there() -> None:
    (draft,) = read_page("chats/telegram").drafts
    assert [ghost.id for ghost in draft.ghosts] == ["7"]
