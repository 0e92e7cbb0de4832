"""Pages that print nothing but a name above a post, and pages with words alone that are no names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source
from tui_reader.model import Post

PAGE = (Path(__file__).parent / "pages" / "alone.txt").read_text("utf-8")
AUTHORS = ["fernleaf", "otterM", "fernleaf", "Marigold", "otterM", "kedge77", "otterM"]


def posts(text: str) -> list[Post]:
    return list(PageFormat().read(Source("page.txt", text.encode())).drafts[0].posts)


def test_names_alone_head_posts() -> None:
    found = posts(PAGE)
    assert [post.author for post in found] == AUTHORS
    assert [" ".join(post.body.split()) for post in found[2:5]] == [
        "otterM Does that not bring the silverfish?",
        "Only when it is laid on too thick, as most do.",
        "Marigold is right about the silverfish.",
    ]
    assert found[-1].body == "kedge77 Longer in the cold."


def test_items_of_lists_and_names_that_posts_begin_with_are_text() -> None:
    found = posts(PAGE)
    assert "patience" in found[1].body
    assert found[5].body.startswith("fernleaf\n")


def test_rules_tell_the_names_from_other_words() -> None:
    ruled = PAGE.replace("What one needs:\n\nflour", "What one needs is this list:\n\nFlour")
    for name in AUTHORS[1:]:
        ruled = ruled.replace(f"\n\n{name}\n", f"\n\n────\n\n{name}\n")
    ruled = ruled.replace("────\n\n────", "────").replace("kedge77\n\n────\n\nfernleaf", "kedge77\n\nfernleaf")
    assert [post.author for post in posts(ruled)] == AUTHORS


def test_a_story_above_the_names() -> None:
    found = posts(f"Old maps\n\nvia otterM\n\nA page of maps.\n{PAGE}")
    assert (found[0].author, found[1].author) == ("otterM", "fernleaf")


@pytest.mark.parametrize(
    "text",
    [
        "".join(
            f"{word}\n\n{word} is what the function gives back.\n\n"
            for word in ["Parameters", "Returns", "Example"] * 4
        ),
        "".join(f"{name}\n\nMembers\n\n@ann I think so too.\n\n" for name in ["ann", "benT", "cal9", "dora"] * 3),
        "".join(f"{word}\n\nstring\n\nThe {word} of the box.\n\n" for word in ["width", "height", "depth"] * 3),
        "".join(f"{word}\n\nThere is much to tell of {word}.\n\n" for word in ["ann", "benT", "cal9", "dora"] * 3),
    ],
)
def test_words_alone_that_are_no_names(text: str) -> None:
    assert PageFormat().sniff(Source("page.txt", text.encode())) == 0.0
