"""Pages of questions and answers, invented: each post is signed below it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tui_reader.formats.document import ROOT, UNKNOWN, Document
from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

PAGES = Path(__file__).parent / "pages"


def read(name: str) -> Document:
    return PageFormat().read(Source(f"{name}.txt", (PAGES / f"{name}.txt").read_bytes()))


def bodies(name: str) -> list[str]:
    return [" ".join(post.load().text.split()) for post in read(name).drafts[0].posts]


def authors(name: str) -> list[str | None]:
    return [post.author for post in read(name).drafts[0].posts]


def test_question_answers_and_comments_are_cut_from_their_cards() -> None:
    assert read("answers").drafts[0].title == "Why do bells in valleys sound lower?"
    assert bodies("answers") == [
        "The bell of our church sounds lower in the evening. Is this the air, or my ear?",
        "Did you measure it? A phone will do.",
        "• I will – tomorrow, with my brother's.",
        "Cold air carries the low partials further, so these remain: 1. the hum 2. the prime",
        "So it is the air.",
        "It is the ear, too.",
    ]
    assert authors("answers") == [
        "valley-ann",
        "Oskar Birk",
        "valley-ann",
        "Oskar Birk",
        "valley-ann",
        "Lone Listener",
    ]


def test_comments_answer_what_they_stand_below() -> None:
    assert list(read("answers").drafts[0].parents) == [ROOT, 0, 0, 0, 3, 0]


def test_dates_are_those_of_the_posts_not_of_their_edits() -> None:
    dates = [post.date for post in read("answers").drafts[0].posts]
    assert dates[:3] == [datetime(2016, 3, 3, 20, 15), datetime(2016, 3, 3, 20, 31), datetime(2016, 3, 3, 21, 2)]


def test_pages_of_the_first_years() -> None:
    assert authors("answers_old") == ["hemp_rope", "kedge", "kedge", "hemp_rope"]
    assert bodies("answers_old")[1:] == [
        "It depends on the tar.",
        "Two summers, when it is dried in the winter.",
        "And without drying?",
    ]
    assert [post.date for post in read("answers_old").drafts[0].posts][2] == datetime(2011, 8, 10, 9, 12)


def test_answers_without_their_question() -> None:
    cards = (
        f"Because of {at}.\nShare\nanswered Nov 2{at}, 2014 at 10:0{at}\nAnn{at}\n1{at}1 badges\n" for at in range(3)
    )
    draft = PageFormat().read(Source("cut.txt", "".join(cards).encode())).drafts[0]
    assert [post.author for post in draft.posts] == ["Ann0", "Ann1", "Ann2"]
    assert [post.body for post in draft.posts] == ["Because of 0.", "Because of 1.", "Because of 2."]
    assert list(draft.parents) == [ROOT, UNKNOWN, UNKNOWN]


def test_one_card_alone_is_no_page_of_answers() -> None:
    text = "A letter\nanswered Mar 3, 2016 at 20:15\nAnn\n12\nThe bells are low.\n"
    assert PageFormat().sniff(Source("letter.txt", text.encode())) == 0.0
