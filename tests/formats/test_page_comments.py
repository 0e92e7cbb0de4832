"""Pages of comment sites, invented: the story, the comments below their bylines, and whom they answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.document import ROOT, UNKNOWN, Document
from tui_reader.formats.page import PageFormat
from tui_reader.formats.page.comments.bylines import find_bylines
from tui_reader.formats.page.comments.nesting import parents_by_column
from tui_reader.formats.page.lines import split_page
from tui_reader.formats.source import Source
from tui_reader.model import Post
from tui_reader.text.clean import clean

PAGES = Path(__file__).parent / "pages"


def read(text: str) -> Document:
    return PageFormat().read(Source("page.txt", text.encode()))


def saved(name: str) -> Document:
    return read((PAGES / f"{name}.txt").read_text("utf-8"))


def posts(name: str) -> list[Post]:
    return list(saved(name).drafts[0].posts)


def bodies(name: str) -> list[str]:
    return [" ".join(post.load().text.split()) for post in posts(name)]


@pytest.mark.parametrize(
    ("name", "title", "authors"),
    [
        (
            "hackernews",
            "Show HN: A clock that runs backwards (example.org)",
            ["tick_tom", "anna_b", "tick_tom", "anna_b", "carl9", "anna_b"],
        ),
        (
            "reddit",
            "How do you keep basil alive indoors? : gardening",
            ["leafy_lena", "soil_sam", "leafy_lena", "soil_sam", "window_will", "leafy_lena"],
        ),
        (
            "slashdot",
            "Night Trains Return To the Coast (example.org) 41",
            ["quillfeather", "lamp_lighter", "Anonymous Coward", "tin_whistle", "lamp_lighter", "hedge_row"],
        ),
        ("lemmy", "Harbour news of the week", ["Marlow", "pebble", "Marlow", "pebble", "Odile"]),
        ("vanilla", "Home › Plants", ["leafy", "sam99", "leafy", "will", "sam99"]),
        (
            "lobsters",
            "A compiler in forty pages compilers",
            ["mossy", "fernleaf", "mossy", "fernleaf", "oakapple"],
        ),
    ],
)
def test_story_and_comments(name: str, title: str, authors: list[str]) -> None:
    assert [post.author for post in posts(name)] == authors
    assert saved(name).drafts[0].title == title


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("hackernews", [ROOT, 0, 1, 2, 0, 4]),
        ("slashdot", [ROOT, 0, 1, 1, 3, 0]),
        ("lemmy", [ROOT, 0, 1, 2, 0]),
        ("lobsters", [ROOT, 0, 1, 2, 0]),
        ("reddit", [ROOT, *[UNKNOWN] * 5]),
    ],
)
def test_indentation_tells_the_parents(name: str, expected: list[int]) -> None:
    assert list(saved(name).drafts[0].parents) == expected


def test_bodies_hold_neither_votes_nor_buttons_nor_the_foot_of_the_page() -> None:
    assert bodies("hackernews") == [
        "",
        "How does it know which way is back?",
        "It asks the battery, which always knows.",
        "And when the battery is empty?",
        "I built one of these in school from a fan motor.",
        "Please write it up somewhere.",
    ]
    assert bodies("slashdot") == [
        "tin_whistle shares a report: Three night trains will run to the coast again, with the summer timetable.",
        "A train without soup is only a bus on rails.",
        "Soup and a moving table do not go together.",
        "I ate soup in one of them for years.",
        "Then you know what I mean.",
        "What will a bed cost?",
    ]
    assert bodies("reddit")[1:3] == [
        "You water them too often, let the top dry first.",
        "Once a day, is that too often?",
    ]
    assert bodies("lemmy")[0].endswith("• counted on Monday")
    assert bodies("lemmy")[1:] == [
        "Which colour did the crane get?",
        "Green, as it was before the war.",
        "My grandfather will like that.",
        "The bell can be heard in our kitchen.",
    ]
    assert bodies("vanilla")[0] == "My pots die in two weeks, whatever I do with them."
    assert bodies("vanilla")[4] == "Not at the sea, though."
    assert bodies("lobsters")[0] == ""
    assert bodies("lobsters")[1:3] == [
        "The chapter on registers is the shortest that I know. Updated 3 years ago",
        "It was the longest to write.",
    ]


def test_subjects_ids_and_dates_of_slashdot() -> None:
    found = posts("slashdot")
    assert [post.id for post in found[1::2]] == ["7001001", "7001044", "6"]
    assert [post.subject for post in found[1:3]] == ["Bring back the dining car", "Re:Bring back the dining car"]
    assert [str(post.date) for post in found[:2]] == ["2021-01-15 09:05:00", "2021-01-15 09:31:00"]
    assert found[2].date is None


def test_the_number_of_a_comment_below_the_rest_of_its_byline() -> None:
    text = (PAGES / "slashdot.txt").read_text("utf-8").replace("(#7001001)\n    Homepage Journal", "(#\n    7001001)")
    assert [post.id for post in read(text).drafts[0].posts][1] == "7001001"


@pytest.mark.parametrize("name", ["hackernews", "lobsters", "slashdot", "lemmy", "reddit"])
@pytest.mark.parametrize("count", [2, 3])
def test_a_story_with_few_comments(name: str, count: int) -> None:
    page = split_page(clean((PAGES / f"{name}.txt").read_text("utf-8")))
    found = find_bylines(page)
    assert found is not None
    short = read("\n".join(page.lines[: found.heads[count].top])).drafts[0].posts
    assert [post.author for post in short] == [post.author for post in posts(name)][:count]


def test_lists_of_the_latest_comments_are_no_posts() -> None:
    latest = "Latest comments\nann 3 days ago\nben 4 days ago\ncal 5 days ago\ndan 6 days ago\n"
    with pytest.raises(FormatError, match="no posts were found"):
        read(f"{latest}The page of a baker, who tells of his bread.\n")


def test_months_of_profiles_are_no_bylines() -> None:
    profile = "Join Date\nMarch 2005\nThe bells of the town ring at noon.\n"
    with pytest.raises(FormatError, match="no posts were found"):
        read(4 * profile)


def test_bylines_that_lost_the_subjects_above_them() -> None:
    lost = "  • by {0} ( {1} ) on Friday January 15, 2021 @09:3{1}AM (#70010{1}) Journal\n\n    Soup number {1}.\n\n"
    page = "".join(lost.format(name, at) for at, name in enumerate(["hedge_row", "tin_whistle", "hedge_row"]))
    assert [(post.author, post.body.strip()) for post in read(page).drafts[0].posts] == [
        ("hedge_row", "Soup number 0."),
        ("tin_whistle", "Soup number 1."),
        ("hedge_row", "Soup number 2."),
    ]


@pytest.mark.parametrize(
    ("columns", "below", "expected"),
    [
        ([4, 8, 12, 8, 4], False, [ROOT, 0, 1, 0, UNKNOWN]),
        ([4, 8, 12, 8, 4], True, [ROOT, 0, 1, 2, 1, 0]),
        ([4, 8, 12, 6], True, None),
        ([0, 4, 4, 0], True, None),
        ([4, 8, 4, 0], True, None),
        ([], True, None),
    ],
)
def test_columns_that_are_no_tree_tell_nothing(columns: list[int], below: bool, expected: list[int] | None) -> None:
    assert parents_by_column(columns, below=below) == expected


def test_the_column_beside_the_comments_of_lemmy_is_no_comment() -> None:
    text = "\n".join(line.strip() for line in (PAGES / "lemmy.txt").read_text("utf-8").split("\n"))
    text = text.replace("!harbour@shore.example", "harbour\nSubscribe\n\nSubscribe from Remote Instance\n\nEnter yours")
    found = read(text).drafts[0].posts
    assert [post.body.split("\n")[-1] for post in found][-2:] == [
        "My grandfather will like that.",
        "The bell can be heard in our kitchen.",
    ]


def test_badges_and_a_language_glued_to_names() -> None:
    glued = "".join(
        f"{name}\n{votes}·\n1 year ago\n\nWords of the {votes}.\n\n"
        for votes, name in enumerate(("MarlowOPMAEnglish", "pebble@quay.exampleDeutsch", "Odile"), start=3)
    )
    assert [post.author for post in read(f"News\n\n{glued}").drafts[0].posts] == ["Marlow", "pebble", "Odile"]
