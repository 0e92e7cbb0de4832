"""Pages of several engines, invented: posts, authors, dates and bodies as a reader of the page would tell them."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from tui_reader.formats.document import ROOT, UNKNOWN, Document
from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source
from tui_reader.model import Post

PAGES = Path(__file__).parent / "pages"
THREADS = Path(__file__).parents[2] / ".." / "shared" / "threads"


def read(name: str) -> Document:
    return PageFormat().read(Source(f"{name}.txt", (PAGES / f"{name}.txt").read_bytes()))


def posts(name: str) -> list[Post]:
    return list(read(name).drafts[0].posts)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "byline",
            {
                "4101": None,
                "4107": "Marrow...",
                "4111": None,
                "4120": "Tilde Brandt",
                "4133": "Marrow...",
                "4135": "J. K.",
                "4190": "Tilde Brandt",
            },
        ),
        ("dashes", {"7301": "ash_tray", "7304": "mug99", "7310": "ash_tray", "7311": "Rim & Foot", "7330": "mug99"}),
        ("numbered", {"1": "petrel", "2": "Oda", "3": "petrel", "4": "Oda"}),
        ("piped", {"1": "Nils", "2": "Ylva", "3": "Nils"}),
        ("postby", {"1": "Wren", "2": "old barn owl", "3": "Wren"}),
        ("print", {"1": "dolly", "2": "hub_cap", "3": "dolly"}),
        ("glued", {"1": "anise", "2": "Bergamot", "3": "anise"}),
        ("newest", {"20": "Pia", "21": "Rolf", "33": "Pia"}),
    ],
)
def test_posts_and_authors(name: str, expected: dict[str, str | None]) -> None:
    assert {post.id: post.author for post in posts(name)} == expected
    assert [post.id for post in posts(name)] == list(expected)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("byline", "Should the harbour keep its old crane?"),
        ("dashes", "Blue that stays blue (2009)"),
        ("numbered", "Which kettle boils without a whistle?"),
        ("piped", "piped.txt"),
        ("postby", "moving the beehives"),
        ("print", "True or false"),
        ("newest", "Lost and found"),
    ],
)
def test_title(name: str, title: str) -> None:
    assert read(name).drafts[0].title == title


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("dashes", datetime(2009, 3, 1, 9, 5), datetime(2009, 3, 3, 0, 2)),
        ("numbered", datetime(2021, 2, 3, 7, 59, 1), datetime(2021, 2, 4, 12, 13, 14)),
        ("piped", datetime(2022, 5, 1, 10), datetime(2022, 5, 2, 6, 1)),
        ("postby", datetime(2021, 5, 3, 19, 24), datetime(2021, 5, 4, 6, 45)),
        ("print", datetime(2010, 5, 3, 19, 24), datetime(2010, 5, 4, 6)),
        ("glued", datetime(2024, 1, 28, 15, 36), datetime(2024, 1, 29, 6, 17)),
    ],
)
def test_dates(name: str, first: datetime, last: datetime) -> None:
    found = posts(name)
    assert (found[0].date, found[-1].date) == (first, last)


def test_a_page_without_dates_gets_none() -> None:
    assert {post.date for post in posts("byline")} == {None}


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        (
            "piped",
            [
                "Which seeds can stand frost?",
                "Kale. Leeks too.",
                "Thank you, #2 it is.",
            ],
        ),
        ("postby", ["Wait for the first cold night.", "Three feet or three miles, they say.", "Three feet it is."]),
        ("print", ["My rim wobbles.", "Tighten the left side.", "Now it wobbles to the left."]),
        ("newest", ["My umbrella is gone.", "Have you looked in the car?", "It was under the seat."]),
    ],
)
def test_bodies(name: str, bodies: list[str]) -> None:
    assert [post.body for post in posts(name)] == bodies


def test_bodies_of_by_lines() -> None:
    bodies = {str(post.id): post.body for post in posts("byline")}
    assert bodies["4107"] == "No. It squeaks, and it has squeaked since my grandfather painted it."
    assert bodies["4120"].startswith("Marrow...\u00a0wrote:No. It squeaks")
    assert bodies["4133"] == "By the way, oil costs money as well.\n\nBy all means bring your own can."
    assert bodies["4190"] == "Then look at it once more before it is gone."


def test_profile_and_noise_are_no_text() -> None:
    first, second, *_ = (post.body for post in posts("numbered"))
    assert first == "Mine wakes the whole house.\n\nI want one that clicks."
    assert second == "Mine wakes the whole house.\n\nSleep in the garden, then."
    assert "Offline" not in "".join(post.body for post in posts("numbered"))


def test_the_first_post_answers_nothing() -> None:
    assert list(read("numbered").drafts[0].parents) == [ROOT, UNKNOWN, UNKNOWN, UNKNOWN]


def test_what_was_cut_is_said() -> None:
    said = "\n".join(read("byline").explained)
    assert "“#4101”; 7 found" in said
    assert "cut 4 lines before the first post" in said
    assert "cut 5 lines of page footer after post #4190" in said
    assert "cut “Offline” at the end of posts" in read("numbered").explained
    assert any("turned round" in line for line in read("newest").explained)


@pytest.mark.skipif(not THREADS.is_dir(), reason="the labelled threads are not here")
@pytest.mark.parametrize("name", ["seed", "gbadev-18-15873", "archlinux"])
def test_labelled_threads(name: str) -> None:
    truth = json.loads((THREADS / f"{name}.truth.json").read_text("utf-8"))
    draft = PageFormat().read(Source(name, (THREADS / f"{name}.txt").read_bytes())).drafts[0]
    assert draft.title == truth["title"]
    assert {post.id: post.author for post in draft.posts} == {post["id"]: post["author"] for post in truth["posts"]}
    for post, known in zip(draft.posts, truth["posts"], strict=True):
        words = " ".join(post.body.split())
        assert words.startswith(" ".join(known["begins"].split()))
        assert words.endswith(tuple(" ".join(known[end].split()) for end in ("ends", "block_ends") if end in known))


def header_lines(form: str, *names: str) -> list[Post]:
    """The posts of a page whose headers are lines of one form, of the `day` and the `name`."""
    parts = (f"{form.format(day, name=name)}\nWords of day {day}.\n\n" for day, name in enumerate(names, start=5))
    return list(PageFormat().read(Source("page.txt", "".join(parts).encode())).drafts[0].posts)


@pytest.mark.parametrize(
    "form",
    [
        "von {name} » Sa {0}. Apr 2025, 09:12",
        "{0} ：{name}：2025/04/{0}(木) 09:12:56",
        "{0} ：{name}：2025/04/{0}(木) 09:12:56.12 ID:a1B2c3D40",
    ],
)
def test_what_stands_around_the_name_in_a_header_line_is_no_part_of_it(form: str) -> None:
    names = ["Ada", "Ben Rook", "Ada", "Cleo"]
    found = header_lines(form, *names)
    assert [post.author for post in found] == names
    assert [post.date and (post.date.day, post.date.hour) for post in found] == [(day, 9) for day in range(5, 9)]
    assert found[1].body == "Words of day 6."
