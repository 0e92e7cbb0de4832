"""Communities of firms and of neighbours: what the pages of each state."""

from __future__ import annotations

import pytest

from tests.formats.html.sayings import Page, assert_says
from tui_reader.formats.document import ROOT, UNKNOWN

PAGES = (
    Page(
        "lithium",
        "a Lithium or Khoros page",
        (
            ("501", "Ada_Quill", "2016-05-03T19:24", ROOT, "No whistle."),
            ("503", "Cor", "2016-05-05T09:00", UNKNOWN, "Vinegar."),
            ("502", "Bo", "2016-05-04T08:10", 0, "Which lid?"),
        ),
        (("Ada_Quill", None),),
    ),
    Page(
        "jive",
        "a Jive page",
        (
            ("501", "Ada Quill", "2010-05-03T19:24", ROOT, "No whistle."),
            ("502", "Bo", "2010-05-04T08:10", 0, "Which lid?"),
        ),
        ((None, None),),
    ),
    Page(
        "jiveforums",
        "a Jive page",
        (
            ("501", "ada", "2006-05-03T19:24", ROOT, "No whistle."),
            ("502", "bo", "2006-05-04T08:10", 0, "Which lid?"),
        ),
        ((None, None),),
    ),
    Page(
        "zendesk",
        "a Zendesk page with comments",
        (
            ("1", "Ada Quill", "2019-05-03T19:24", ROOT, "No whistle."),
            ("71", "Bo", "2019-05-04T08:10", UNKNOWN, "Which lid?"),
            ("72", "Cor", "2019-05-05T09:00", UNKNOWN, "The red one."),
        ),
        ((None, None),),
    ),
    Page(
        "friendica",
        "a Friendica page",
        (
            ("aa01", "Ada Quill", "2021-05-03T19:24", ROOT, "No whistle."),
            ("aa02", "Bo", "2021-05-04T08:10", 0, "Which lid?"),
            ("aa03", "Ada Quill", "2021-05-05T09:00", 1, "The red one."),
            ("aa04", "Cor", "2021-05-05T09:30", 0, "Vinegar."),
        ),
    ),
    Page(
        "hubzilla",
        "a Hubzilla or an old Friendica page",
        (
            ("501", "Ada Quill", "2021-05-03T19:24", ROOT, "No whistle."),
            ("502", "Bo", "2021-05-04T08:10", UNKNOWN, "Which lid?"),
        ),
        ((None, None),),
    ),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_what_a_page_of_a_community_states(page: Page) -> None:
    assert_says("communities", page)
