"""Trackers of bugs and issues: what the pages of each state."""

from __future__ import annotations

import pytest

from tests.formats.html.sayings import Page, assert_says
from tui_reader.formats.document import ROOT, UNKNOWN

_TRAC = ("description", "ada", "2014-03-04T10:32", ROOT, "At night.")

PAGES = (
    Page(
        "bugzilla",
        "a Bugzilla page",
        (
            ("0", "Ada Quill", "2011-03-04T10:32", ROOT, "No whistle.\nSteps: 1. fill it"),
            ("1", "Bo", "2011-03-05T08:10", UNKNOWN, "Created attachment 9\nlid"),
            ("3", "Ada Quill", "2011-03-06T09:00", 1, "(In reply to comment #1)\nToo small, see comment #0."),
        ),
        ((None, None),),
    ),
    Page(
        "bugzilla3",
        "a Bugzilla page",
        (
            ("0", "Ada Quill", "2008-03-04T10:32", ROOT, "No whistle."),
            ("1", "Bo", "2008-03-05T08:10", 0, "(In reply to comment #0)\nUse vinegar."),
        ),
        ((None, None),),
    ),
    Page(
        "bugzilla_webkit",
        "a Bugzilla page",
        (
            ("0", "ada", "2023-02-05T09:38", ROOT, "No whistle.\nSee the kettle."),
            ("1", "Bo", "2023-02-06T08:10", 0, "(In reply to ada from comment #0)\nVinegar."),
        ),
        ((None, None),),
    ),
    Page(
        "bugzilla_modal",
        "a Bugzilla page of today",
        (
            ("0", "Ada Quill", "2021-05-03T19:24", ROOT, "No whistle."),
            ("1", "Bo", "2021-05-04T08:10", 0, "(In reply to Ada Quill from comment #0)\nUse vinegar."),
        ),
        ((None, None),),
    ),
    Page(
        "trac",
        "a Trac ticket",
        (_TRAC, ("1", "bo", "2014-03-04T12:00", UNKNOWN, "Oil it."), ("3", "ada", "2014-03-05T08:10", 1, "It helped.")),
        (("bo", "1"),),
    ),
    Page(
        "trac011",
        "a Trac ticket",
        (
            ("description", "ada", "2008-03-04T10:32", ROOT, "At night."),
            ("1", "bo the door", "2008-03-04T12:00", 0, "Oil it."),
            ("2", "ada", "2008-03-05T08:10", 1, "It helped."),
        ),
    ),
    Page(
        "launchpad",
        "a Launchpad page",
        (
            ("description", "Ada Quill", "2012-05-03T19:24", ROOT, "All night."),
            ("1", "Bo (bo-l)", "2012-05-04T08:10", UNKNOWN, "New washer?"),
            ("2", "Ada Quill", "2012-05-05T09:00", UNKNOWN, "Did it."),
        ),
        ((None, None),),
    ),
    Page(
        "jira",
        "a Jira issue",
        (
            ("PUMP-7", "Ada Quill", "2013-05-03T19:24", ROOT, "Since Monday."),
            ("1001", "Bo Lind", "2013-05-04T08:10", UNKNOWN, "Tighten it."),
            ("1002", "Ada Quill", "2013-05-05T09:00", UNKNOWN, "Done."),
        ),
        ((None, None),),
    ),
    Page(
        "confluence",
        "a Confluence page with comments",
        (
            ("1", "Ada Quill", "2013-05-03T00:00", ROOT, "Two pumps."),
            ("71", "Bo Lind", "2013-05-04T08:10", 0, "Why two?"),
            ("72", "Ada Quill", "2013-05-05T09:00", 1, "One may fail."),
        ),
    ),
    Page(
        "gitlab",
        "a GitLab page",
        (
            ("1", "Ada Quill", "2020-05-03T19:24", ROOT, "Since Monday."),
            ("71", "Bo Lind", "2020-05-04T08:10", UNKNOWN, "Tighten it."),
            ("72", "Ada Quill", "2020-05-05T09:00", UNKNOWN, "Which one?"),
            ("73", "Bo Lind", "2020-05-05T09:30", 2, "Both."),
        ),
        ((None, None),),
    ),
    Page(
        "phabricator",
        "a Phabricator page",
        (
            ("T7", "ada", "2016-05-03T19:24", ROOT, "Since Monday."),
            ("71", "bo", "2016-05-04T08:10", UNKNOWN, "Tighten it."),
            ("72", "ada", "2016-05-05T09:00", UNKNOWN, "Done."),
        ),
        (("bo", "71"),),
    ),
    Page(
        "redmine",
        "a Redmine page",
        (
            ("#7", "Ada Quill", "2012-05-03T19:24", ROOT, "Since Monday."),
            ("2", "Bo", "2012-05-14T08:10", UNKNOWN, "Tighten it."),
            ("3", "Ada Quill", "2012-05-15T09:00", UNKNOWN, "Done."),
        ),
        (("Bo", "2"),),
    ),
    Page(
        "mantis",
        "a MantisBT issue",
        (
            ("0000007", "ada", "2016-05-03T19:24", ROOT, "Since Monday."),
            ("71", "bo", "2016-05-04T08:10", UNKNOWN, "Tighten it."),
        ),
    ),
    Page(
        "mantis1",
        "a MantisBT issue",
        (
            ("71", "bo", "2010-05-04T08:10", ROOT, "Tighten it."),
            ("72", "ada", "2010-05-05T09:00", UNKNOWN, "Done."),
        ),
        ((None, None),),
    ),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_what_a_page_of_a_tracker_states(page: Page) -> None:
    assert_says("trackers", page)
