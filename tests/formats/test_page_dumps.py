"""Text that programs made of pages, invented: their marks are no words of the posts, and hide no author."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.page.dumps import undumped
from tui_reader.formats.page.pictures import without_pictures
from tui_reader.formats.source import Source
from tui_reader.model import Post, SafeText

PAGES = Path(__file__).parent / "pages"
NUMBERED = " ".join(f"[{at}]link" for at in range(1, 10))

MENU = ["  • Home", "  • Search", "  • Rules"]


def shown(text: SafeText) -> SafeText:
    """What is left of a text."""
    return undumped(text)[0]


def posts(name: str, text: str | None = None) -> list[Post]:
    data = (PAGES / f"{name}.txt").read_text("utf-8") if text is None else text
    return list(PageFormat().read(Source(f"{name}.txt", data.encode())).drafts[0].posts)


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("lynx", ["sooty", "Moth", "sooty"]),
        ("w3m", ["Pip", "Medlar", "Pip", "Russet"]),
        ("alts", ["Tar Pot", "Bollard", "Tar Pot", "Cleat"]),
        ("letters", ["Fennel", "Dock", "Fennel", "Dock"]),
    ],
)
def test_authors(name: str, authors: list[str]) -> None:
    assert [post.author for post in posts(name)] == authors


def test_numbers_of_links_and_buttons_are_no_words() -> None:
    bodies = [" ".join(post.body.split()) for post in posts("lynx")]
    assert bodies == [
        "My [1830] lamp smokes. Does anyone still trim the wick by hand, as the manual says?",
        "Square, with the corners taken off.",
        "That did it.",
    ]


def test_what_was_left_out_is_said() -> None:
    lynx, w3m = (PageFormat().read(Source(name, (PAGES / name).read_bytes())) for name in ("lynx.txt", "w3m.txt"))
    assert any(said.startswith("left out 19 marks") for said in lynx.explained)
    assert not any("left out" in said for said in w3m.explained)


def test_dates_behind_the_text_of_a_picture() -> None:
    assert [post.date.day for post in posts("alts") if post.date] == [19, 24, 25, 2]


def test_short_posts_end_above_the_next_header() -> None:
    assert [post.body.split()[0] for post in posts("letters")] == ["How", "Overnight,", "And", "Then"]
    assert not any("Offline" in post.body for post in posts("letters"))


@pytest.mark.parametrize("name", ["lynx", "w3m", "alts", "letters"])
def test_padding_does_not_matter(name: str) -> None:
    text = (PAGES / f"{name}.txt").read_text("utf-8")
    padded = "\n".join(line.ljust(400) for line in text.split("\n"))
    assert [(post.author, post.body) for post in posts(name, padded)] == [
        (post.author, post.body) for post in posts(name)
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{NUMBERED}\n\nReferences\n\n   1. https://a.example/\n   2. https://b.example/", NUMBERED),
        (f"{NUMBERED}\n\nReferences\n\n   Visible links:\n   1. https://a.example/", NUMBERED),
        (f"{NUMBERED} of [1999]", f"{NUMBERED} of [1999]"),
    ],
)
def test_links_lose_their_numbers_and_the_list_of_addresses(text: str, left: str) -> None:
    words = left.split()
    assert shown(SafeText(text)).split() == [word.partition("]")[2] or word for word in words]


@pytest.mark.parametrize(
    "text",
    [
        "As [1] says and [2] denies.\n\n[1] https://a.example/\n[2] https://b.example/",
        "\n".join(f"See [{at}].\n[{at}] https://a.example/{at}" for at in range(1, 20)),
        "a[0] = 1; a[3] = 2; a[1] = 3",
        "References\n\n 1. My own list of books",
    ],
)
def test_numbers_that_writers_put_in_brackets_stay(text: str) -> None:
    assert shown(SafeText(text)) == text


@pytest.mark.parametrize(
    "frame",
    ["   IFRAME: https://a.example/b", "   IFRAME:\n   https://a.example/a-long-way/?\n   do=embed&at=3"],
)
def test_frames_are_no_words(frame: str) -> None:
    assert shown(SafeText(f"   See this:\n\n{frame}\n\n   Is it yours?")).split() == [
        "See",
        "this:",
        "Is",
        "it",
        "yours?",
    ]


def test_the_pictures_that_set_text_in_are_no_words() -> None:
    lines = ["[s]   I trim it by hand.", "  [s]", "", "[s]   So do I, [s] and all."] * 4
    left = ["      I trim it by hand.", "", "", "      So do I, [s] and all."] * 4
    assert shown(SafeText("\n".join(lines))).split("\n") == left


@pytest.mark.parametrize("line", ["[deleted]", "[x] Trim it", "[s]struck out[/s]", "[2]   See below"])
def test_words_in_brackets_that_begin_lines_stay(line: str) -> None:
    assert shown(SafeText("\n".join([line] * 20))).split("\n") == [line] * 20


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["[moth.png] Moth", "[lamp_2.JPG?v=3]"], ["Moth", ""]),
        (["   " + 66 * "_", 80 * "━", 66 * "_" + " yours", "-----"], ["", "", 66 * "_" + " yours", "-----"]),
        (["[IMG] Moth", "[IMG]http://a.example/b"], ["Moth", "[IMG]http://a.example/b"]),
        (["Moth's Avatar", "Moth", "Avatar of Moth", "Moth’s profile picture"], ["", "Moth", "", ""]),
        (["I like Moth's avatar", "Moth", "Lamp's avatar"], ["I like Moth's avatar", "Moth", "Lamp's avatar"]),
        (["[c0ffee1234]Moth", "Moth [gb]", "[abcdefghij]"], ["Moth", "Moth", ""]),
        ([*MENU, "[moth] Moth", "[quote]"], [*MENU, "Moth", "[quote]"]),
        (["[solved] Which lamp?", "see [a.example]"], ["[solved] Which lamp?", "see [a.example]"]),
    ],
)
def test_pictures(lines: list[str], left: list[str]) -> None:
    assert without_pictures(lines, lines, "\n".join(lines)) == left


@pytest.mark.parametrize("line", ["[" * 50_000, "[1]" * 20_000, "\n" * 50_000 + "x", "References\n\n" * 5_000])
def test_evil_brackets_hold_nothing_up(line: str) -> None:
    assert shown(SafeText(f"{line} end")).endswith("end")
    assert without_pictures([f"{line} end"], [f"{line} end"], f"{line} end")[0].endswith("end")


def test_the_opening_post_below_the_name_of_its_picture() -> None:
    said = [("Ada", "Which lamp?"), ("Ben", "The blue one."), ("Cleo", "The red one."), ("Ben", "Why?"), ("Ada", "Hm.")]
    posts = [
        f"[{at}4114af27d]\n{name}\nView Profile View Posts\n{at + 1} Oct, 2025 @ 1:56pm\n{words}\n"
        for at, (name, words) in enumerate(said)
    ]
    numbered = "".join(f"{post}#{at}\n" for at, post in enumerate(posts[1:], start=1))
    text = f"Lamps\n\n{posts[0]}< >\nShowing 1-4 of 4 comments\n{numbered}Showing 1-4 of 4 comments\n"
    found = PageFormat().read(Source("x.txt", text.encode())).drafts[0].posts
    assert [(post.id, post.author) for post in found] == [(str(at), name) for at, (name, _) in enumerate(said)]


def test_a_long_header_goes_on_as_long_as_it_has_labels() -> None:
    links = "".join(f"□ View {what}\n" for what in ("Profile", "Forum Posts", "Forum Threads"))
    heads = ["#1\nAda", "#2\nBen", "#3\nCleo", "#4\nAda"]
    place = "\n\nJoin Date\n    Aug 2004\nLocation\n    Quay\nPosts\n    8,197\nMood\n    Fine\n\n"
    text = "".join(
        f"11-2{at}-2024, 01:50 PM {head}\n{links}Old hand\n{place if at % 2 else place.replace('Mood', 'Karma')}"
        f"{'Words ' * at}of the day.\n\n"
        for at, head in enumerate(heads)
    )
    found = PageFormat().read(Source("x.txt", f"Quay\n\n{text}".encode())).drafts[0].posts
    assert not any("8,197" in post.body for post in found)
