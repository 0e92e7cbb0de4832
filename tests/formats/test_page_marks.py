"""What pages say about spans of a post: quotes, and notes of edits."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from tui_reader.formats.page import PageFormat
from tui_reader.formats.page.quotes.marks import find_marks
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind, Post, SafeText

PAGES = Path(__file__).parent / "pages"


def post(name: str, post_id: str) -> Post:
    draft = PageFormat().read(Source(name, (PAGES / f"{name}.txt").read_bytes())).drafts[0]
    return next(post for post in draft.posts if post.id == post_id)


def marked(of: Post, kind: MarkKind) -> list[str]:
    return [of.body[mark.start : mark.end].strip() for mark in of.marks if mark.kind is kind]


def test_indented_lines_below_an_attribution_are_a_quote() -> None:
    quoting = post("dashes", "7310")
    [quote] = [mark for mark in quoting.marks if mark.kind is MarkKind.QUOTE]
    assert quoting.body[quote.start : quote.end].strip() == "How hot is your kiln?"
    assert (quote.depth, quote.name) == (1, "mug99")
    assert marked(quoting, MarkKind.ATTRIBUTION) == ["mug99 wrote:"]


def test_an_indented_list_is_no_quote() -> None:
    assert "cone 6" not in "".join(marked(post("dashes", "7310"), MarkKind.QUOTE))


def test_nested_attributions_open_the_next_depth() -> None:
    quotes = [mark for mark in post("dashes", "7311").marks if mark.kind is MarkKind.QUOTE]
    assert [(mark.depth, mark.name) for mark in quotes] == [(1, "ash_tray"), (2, "mug99")]
    assert all(before.end <= after.start for before, after in pairwise(quotes))


def test_without_indentation_the_end_of_a_quote_is_not_guessed() -> None:
    assert marked(post("numbered", "3"), MarkKind.QUOTE) == []


def test_prefixed_lines_are_quotes() -> None:
    marks = find_marks(SafeText("> one\n> two\n\nthree"), lambda *_: False)
    assert [(mark.kind, mark.start, mark.end) for mark in marks] == [(MarkKind.QUOTE, 0, 11)]
