"""Traps of the markup that templates and themes of engines write: one small page for each."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.formats.html.sayings import Said, quoted_in, read_page, said_in
from tui_reader.formats.document import ROOT, UNKNOWN
from tui_reader.replies.cited import cited_posts


@dataclass(frozen=True)
class Page:
    """A page, what its posts say, and what its quotes state."""

    file: str
    posts: tuple[Said, ...]
    quotes: tuple[tuple[str | None, str | None], ...] = ()


PAGES = (
    Page(
        "vbulletin3_hidden",
        (("101", "Ada", "2021-05-13T19:24", ROOT, "It drips."), ("102", "Bo", "2021-05-14T08:10", UNKNOWN, "")),
    ),
    Page(
        "phpbb3_ignored",
        (
            ("101", "Ada", "2021-05-13T19:24", ROOT, "It drips.\n[drip.png]\nIn May"),
            ("102", "Bo", None, UNKNOWN, ""),
        ),
    ),
    Page(
        "xenforo1_bare",
        (("101", "Ada", "2021-05-13T19:24", ROOT, "It drips.\nWhy said:"),),
        ((None, None), (None, None)),
    ),
    Page(
        "mybb_theme",
        (
            ("101", "Ada", "2021-05-13T19:24", ROOT, "It drips."),
            ("102", "Bo", "2021-05-14T08:10", UNKNOWN, "A tile."),
        ),
    ),
    Page(
        "wordpress_themes",
        (
            ("1", "Zed", "2021-05-12T10:00", ROOT, "It drips."),
            ("5", "Ada", "2021-05-13T19:24", 0, "A tile."),
            ("6", "Bo", "2021-05-14T08:10", 1, "Which?"),
            ("7", "Cy", "2021-05-15T09:00", 0, "All."),
            ("8", "Di", "2021-05-16T09:00", 0, "None."),
        ),
    ),
    Page(
        "elkarte",
        (
            ("101", "Ada", "2021-05-13T19:24", ROOT, "It drips."),
            ("102", "Bo", "2021-05-14T08:10", UNKNOWN, "A tile."),
        ),
        (("Ada", "101"),),
    ),
    Page(
        "wpdiscuz",
        (
            ("post-7", None, None, ROOT, "It drips."),
            ("5", "Ada", "2021-05-13T19:24", 0, "A tile."),
            ("6", "Bo", "2021-05-14T08:10", 1, "Which?"),
        ),
    ),
    Page("stackexchange_math", (("500", "Ada", "2021-05-13T19:24", ROOT, "Is x=2?"),)),
    Page(
        "hackernews_comment",
        (("901", "ada", "2021-05-13T19:24", ROOT, "It drips."), ("902", "bo", "2021-05-14T00:00", 0, "A tile.")),
    ),
    Page(
        "newreddit_bare",
        (("k1", "ada", "2021-05-13T19:24", ROOT, ""), ("a", "bo", "2021-05-14T08:10", 0, "A tile.")),
    ),
    Page(
        "flarum_mentions",
        (
            ("101", "Ada", "2021-05-13T19:24", ROOT, "It drips."),
            ("105", "Bo", "2021-05-14T08:10", UNKNOWN, "Where?"),
            ("109", "Cy", "2021-05-15T09:00", 1, "Bo Ada Tiles."),
        ),
    ),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_what_a_template_says(page: Page) -> None:
    draft = read_page(f"markup/{page.file}").drafts[0]
    assert said_in(draft) == page.posts
    assert quoted_in(draft) == page.quotes


def test_each_mention_names_its_post() -> None:
    posts = read_page("markup/flarum_mentions").drafts[0].posts
    assert cited_posts(posts, [post.marks for post in posts]) == {2: (1, 0)}
