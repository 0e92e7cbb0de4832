"""The posts of a copied page, each made of its header and its body."""

from __future__ import annotations

from datetime import datetime

from tui_reader.formats.page.cuts.cutting import Cut
from tui_reader.formats.page.heads.header import Head
from tui_reader.formats.page.lines import Page, Span, split_page
from tui_reader.formats.page.posts import Posts
from tui_reader.model import SafeText


def page_of(*lines: str) -> Page:
    return split_page(SafeText("\n".join(lines)))


def head(number: int | None = None, author: str | None = None, date: str | None = None, subject: str = "") -> Head:
    return Head(top=0, body=1, number=number, author=author, subject=subject, date=date)


def cut_of(heads: list[Head], bodies: list[Span]) -> Cut:
    return Cut(heads, bodies, said=[], parents={})


PAGE = page_of("Ann", "The lamp", "is lit.", "", "Bo", "Which lamp?")
BODIES = [(1, 3), (5, 6)]


def test_a_post_says_what_its_header_says_above_the_lines_of_its_body() -> None:
    posts = Posts(PAGE, cut_of([head(7, "Ann", "Jan 2, 2024", "Lamps"), head(8, "Bo")], BODIES), range(2))
    assert [(post.id, post.author, post.subject) for post in posts] == [("7", "Ann", "Lamps"), ("8", "Bo", None)]
    assert [post.date for post in posts] == [datetime(2024, 1, 2), None]
    assert [post.load().text for post in posts] == ["The lamp\nis lit.", "Which lamp?"]


def test_without_numbers_the_ids_count_the_posts_in_their_order() -> None:
    posts = Posts(PAGE, cut_of([head(author="Ann"), head()], BODIES), range(2)[::-1])
    assert [(post.id, post.author) for post in posts] == [("1", None), ("2", "Ann")]
    assert [post.load().text for post in posts] == ["Which lamp?", "The lamp\nis lit."]


def test_one_date_tells_whether_the_day_comes_first_in_all() -> None:
    for other, month, day in (("25/12/2023", 5, 3), ("12/25/2023", 3, 5)):
        posts = Posts(PAGE, cut_of([head(date="03/05/2024"), head(date=other)], BODIES), range(2))
        assert [post.date for post in posts] == [datetime(2024, month, day), datetime(2023, 12, 25)]


def test_what_a_terminal_would_obey_is_shown_instead() -> None:
    post = Posts(PAGE, cut_of([head(author="A\x1b[2Jnn", subject="La\nmp")], BODIES[:1]), range(1))[0]
    assert (post.author, post.subject) == ("A␛[2Jnn", "La mp")


def test_a_body_of_no_lines_is_empty() -> None:
    assert Posts(PAGE, cut_of([head(1)], [(3, 3)]), range(1))[0].load().text == ""
