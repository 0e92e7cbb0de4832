"""Sites of questions and answers: what the pages of each state."""

from __future__ import annotations

import pytest

from tests.formats.html.sayings import Page, assert_says
from tui_reader.formats.document import ROOT

PAGES = (
    Page(
        "osqa",
        "an OSQA page",
        (
            ("10", "Ada Quill", "2015-04-10T17:51", ROOT, "Outside."),
            ("13", "Bo", "2015-04-11T06:48", 0, "Wet or dry?"),
            ("11", "Cor Low", "2015-04-10T19:26", 0, "Lime."),
            ("12", "Ada Quill", "2015-04-13T08:01", 2, "It washes out."),
        ),
    ),
    Page(
        "askbot",
        "an Askbot page",
        (
            ("10", "ada", "2013-05-03T19:24", ROOT, "Outside."),
            ("11", "bo", "2013-05-04T08:10", 0, "Lime."),
            ("12", "ada", "2013-05-05T09:00", 1, "It washes out."),
        ),
        ((None, None),),
    ),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_what_a_page_of_questions_states(page: Page) -> None:
    assert_says("questions", page)
