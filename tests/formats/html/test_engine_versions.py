"""Versions and themes of engines whose pages differ from the usual one: what each of them says in its own way."""

from __future__ import annotations

import pytest

from tests.formats.html.sayings import Page, assert_says, read_page
from tui_reader.formats.document import ROOT, UNKNOWN

PAGES = (
    Page(
        "github_discussion",
        "a GitHub discussion page",
        (
            ("9", "ida", "2023-01-02T10:00", ROOT, "Which glue holds slate?"),
            ("11", "per", "2023-01-02T11:00", 0, "Lime."),
            ("12", "ida", "2023-01-02T12:00", 1, "Not outside."),
        ),
    ),
    Page(
        "mastodon",
        "a Mastodon page",
        (
            ("101", "ebb", "2022-02-01T08:00", ROOT, "High water at nine."),
            ("102", "flo@lake.example", "2022-02-01T08:30", 0, "At ten here."),
            ("103", "ebb", "2022-02-01T09:00", 1, "Lakes!"),
        ),
    ),
    Page(
        "mastodon_app",
        "a Mastodon page",
        (
            ("102", "flo", "2022-02-01T08:30", ROOT, "Ice?"),
            ("103", "ebb", "2022-02-01T09:00", UNKNOWN, "Thin."),
        ),
    ),
    Page(
        "disqus",
        "a Disqus page",
        (
            ("31", "Moss", "2014-02-08T17:18", ROOT, "Too dark."),
            ("32", "Fern", "2014-02-09T07:00", 0, "Open a window."),
            ("33", None, None, ROOT, "Nice."),
        ),
    ),
    Page(
        "substack",
        "a Substack page with comments",
        (
            ("1", None, None, ROOT, "It dries."),
            ("71", "Nib", "2021-02-03T00:00", 0, "Not mine."),
            ("72", "Quill", "2021-02-04T10:00", 1, "Shake it."),
        ),
    ),
    Page(
        "ipboard2",
        "an IP.Board 2 page",
        (
            ("61", "Gable", "2007-05-03T19:24", ROOT, "Two tiles fell."),
            ("62", "Passer", "2007-05-04T08:10", UNKNOWN, "Nail them."),
        ),
        (("Gable", "61"),),
    ),
    Page(
        "vb_archive",
        "a plain vBulletin page",
        (
            ("1", "Hinge", "2010-05-03T10:32", ROOT, "It squeaks."),
            ("2", "Oil", "2010-05-13T23:00", UNKNOWN, "Use me."),
        ),
    ),
    Page(
        "vb4_print",
        "a plain vBulletin page",
        (("4", "Hinge", "2010-05-13T10:32", ROOT, "It squeaks."),),
    ),
    Page(
        "discuz",
        "a Discuz! page",
        (
            ("81", "阿达", "2010-05-12T10:32", ROOT, "水壶不响了。"),
            ("82", "小白", "2010-05-13T08:00", UNKNOWN, "用醋。"),
        ),
        (("阿达", "81"),),
    ),
    Page(
        "drupal7",
        "a Drupal page with threaded comments",
        (
            ("5", "Bea", "2012-03-04T17:06", ROOT, "Yes."),
            ("6", "Cor", "2012-03-05T09:00", 0, "No."),
        ),
    ),
    Page(
        "drupal_olivero",
        "a Drupal page with threaded comments",
        (
            ("5", "Bea", "2021-05-03T19:24", ROOT, "Yes."),
            ("6", "Cor", "2021-05-04T08:10", 0, "No."),
        ),
    ),
    Page(
        "woltlab2",
        "a WoltLab page",
        (
            ("91", "Bea", "2013-05-03T19:24", ROOT, "Rain."),
            ("92", "Cor", "2013-05-04T10:10", UNKNOWN, "Again?"),
        ),
        (("Bea", "91"),),
    ),
    Page(
        "hyperkitty",
        "a HyperKitty page",
        (("HA", "Eira", "2021-05-03T09:15", ROOT, "Hello."),),
    ),
    Page(
        "hypermail",
        "a message in a Hypermail archive",
        (("jam.2@jam.example", "Gusti", "2009-08-01T10:00", ROOT, "Cook it:\nboil(3)\nThen wait."),),
    ),
    Page(
        "nodebb",
        "a NodeBB page",
        (
            ("1", "Ada", "2021-05-03T19:24", ROOT, "One."),
            ("2", "Bo", "2021-05-03T20:05", UNKNOWN, "Two."),
            ("3", "Bo", "2021-05-04T08:10", 0, "Three."),
        ),
    ),
    Page(
        "invision_imported",
        "an Invision page",
        (("5", "Cor", "2021-05-03T19:24", ROOT, "Again?\nYes."),),
        (("Bea", "4"),),
    ),
    Page(
        "phpbb_print",
        "a phpBB 3 page",
        (
            ("1", "Ada Quill", "2021-05-03T19:24", ROOT, "It went silent."),
            ("2", "B. H.", "2021-05-03T20:05", UNKNOWN, "Vinegar."),
        ),
        (("Ada Quill", None),),
    ),
    Page("mybb_lofi", "a plain MyBB page", (("1", "Ada", "2010-05-13T10:32", ROOT, "On the roof."),)),
    Page(
        "ipboard_lofi",
        "a plain IP.Board page",
        (("1", "Ada", "2007-05-03T19:24", ROOT, "On the roof."),),
        (("Bo", None),),
    ),
    Page(
        "foolfuuka",
        "an archived image board (FoolFuuka)",
        (
            ("101", "Anonymous", "2015-05-03T19:24", ROOT, "Where?"),
            ("102", "Anonymous", "2015-05-03T20:05", 0, ">>101\nOn the roof."),
            ("103", "Bo", None, 1, ">>102\n>>101\nNo."),
        ),
    ),
    Page(
        "lynxchan",
        "a page of an image board (LynxChan)",
        (
            ("101", "Anonymous", "2021-05-13T19:24", ROOT, "Where?"),
            ("102", "Bo", "2021-05-14T08:10", 0, ">>101\nOn the roof."),
        ),
    ),
    Page(
        "mediawiki_fr",
        "a talk page of a wiki",
        (("1", "Ada", "2021-05-03T19:24", ROOT, "Quatre ou six ?"), ("2", "Bo", "2021-05-04T08:10", 0, "四")),
    ),
    Page(
        "livejournal_plain",
        "a LiveJournal page",
        (("2001", "moth", "2005-06-08T00:05", ROOT, "Since Monday."), ("2002", "quill", None, 0, "")),
    ),
    Page(
        "livejournal_s1",
        "a LiveJournal page",
        (
            ("1", "quill", "2005-06-07T22:05", ROOT, "It rains."),
            ("2001", "moth", "2005-06-08T00:05", 0, "Since Monday."),
        ),
    ),
    Page(
        "livejournal_s2",
        "a LiveJournal page",
        (
            ("1", "quill", "2005-06-07T00:00", ROOT, "It rains."),
            ("2001", "moth", "2011-03-04T17:06", 0, "Since Monday."),
        ),
    ),
    Page(
        "discourse_2013",
        "a Discourse page",
        (
            ("1", "ada", "2013-05-03T19:24", ROOT, "No whistle."),
            ("2", "bo", "2013-05-04T08:10", UNKNOWN, "Which lid?"),
        ),
        ((None, "1"),),
    ),
    Page(
        "mybb_threaded",
        "a MyBB page in threaded mode",
        (
            ("501", "Ada Quill", "2012-05-03T19:24", ROOT, ""),
            ("502", "Bo", "2012-05-14T08:10", 0, "Which lid?"),
            ("504", "Guest", "2012-05-15T09:00", 1, ""),
            ("503", "Cor", "2012-05-14T09:00", 0, ""),
        ),
        (("Ada Quill", None),),
    ),
    Page(
        "mybb_print",
        "a MyBB page for printing",
        (
            ("1", "Ada Quill", "2012-05-03T00:00", ROOT, "No whistle."),
            ("2", "Bo", "2012-05-14T00:00", UNKNOWN, "Which lid?"),
        ),
        (("Ada Quill", None),),
    ),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_what_a_page_says_in_its_own_way(page: Page) -> None:
    assert_says("versions", page)


def test_a_hyperkitty_link_that_every_message_has_is_no_subject() -> None:
    draft = read_page("versions/hyperkitty").drafts[0]
    assert (draft.title, draft.posts[0].subject) == ("Old name", "Ferries")
