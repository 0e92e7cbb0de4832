"""Pages of further engines and programs, invented: where their headers stand, and what is no page of posts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.document import Document
from tui_reader.formats.page import PageFormat
from tui_reader.formats.page.dates import find_date, read_date
from tui_reader.formats.page.quotes.folding import unfolded
from tui_reader.formats.page.quotes.marks import find_marks
from tui_reader.formats.source import Source
from tui_reader.model import Content, MarkKind, Post, SafeText

PAGES = Path(__file__).parent / "pages"


def read(name: str) -> Document:
    return PageFormat().read(Source(f"{name}.txt", (PAGES / f"{name}.txt").read_bytes()))


def posts(name: str) -> list[Post]:
    return list(read(name).drafts[0].posts)


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("profile", ["Hilde", "User 4711", "Ruprecht", "Hilde", "Ruprecht"]),
        ("folded", ["Tamsin", "Odd Job", "reedling", "Tamsin"]),
        ("german", ["Köhlerin", "zunder7", "Köhlerin", "Rußnase"]),
        ("menus", ["hawser", "Bo Sprit", "hawser", "marlin_spike"]),
        ("below", ["Ada", "Ben", "Ada", "Cleo"]),
        ("feet", ["wick", "Glow Worm", "wick", "tallow"]),
        ("signed", ["otter", "Grebe", "dab chick", "otter", "Grebe"]),
        ("plainest", ["Wanda", "Quill", "old salt", "Wanda", "old salt"]),
        ("ages", ["linnet", "darn_it", "linnet", "woolworth", "linnet", "darn_it"]),
        ("says", ["Ottilie", "conductor9", "Ottilie", "Bert Rand"]),
        ("twice", ["gusty", "Tail End", "bridle", "gusty", "Tail End", "gusty"]),
        ("tagged", ["Nils", "Ylva", "Nils"]),
        ("inbox", ["Ann Chor", "Bo Sprit", "Ann Chor", "Cap Stan"]),
        ("replies", ["Early Bird", "Bill", "wren_79", "Bill"]),
    ],
)
def test_authors(name: str, authors: list[str]) -> None:
    assert [post.author for post in posts(name)] == authors


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        (
            "profile",
            [
                "My starter smells of paint. Is that how it should be?",
                "Feed it twice a day and wait until it forgives you.",
                "Mine smells of apples. I would not touch one that smells of paint.",
                "(2019-02-24, 06:39 PM)Ruprecht Wrote: Mine smells of apples. I touched it, and now it does.",
                "Then bake.",
            ],
        ),
        (
            "german",
            ["Seit gestern raucht er in die Stube.", "Hast du die Klappe auf?", "Jetzt ja.", "Wer kehrt bei dir?"],
        ),
        (
            "below",
            ["The points froze again.", "Salt, not sand.", "Sand was what we had.", "Come by, I have a bag of salt."],
        ),
        (
            "feet",
            [
                "Oil or wax?",
                "Wax. Oil spills.",
                "Wax it is.",
                "Neither. Go to bed.",
            ],
        ),
        (
            "signed",
            ["What do eels like?", "Worms.", "Cheese, whatever Grebe says.", "Cheese worked.", "On eels or on you?"],
        ),
        ("plainest", ["Is the ferry running?", "Not in this wind.", "I saw it go.", "Did you see it arrive?", "No."]),
        (
            "twice",
            [
                "May one fly a kite from a roof?",
                "One may. Once.",
                "Ask the people below.",
                "They said no.",
                "Then ask the people above.",
                "There is nobody above.",
            ],
        ),
        (
            "replies",
            [
                "Something sings before the blackbird does. What is it?",
                "A redstart. It cannot wait.",
                "Quote from: Bill on June 04, 2024, 06:29:46 AMA redstart. It cannot wait. My neighbour whistles.",
                "This one has feathers.",
            ],
        ),
    ],
)
def test_bodies(name: str, bodies: list[str]) -> None:
    assert [" ".join(post.body.split()) for post in posts(name)] == bodies


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("profile", datetime(2019, 2, 23, 21, 14), datetime(2019, 2, 26, 10, 10)),
        ("german", datetime(2018, 9, 27), datetime(2018, 10, 3)),
        ("menus", datetime(2024, 11, 29, 9, 3), datetime(2024, 12, 1, 16, 40)),
        ("feet", datetime(2025, 10, 8, 13, 56), datetime(2025, 10, 9, 2, 48)),
        ("signed", datetime(2025, 5, 26), datetime(2025, 8, 5)),
        ("twice", datetime(2024, 6, 14), datetime(2024, 6, 17)),
        ("inbox", datetime(2021, 5, 1, 10, 1), datetime(2021, 5, 4, 10, 4)),
        ("ages", None, None),
    ],
)
def test_dates(name: str, first: datetime | None, last: datetime | None) -> None:
    found = posts(name)
    assert (found[0].date, found[-1].date) == (first, last)


def test_a_page_that_numbers_only_replies_gives_its_opening_post_a_zero() -> None:
    assert [post.id for post in posts("replies")] == ["0", "1", "2", "3"]


def test_how_posts_end_is_said() -> None:
    assert "posts end with lines like “#1 otter , May 26, 2025”; 5 found" in read("signed").explained


@pytest.mark.parametrize("name", ["profile", "feet", "plainest", "signed"])
@pytest.mark.parametrize("indent", ["", "   ", "\t", "        "])
def test_indentation_does_not_matter(name: str, indent: str) -> None:
    lines = (PAGES / f"{name}.txt").read_text("utf-8").split("\n")
    text = "\n".join(f"{indent}{line.strip()}" if line.strip() else "" for line in lines)
    found = PageFormat().read(Source("x.txt", text.encode())).drafts[0].posts
    assert [(post.id, post.author, post.date) for post in found] == [
        (post.id, post.author, post.date) for post in posts(name)
    ]


def test_folded_quotes_end_where_the_page_says() -> None:
    quoting = posts("folded")[1]
    marked = [(mark.kind, mark.name, quoting.body[mark.start : mark.end].strip()) for mark in quoting.marks]
    assert (MarkKind.QUOTE, "Tamsin", "My oar is in two parts now.") in marked
    assert (MarkKind.ATTRIBUTION, "Tamsin", "Tamsin said:") in marked
    assert [line.strip() for line in quoting.body.split("\n")] == [
        "Tamsin said:",
        "My oar is in two parts now.",
        "Then you have two oars.",
    ]


def test_nested_folded_quotes_lose_the_lines_that_end_them() -> None:
    said = "Bo said:\nAnn said:\nAn oar.\nClick to expand...\nTwo.\nZum Vergrößern anklicken....\nNone.\n> Two.\nOh?"
    body = unfolded(Content(SafeText(said), find_marks(SafeText(said), lambda *_: False)))
    assert body.text == "Bo said:\nAnn said:\nAn oar.\nTwo.\nNone.\n> Two.\nOh?"
    assert [(mark.depth, body.text[mark.start : mark.end]) for mark in body.marks if mark.kind is MarkKind.QUOTE] == [
        (1, "Ann said:\nAn oar.\nTwo."),
        (2, "An oar."),
        (1, "> Two."),
    ]


def test_the_end_of_a_folded_quote_without_a_name_is_marked() -> None:
    quoting = PageFormat().read(Source("x.txt", b"#1\nOne.\n#2\nYes.\nClick to expand...\nNo.\n#3\nOh.\n"))
    post = quoting.drafts[0].posts[1]
    assert [(mark.kind, post.body[mark.start : mark.end]) for mark in post.marks] == [
        (MarkKind.NOTE, "Click to expand...")
    ]


def test_tagged_quotes_name_the_post_if_it_is_of_this_page() -> None:
    quotes = [mark for mark in posts("tagged")[2].marks if mark.kind is MarkKind.QUOTE]
    assert [(mark.depth, mark.name, mark.ref) for mark in quotes] == [
        (1, "Ylva", "2"),
        (2, "Nils", "1"),
        (1, "Ylva", None),
    ]


NEWS = "\n\n".join(
    f"In May 201{at} the town had {at}000 people.\n\nIt rained on May {at}, 201{at}." for at in range(1, 9)
)
LIST = "\n".join(f"{at}. item {at} of {at * 7}" for at in range(1, 40))


@pytest.mark.parametrize("text", [NEWS, LIST])
def test_no_posts_are_invented(text: str) -> None:
    assert PageFormat().sniff(Source("x.txt", text.encode())) == 0.0
    with pytest.raises(FormatError):
        PageFormat().read(Source("x.txt", text.encode()))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Mon May 03, 2021 7:24 pm", datetime(2021, 5, 3, 19, 24)),
        ("12 May 2010 - 10:32 AM", datetime(2010, 5, 12, 10, 32)),
        ("8 Oct, 2025 @ 1:56pm", datetime(2025, 10, 8, 13, 56)),
        ("12/31/18(Mon)17:05:48", datetime(2018, 12, 31, 17, 5, 48)),
        ("Thu Feb 11 20:15:18 CST 2016", datetime(2016, 2, 11, 20, 15, 18)),
        ("10.11.15 11:26 UTC", datetime(2015, 11, 10, 11, 26)),
        ("27. September 2018 um 9:05", datetime(2018, 9, 27, 9, 5)),
        ("Lun 3 mai 2021 à 19h24", datetime(2021, 5, 3, 19, 24)),
        ("3 de mayo de 2021, 10:00", datetime(2021, 5, 3, 10)),
        ("3 мая 2021, 10:00", datetime(2021, 5, 3, 10)),
        ("5 grudnia 2019", datetime(2019, 12, 5)),
        ("2021年5月3日 10:30", datetime(2021, 5, 3, 10, 30)),
        ("June 2024", None),
        ("3 hours ago", None),
        ("vor 3 Stunden", None),
        ("il y a 2 jours", None),
        ("Gestern um 10:32", None),
    ],
)
def test_dates_of_many_boards(line: str, date: datetime | None) -> None:
    assert find_date(line) == (0, len(line))
    assert read_date(line) == date


def test_a_word_before_a_year_is_no_date() -> None:
    assert find_date("the flood of 1953 and 12 boats") is None


@pytest.mark.parametrize(
    "line", ['[quote="Ann, post:1"]' * 20_000, "[/quote]" * 50_000, "Click to expand...\n" * 20_000]
)
def test_evil_quotes_hold_nothing_up(line: str) -> None:
    text = "".join(f"Ann | 2022-05-0{at} 10:00:00 UTC | #{at}\n\n{line}\nWords.\n" for at in range(1, 5))
    found = PageFormat().read(Source("x.txt", text.encode())).drafts[0].posts
    assert all(mark.start <= mark.end <= len(post.body) for post in found for mark in post.marks)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("wren · Mar 3 at 2:10 PM", "Mar 3 at 2:10 PM"),
        ("3. März, 14:10", "3. März, 14:10"),
        ("Wednesday, 5 Mar 09:15", "Wednesday, 5 Mar 09:15"),
        ("May 3 boats be with you", None),
        ("Chapter 5 may 12", None),
    ],
)
def test_a_date_may_lack_its_year_where_it_has_a_time(line: str, found: str | None) -> None:
    span = find_date(line)
    assert (line[slice(*span)] if span else None) == found
    assert found is None or read_date(found) is None


def test_headers_may_have_dates_without_a_year() -> None:
    names, words = ("Ann Lee", "Bo", "Cyd", "Ann Lee"), ("Who has the oar?", "Not I.", "It is in the\nshed.", "Ta.")
    said = zip(names, words, range(3, 7), strict=True)
    page = "".join(f"{name} · Mar {day} at 2:10 PM\n\n{text}\n\nReply\n\n" for name, text, day in said)
    found = PageFormat().read(Source("oars.txt", page.encode())).drafts[0].posts
    assert [(post.author, post.load().text, post.date) for post in found] == [
        (name, text, None) for name, text in zip(names, words, strict=True)
    ]
