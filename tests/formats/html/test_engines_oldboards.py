"""Boards of the nineties and noughties: what the pages of each state."""

from __future__ import annotations

import pytest

from tests.formats.html.sayings import Page, assert_says, read_page
from tui_reader.formats.document import ROOT, UNKNOWN

_FERRY = ("501", "Ada Quill")
_REEDS = ("12", "Ada Quill")

PAGES = (
    Page(
        "yabb",
        "a YaBB page",
        (
            ("0", "Ada Quill", "2008-05-03T19:24", ROOT, "Who cut them?"),
            ("1", "Bo", "2008-05-04T08:10", UNKNOWN, "The wind."),
        ),
        (("Ada Quill", "0"),),
    ),
    Page(
        "ubbthreads6",
        "a UBB.threads page",
        (
            (*_FERRY, "2002-05-03T19:24", ROOT, "When does it sail?"),
            ("502", "Bo", "2002-05-14T08:10", 0, "At nine."),
        ),
        ((None, None),),
    ),
    Page(
        "ubbthreads7",
        "a UBB.threads page",
        (
            (*_FERRY, "2022-11-18T21:59", ROOT, "When does it sail?"),
            ("502", "Bo", "2022-11-19T08:10", 0, "At nine."),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "phorum",
        "a Phorum page with indented replies",
        (
            (*_REEDS, "2008-05-03T19:24", ROOT, "Who cut them?"),
            ("13", "Bo", "2008-05-04T08:10", 0, "The wind."),
            ("14", "Ada Quill", "2008-05-05T09:00", 1, "No."),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "phorum51",
        "a Phorum page",
        (
            (*_REEDS, "2006-05-03T19:24", ROOT, "Who cut them?"),
            ("13", "Bo", "2006-05-04T08:10", UNKNOWN, f"Ada Quill Wrote:\n{'-' * 55}\nThe wind."),
        ),
        ((None, None),),
    ),
    Page(
        "fudforum",
        "a FUDforum page",
        (
            ("501", "Ada Quill", "2008-05-03T19:24", ROOT, "Who cut them?"),
            ("502", "Bo", "2008-05-04T08:10", 0, "The wind."),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "communityserver",
        "a Community Server page",
        (
            ("501", "Ada Quill", "2007-05-03T19:24", ROOT, "No whistle."),
            ("502", "Bo", "2007-05-14T08:10", 0, "Which lid?"),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "snitz",
        "a Snitz page",
        (
            ("1", "Ada Quill", "2002-05-03T19:24", ROOT, "No whistle."),
            ("502", "Bo", "2002-05-14T08:10", UNKNOWN, "Which lid?"),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "yabbse",
        "a YaBB SE or SMF 1.0 page",
        (
            ("501", "Ada Quill", "2002-05-03T19:24", ROOT, "No whistle."),
            ("502", "Bo", "2002-05-14T08:10", UNKNOWN, "Which lid?"),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "smf10",
        "a YaBB SE or SMF 1.0 page",
        (
            ("501", "Ada Quill", "2004-05-03T19:24", ROOT, "No whistle."),
            ("502", "Bo", "2004-05-14T08:10", UNKNOWN, "Which lid?"),
        ),
        (("Ada Quill", "501"),),
    ),
    Page(
        "vbulletin2",
        "a vBulletin 2 page",
        (
            (*_FERRY, "2002-05-03T19:24", ROOT, "Who cut them?"),
            ("502", "Bo", "2002-05-14T08:10", UNKNOWN, "The wind."),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "ubbclassic",
        "a UBB page",
        (
            ("0", "Ada Quill", "1999-05-03T19:24", ROOT, "Who posted about it, and who cut them?"),
            ("1", "Bo", "1999-05-14T08:10", UNKNOWN, "The wind."),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "ubb6",
        "a UBB page",
        (
            ("0", "Ada Quill", "2002-05-03T19:24", ROOT, "Who cut them?"),
            ("1", "Bo", "2002-05-14T08:10", UNKNOWN, "The wind."),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "wwwboard",
        "a message of a WWWBoard",
        (("13", "Bo", "1999-01-05T19:24", 1, "The wind.\n- Wind"),),
        ((None, None),),
    ),
    Page(
        "slashdotclassic",
        "an old Slashdot page",
        (
            ("501", "ada", "2002-05-03T19:24", ROOT, "Nobody says.\n--\nMind the boats"),
            ("502", "Anonymous Coward", "2002-05-03T20:10", 0, "Nobody says.\nThe wind."),
            ("504", "bo", "2002-05-03T21:00", 1, ""),
            ("503", "cor", "2002-05-04T10:00", ROOT, "I saw one."),
        ),
    ),
    Page(
        "slashdot2007",
        "a Slashdot page",
        (
            ("501", "ada", "2007-05-04T19:24", ROOT, "Nobody says."),
            ("502", "Anonymous Coward", "2007-05-04T20:10", 0, "The wind."),
        ),
        ((None, None),),
    ),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_what_a_page_of_an_old_board_states(page: Page) -> None:
    assert_says("oldboards", page)


def test_a_message_of_a_wwwboard_is_of_the_thread_that_it_answers() -> None:
    (draft,) = read_page("oldboards/wwwboard").drafts
    assert (draft.title, [ghost.id for ghost in draft.ghosts]) == ("Reeds", ["12"])
