"""Comments that are the items of an outline, of which some have lost their headers."""

from __future__ import annotations

from tui_reader.formats.document import ROOT, Document
from tui_reader.formats.page import PageFormat
from tui_reader.formats.source import Source

OUTLINE = """Soup On Night Trains

Posted by lamp_lighter from the warm-hands dept.
The night trains carry a kitchen again, and it has soup.

  • by hedge_row ( 11 ) on Friday January 15, 2021 @09:30AM (#70010)

    Which soup?

    • by tin_whistle ( 22 ) on Friday January 15, 2021 @09:31AM (#70011)

      Leek, and it is thick.

      • Thick is good.

        It stays in the bowl.
    • Mine was thin.
    • It is soup.
    • by hedge_row ( 11 )

      Then you came late.
  • Trains should have no kitchens.

    • Re: (Score:2)

      Why not?
The kitchen is run by the railway.
"""
"""As a program leaves a page that takes links without their text away: of eight comments three keep a name."""


def read(text: str) -> Document:
    return PageFormat().read(Source("page.txt", text.encode()))


def test_items_without_headers_are_posts_of_their_own() -> None:
    found = read(OUTLINE).drafts[0].posts
    assert [(post.author, post.body) for post in found] == [
        ("lamp_lighter", "The night trains carry a kitchen again, and it has soup."),
        ("hedge_row", "Which soup?"),
        ("tin_whistle", "Leek, and it is thick."),
        (None, "Thick is good.\n\nIt stays in the bowl."),
        (None, "Mine was thin."),
        (None, "It is soup."),
        ("hedge_row", "Then you came late."),
        (None, "Trains should have no kitchens."),
        (None, "Why not?"),
    ]


def test_the_columns_of_all_items_tell_the_parents() -> None:
    assert list(read(OUTLINE).drafts[0].parents) == [ROOT, 0, 1, 2, 1, 1, 1, 0, 7]


def test_items_of_lists_inside_comments_are_their_words() -> None:
    text = OUTLINE.replace("    • Mine was thin.\n    • It is soup.\n", "").replace(
        "  • Trains should", "    Trains should"
    )
    found = read(text).drafts[0].posts
    assert [post.author for post in found] == ["lamp_lighter", "hedge_row", "tin_whistle", "hedge_row"]
    assert "• Thick is good." in found[2].body


def test_lists_at_one_column_are_no_outline() -> None:
    flat = "\n".join(line.strip() for line in OUTLINE.split("\n"))
    found = read(flat).drafts[0].posts
    assert [post.author for post in found] == ["lamp_lighter", "hedge_row", "tin_whistle", "hedge_row"]
    assert "• Mine was thin." in found[2].body


def test_a_subject_with_a_score_heads_a_post_without_a_name() -> None:
    assert read(OUTLINE).drafts[0].posts[-1].subject == "Re:"


def test_lists_left_of_the_comments_are_the_pages() -> None:
    menu = "• About the line\n• Timetable\n• Lost things\n"
    assert len(read(OUTLINE + menu).drafts[0].posts) == len(read(OUTLINE).drafts[0].posts)
    full = (
        OUTLINE.replace("    • Mine was thin.\n    • It is soup.\n", "").replace(
            "  • Trains should", "    Trains should"
        )
        + menu
    )
    assert [post.author for post in read(full).drafts[0].posts] == [
        "lamp_lighter",
        "hedge_row",
        "tin_whistle",
        "hedge_row",
    ]


def test_lists_below_the_last_comment_are_the_pages() -> None:
    full = (
        OUTLINE[: OUTLINE.index("    • Mine")]
        + OUTLINE[OUTLINE.index("    • by hedge_row") : OUTLINE.index("  • Trains")]
    )
    menu = "  • About the line\n  • Timetable\n  • Lost things\n"
    assert [post.author for post in read(full + menu).drafts[0].posts] == [
        "lamp_lighter",
        "hedge_row",
        "tin_whistle",
        "hedge_row",
    ]
