"""Imageboards: posts that name others."""

from __future__ import annotations

from tui_reader.formats.document import ROOT, Draft
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind

BOARD = """<div class="postContainer opContainer" id="pc1"><blockquote class="postMessage">{}</blockquote></div>
<div class="postContainer replyContainer" id="pc2"><blockquote class="postMessage">{}</blockquote></div>"""


def _board(opening: str, reply: str) -> Draft:
    (draft,) = HtmlFormat().read(Source("board.html", BOARD.format(opening, reply).encode())).drafts
    return draft


def test_each_post_that_a_post_of_a_board_names_is_a_link_to_it_and_no_quote() -> None:
    links = '<a href="#p1" class="quotelink">&gt;&gt;1</a><br><span class="deadlink">&gt;&gt;7</span> No.'
    post = _board("Tea", f'{links}<br><span class="quote">&gt;Tea</span><br><br><br>Coffee').posts[1]
    assert post.body == ">>1\n>>7 No.\n>Tea\n\nCoffee"
    told = [(mark.kind, post.body[mark.start : mark.end], mark.ref) for mark in post.marks]
    assert told == [(MarkKind.LINK, ">>1", "1"), (MarkKind.LINK, ">>7", "7"), (MarkKind.QUOTE, ">Tea", None)]


def test_a_post_that_names_only_posts_of_other_threads_answers_one_that_is_not_there() -> None:
    draft = _board("See &gt;&gt;5", '<span class="deadlink">&gt;&gt;7</span>')
    assert (list(draft.parents), [ghost.id for ghost in draft.ghosts]) == ([ROOT, 2, ROOT], ["7"])
