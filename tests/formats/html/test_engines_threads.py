"""The engines of comments, questions, image boards and mail archives, each on a small page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tui_reader.formats.document import ROOT, UNKNOWN, Document, Draft
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind, Post

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Page:
    """What a page states: for each post its id, author, the date as ISO 8601 without seconds, the answered post."""

    file: str
    title: str
    posts: tuple[tuple[str, str | None, str | None, int], ...]
    engine: str = ""
    absent: tuple[str, ...] = ()
    """The posts that are answered and not on the page."""


STATED = (
    Page(
        "bbpress",
        "Wet cellar walls",
        (
            ("10", "Bram K.", "2019-03-03T09:05", ROOT),
            ("11", "Ines", "2019-03-03T23:40", 0),
            ("12", "Odile", "2019-03-04T07:00", 1),
            ("13", "Anonymous guest", "2019-03-05T20:15", 0),
        ),
        engine="bbpressthreaded",
    ),
    Page(
        "wordpress",
        "Bread without a scale",
        (
            ("post-77", "Marit", "2020-04-01T08:00", ROOT),
            ("5", "Teo", "2020-04-02T10:30", 0),
            ("8", "Marit", "2020-04-03T18:00", 1),
            ("9", "Ana Ruiz", "2020-04-05T07:00", 0),
        ),
    ),
    Page(
        "drupal",
        "Moving the shed",
        (
            ("1", "Hedda", "2017-05-02T18:20", ROOT),
            ("31", "Pim", "2017-05-03T08:26", 0),
            ("33", "Hedda", "2017-05-04T12:13", 1),
            ("34", "Pim", "2017-05-04T20:00", 2),
            ("32", "Old Joost", "2017-05-03T22:20", 0),
        ),
        engine="drupalthreaded",
    ),
    Page(
        "oldreddit",
        "Is a kettle a pot?",
        (
            ("k1", "pia_p", "2017-07-14T02:40", ROOT),
            ("a", "ottok", "2017-07-14T03:00", 0),
            ("b", None, "2017-07-14T04:00", 1),
            ("c", "w-e-n", "2017-07-14T05:00", 2),
            ("d", "pia_p", "2017-07-14T06:00", 0),
        ),
    ),
    Page(
        "newreddit",
        "Is a kettle a pot?",
        (
            ("k1", "pia_p", "2024-02-01T10:00", ROOT),
            ("a", "ottok", "2024-02-01T11:00", 0),
            ("b", None, None, 1),
            ("c", "w-e-n", "2024-02-01T12:00", 2),
            ("d", "pia_p", None, 0),
        ),
    ),
    Page(
        "lobsters",
        "A small spell checker",
        (
            ("ab12cd", "rita", "2024-05-01T09:00", ROOT),
            ("q1", "lev", "2024-05-01T10:00", 0),
            ("q2", "rita", "2024-05-01T06:00", 1),
            ("q3", "mo", None, 0),
        ),
    ),
    Page(
        "lemmy",
        "Trains at night",
        (
            ("900", "nora", "2024-10-04T15:43", ROOT),
            ("901", "bo", "2024-10-05T00:05", 0),
            ("904", "nora", None, 1),
            ("902", "zsa_zsa", None, 0),
        ),
    ),
    Page(
        "stackexchange",
        "Why two words for snow?",
        (
            ("500", "Ylva", "2015-01-02T10:00", ROOT),
            ("comment-500", "Kimo", "2015-01-02T11:00", 0),
            ("501", "Aslak", "2015-01-03T09:00", 0),
            ("comment-502", "Ylva", "2015-01-03T10:00", 2),
            ("503", "user8812", "2015-02-01T09:00", 0),
        ),
    ),
    Page(
        "github",
        "Crash on empty file",
        (
            ("7001", "tamsin", "2021-05-03T10:00", ROOT),
            ("8001", "rolf", "2021-05-03T11:30", UNKNOWN),
            ("8002", "sweep", "2021-05-04T00:00", UNKNOWN),
        ),
    ),
    Page(
        "githubissue",
        "Crash on empty file",
        (("12", "tamsin", "2024-05-03T10:00", ROOT), ("8001", "rolf", "2024-05-03T11:30", UNKNOWN)),
    ),
    Page(
        "pipermail",
        "[beekeepers] Second hive",
        (("hive.2@bees.example", "Runa Holt", "2016-02-11T20:15", ROOT),),
    ),
    Page(
        "pipermailmonth",
        "The beekeepers February 2016 Archive by thread",
        (
            ("5", "Ulf", "2016-02-01T08:00", ROOT),
            ("7", "Runa Holt", "2016-02-02T08:00", 0),
            ("8", "Ulf", "2016-02-03T08:00", 1),
            ("6", "Sven", "2016-02-01T09:46", ROOT),
        ),
    ),
    Page(
        "hyperkitty",
        "Ferry times",
        (
            ("HASHA", "Eira Vik", "2021-05-03T09:15", ROOT),
            ("HASHB", "Tor", "2021-05-03T10:00", 0),
            ("HASHC", "Eira Vik", None, 1),
            ("HASHD", "Liv", None, 0),
        ),
        engine="hyperkittythread",
    ),
    Page(
        "mhonarc",
        "Re: Old maps",
        (("map.3@map.example", "Kat Lock", "2010-05-04T12:00", 1),),
        absent=("map.2-b@map.example",),
    ),
    Page(
        "hypermail",
        "Re: Pits or not",
        (("jam.2_at_jam.example", "Gusti", "2009-08-01T12:00", 1),),
        absent=("jam.1_at_jam.example",),
    ),
    Page(
        "publicinbox",
        "[PATCH 0/2] shorter ladders",
        (
            ("l0@dale.example", "Wim Dale", "2021-03-01T10:00", ROOT),
            ("l1@dale.example", "Wim Dale", "2021-03-01T10:01", 0),
            ("n1@oke.example", "Nan Oke", "2021-03-02T09:30", 1),
            ("b1@bo.example", "Bo", "2021-03-03T08:00", UNKNOWN),
        ),
    ),
    Page(
        "publicinboxmessage",
        "Re: [PATCH 1/2] rungs",
        (("n1@oke.example", "Nan Oke", "2021-03-02T09:30", 1),),
        absent=("l1@dale.example",),
    ),
    Page(
        "fourchan",
        "Steeping",
        (
            ("100", "Anonymous", "2020-09-13T12:26", ROOT),
            ("101", "Anonymous", "2020-09-13T12:28", 0),
            ("102", "Anonymous", "2020-09-13T12:30", 1),
            ("103", "Anonymous", None, UNKNOWN),
        ),
    ),
    Page(
        "vichan",
        "Steeping",
        (
            ("100", "Anonymous", "2020-09-13T12:26", ROOT),
            ("101", "Leaf", "2020-09-13T12:28", 0),
            ("102", "Anonymous", None, UNKNOWN),
        ),
    ),
    Page(
        "futaba",
        "水車",
        (
            ("100123", "としあき", "2024-03-12T14:05", ROOT),
            ("100124", "としあき", "2024-03-12T14:07", UNKNOWN),
            ("100125", "粉屋", "2024-03-12T14:09", 1),
        ),
    ),
    Page(
        "dreamwidth",
        "Rain",
        (
            ("1", "quill", "2012-05-12T09:00", ROOT),
            ("1001", "moth", "2012-05-12T10:32", 0),
            ("1002", "quill", None, 1),
            ("1003", "moth", None, 2),
            ("1004", None, None, 0),
        ),
    ),
    Page(
        "livejournal",
        "quill: Rain",
        (
            ("2001", "moth", "2011-03-04T17:06", ROOT),
            ("2002", "quill", None, 0),
            ("2003", "moth", None, 1),
            ("2004", None, None, ROOT),
        ),
    ),
    Page(
        "mediawiki",
        "Talk:Windmill",
        (
            ("c-Ada_Mill-20240101100000-Sails", "Ada Mill", "2024-01-01T10:00", ROOT),
            ("c-Jo-20240101113000-Ada_Mill-20240101100000", "Jo", "2024-01-01T11:30", 0),
            ("c-Ada_Mill-20240102080000-Jo-20240101113000", "Ada Mill", "2024-01-02T08:00", 1),
            ("4", "192.0.2.7", "2024-01-03T09:30", 0),
            ("5", "Jo", "2010-05-05T12:00", ROOT),
            ("6", "Kees", "2010-05-05T13:15", 4),
        ),
    ),
    Page(
        "slashdot",
        "Robots Learn To Knit",
        (
            ("55", "pearl", "2024-01-12T11:40", ROOT),
            ("701", "knot it", "2024-01-12T11:51", 0),
            ("702", None, None, 1),
            ("703", "Anonymous Coward", None, 2),
            ("704", "woolly", None, 0),
        ),
    ),
)

BODIES = (
    ("bbpress", "11", "walls are wet\n\nDig a drain outside."),
    ("wordpress", "8", "Any cup.\n\nAlways the same one."),
    ("drupal", "31", "Ours went on rollers."),
    ("drupal", "1", "Can a shed be moved whole?"),
    ("oldreddit", "a", "I say yes.\n\nA kettle has a spout."),
    ("oldreddit", "c", "So has a watering can."),
    ("newreddit", "a", "A kettle has a spout."),
    ("lobsters", "ab12cd", "It fits in a page."),
    ("lobsters", "q2", "A4.\n\nwc -l\n  60"),
    ("lemmy", "901", "The slow one."),
    ("lemmy", "900", "Which one do you take?"),
    ("stackexchange", "501", "There are two.\n\nThere are five."),
    ("stackexchange", "500", "There are two."),
    ("github", "8001", "It crashes\n\nFixed in ab."),
    ("github", "8002", "Thanks!\nFixed in ab."),
    ("githubissue", "12", "It crashes."),
    ("pipermailmonth", "7", ""),
    ("hyperkitty", "HASHA", "Does the ferry run on Sunday?\n\n  Eira"),
    ("hyperkitty", "HASHB", "Eira Vik wrote:\n> Does the ferry run\n> on Sunday?\nOnly in summer."),
    ("hyperkitty", "HASHC", "Thanks.\n\nSee you."),
    ("mhonarc", "map.3@map.example", "> Where is the mill?\nBy the ford."),
    ("hypermail", "jam.2_at_jam.example", "On 31 July Olle wrote:\n> With pits.\nWithout."),
    ("publicinbox", "l1@dale.example", "diff --git a/rung b/rung\n--- a/rung\n+++ b/rung\n-12"),
    ("publicinboxmessage", "n1@oke.example", "> -12\n\nToo short."),
    ("fourchan", "101", ">>100\n>How long?\nThree minutes."),
    ("vichan", "102", ">>>/b/5 No."),
    ("futaba", "100123", "水車は回っていますか\n今朝から"),
    ("dreamwidth", "1001", "Since Monday."),
    ("dreamwidth", "1003", ""),
    ("livejournal", "2004", "Dry here."),
    ("mediawiki", "c-Ada_Mill-20240101100000-Sails", "Four sails or six? See sail."),
    ("mediawiki", "c-Jo-20240101113000-Ada_Mill-20240101100000", "@Ada: Four."),
    ("mediawiki", "5", "Who was the last?\n\nNobody says."),
    ("slashdot", "701", "They purl too.\n\nBut can they darn?"),
    ("slashdot", "702", ""),
)

QUOTES = (
    ("bbpress", "11", "walls are wet"),
    ("oldreddit", "a", "I say yes."),
    ("lobsters", "q1", "fits in a page"),
    ("stackexchange", "501", "There are two."),
    ("github", "8002", "Fixed in ab."),
    ("pipermail", "hive.2@bees.example", "> One hive is enough.\n> http://bees.example/"),
    ("hyperkitty", "HASHB", "> Does the ferry run\n> on Sunday?"),
    ("mhonarc", "map.3@map.example", "> Where is the mill?"),
    ("publicinbox", "n1@oke.example", "> -12"),
    ("fourchan", "101", ">How long?"),
    ("vichan", "101", ">How long?"),
    ("futaba", "100124", ">今朝から"),
    ("slashdot", "701", "They purl too."),
)


def _read(file: str) -> Document:
    return HtmlFormat().read(Source(f"{file}.html", (PAGES / f"{file}.html").read_bytes()))


def _draft(file: str) -> Draft:
    (draft,) = _read(file).drafts
    return draft


def _post(file: str, post_id: str) -> Post:
    return next(post for post in _draft(file).posts if post.id == post_id)


def _minute(post: Post) -> str | None:
    return post.date.isoformat()[:16] if post.date else None


@pytest.mark.parametrize("page", STATED, ids=lambda page: page.file)
def test_what_a_page_states_is_read(page: Page) -> None:
    draft = _draft(page.file)
    read = [(p.id, p.author, _minute(p), up) for p, up in zip(draft.posts, draft.parents, strict=False)]
    assert read == list(page.posts)
    assert tuple(ghost.id for ghost in draft.ghosts) == page.absent
    assert list(draft.parents[len(page.posts) :]) == [ROOT] * len(page.absent)
    assert draft.title == page.title


@pytest.mark.parametrize("page", STATED, ids=lambda page: page.file)
def test_an_engine_knows_its_own_page(page: Page) -> None:
    titles = {engine.name: engine.title for engine in HtmlFormat().kinds()}
    assert titles[page.engine or page.file] in _read(page.file).explained[0]


@pytest.mark.parametrize(("file", "post_id", "body"), BODIES)
def test_a_body_is_the_text_of_its_post_alone(file: str, post_id: str, body: str) -> None:
    assert _post(file, post_id).body == body


@pytest.mark.parametrize(("file", "post_id", "words"), QUOTES)
def test_quoted_text_is_marked(file: str, post_id: str, words: str) -> None:
    post = _post(file, post_id)
    quotes = [post.body[mark.start : mark.end] for mark in post.marks if mark.kind is MarkKind.QUOTE]
    assert quotes == [words]


def test_a_mail_keeps_its_code_and_its_signature_is_set_apart() -> None:
    post = _post("pipermail", "hive.2@bees.example")
    assert "  if (a < b)\n    swarm();" in post.body
    (signature,) = [mark for mark in post.marks if mark.kind is MarkKind.SIGNATURE]
    assert post.body[signature.start : signature.end] == "-- \nRuna"


@pytest.mark.parametrize("page", STATED, ids=lambda page: page.file)
def test_half_a_page_still_opens(page: Page) -> None:
    whole = (PAGES / f"{page.file}.html").read_bytes()
    (draft,) = HtmlFormat().read(Source("half.html", whole[: len(whole) // 2])).drafts
    assert 1 <= len(draft.posts) <= len(page.posts)


@pytest.mark.parametrize(("file", "threading"), [("bbpress", b"bbp-threaded-replies"), ("hyperkitty", b"margin-left")])
def test_a_page_without_threads_states_no_replies(file: str, threading: bytes) -> None:
    flat = (PAGES / f"{file}.html").read_bytes().replace(threading, b"x")
    (draft,) = HtmlFormat().read(Source("flat.html", flat)).drafts
    assert list(draft.parents) == [ROOT, UNKNOWN, UNKNOWN, UNKNOWN]
