"""Saved pages: what the reader makes of a flat and of a nested engine, and of the file around them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.document import ROOT, UNKNOWN, Document
from tui_reader.formats.html import HtmlFormat
from tui_reader.formats.html.dates import read_dates
from tui_reader.formats.html.engine import Engine, Found, Rule, Shape
from tui_reader.formats.html.recognise import all_engines
from tui_reader.formats.html.threads import give_ids, newest_first, stated_parents
from tui_reader.formats.html.view import View, rules_of
from tui_reader.formats.source import Source
from tui_reader.model import MarkKind, Post

PAGES = Path(__file__).parent / "pages"


def read(data: bytes | str, name: str = "page.html") -> Document:
    return HtmlFormat().read(Source(name, data.encode() if isinstance(data, str) else data))


def passages(post: Post, kind: MarkKind) -> list[str]:
    return [post.body[mark.start : mark.end] for mark in post.marks if mark.kind is kind]


def test_phpbb3() -> None:
    document = read((PAGES / "phpbb3.html").read_bytes())
    draft = document.drafts[0]
    first, second, third = draft.posts
    assert draft.title == "Which kettle?"
    assert draft.parents == [ROOT, UNKNOWN, UNKNOWN]
    assert [(post.id, post.author) for post in draft.posts] == [
        ("101", "Mira K."),
        ("104", "wrote"),
        ("105", "Guest 7"),
    ]
    assert first.date == datetime(2021, 5, 3, 19, 24, tzinfo=UTC)
    assert [second.date, third.date] == [datetime(2021, 5, 4, 9, 5), datetime(2021, 5, 5, 22, 0)]
    assert first.url == "https://tea.example/viewtopic.php?p=101#p101"
    assert first.body == "Mine leaks.\n\nWhat do you use?"
    assert second.body == (
        "Mira K. wrote: ↑ Mon May 03, 2021 7:24 pm\n\nan older word\n\nWhat do you use?\n\nA pot on the fire.\n\n"
        "boil\n  wait\n\n:)"
    )
    assert passages(second, MarkKind.CODE)[0] == "boil\n  wait"
    quotes = [mark for mark in second.marks if mark.kind is MarkKind.QUOTE]
    assert [(mark.depth, mark.name, mark.ref) for mark in quotes] == [(2, None, None), (1, "Mira K.", "101")]
    assert passages(third, MarkKind.QUOTE) == ["A pot"]
    assert third.body.endswith("Old school\n- tin\n- iron")
    assert document.explained[0] == "read as a phpBB 3 page; 3 posts found"
    assert document.explained[1].startswith("known by body#phpbb")
    assert document.told == ()


def test_hackernews() -> None:
    document = read((PAGES / "hackernews.html").read_bytes())
    draft = document.drafts[0]
    assert draft.title == "Show HN: A clock of sand"
    assert draft.parents == [ROOT, 0, 1, 2, 0]
    assert [post.id for post in draft.posts] == ["900", "901", "902", "903", "904"]
    assert [post.author for post in draft.posts] == ["dune", "ebb", None, "dune", "ria"]
    assert draft.posts[0].date == datetime(2024, 2, 1, 10, 0)
    bodies = [post.body for post in draft.posts]
    assert bodies == [
        "It runs.\n\nSlowly.",
        "How slowly?\n\n> It runs.\n\nSee ebb.example/a/lo...",
        "",
        "One turn an hour.",
        "Lovely.",
    ]
    assert passages(draft.posts[1], MarkKind.QUOTE) == ["> It runs."]
    assert [mark.ref for mark in draft.posts[1].marks if mark.ref] == ["https://ebb.example/a/long"]
    assert document.told == (
        "1 of 5 posts have no author.",
        "1 of 5 posts have no text: they are folded, hidden or deleted.",
    )


def test_every_selector_can_be_read() -> None:
    view = View(LexborHTMLParser("<p>x</p>"))
    root = view.page.css_first("p")
    assert root is not None
    names = [engine.name for engine in all_engines()]
    assert len(names) == len(set(names))
    for engine in all_engines():
        for sign in engine.signs:
            assert sign.css or sign.text
            view.page.css(sign.css or "p")
        for shape in engine.shapes:
            selectors = [shape.post, shape.drop, shape.note, *(quote.css for quote in shape.quotes)]
            rules = [getattr(shape, fact) for fact in ("body", "id", "author", "date", "parent", "depth", "subject")]
            rules += [rule for quote in shape.quotes for rule in (quote.head, quote.name, quote.ref)]
            selectors += [rule.css for several in rules for rule in rules_of(several)]
            for selector in filter(None, selectors):
                view.page.css(selector)


POST = (
    '<div id="p{0}" class="post"><div class="postbody"><p class="author">by <strong>{1}</strong></p>'
    '<div class="content">{2}</div></div></div>'
)


def board(*bodies: str, head: str = "") -> str:
    posts = "".join(POST.format(number, "Ann", body) for number, body in enumerate(bodies, start=1))
    return f"<!doctype html><html><head>{head}</head><body id=phpbb>{posts}</body></html>"


@pytest.mark.parametrize(
    ("data", "body"),
    [
        (board("Grüße", head="<meta charset=iso-8859-1>").encode("cp1252"), "Grüße"),
        (board("“so”", head='<meta http-equiv=x content="text/html; charset=ISO-8859-1">').encode("cp1252"), "“so”"),
        (board("Grüße", head="<meta charset=iso-8859-1>").encode("utf-8"), "Grüße"),
        (board("привет", head="<meta charset='windows-1251'>").encode("cp1251"), "привет"),
        (board("привет").encode("utf-16"), "привет"),
        (board("日本", head="<meta charset=iso-2022-jp>").encode("iso-2022-jp"), "日本"),
        (board("x", head="<meta charset=nonsense>").encode(), "x"),
    ],
)
def test_encodings(data: bytes, body: str) -> None:
    source = Source("page.html", data)
    assert HtmlFormat().sniff(source) > 0.9
    assert HtmlFormat().read(source).drafts[0].posts[0].body == body


@pytest.mark.parametrize(
    ("data", "score"),
    [
        (b"<!DOCTYPE html><p>x", 0.95),
        (b"\xef\xbb\xbf\n<!-- saved from url=(0014)about:internet -->\n<HTML><body>", 0.95),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', 0.95),
        (b"<div><p>a</p><p>b</p><p>c</p></div>", 0.7),
        (b"<rss><channel><title>x</title></channel></rss>", 0.0),
        (b"Subject: x\n\n" + b"<p>a</p>" * 30, 0.0),
        (b'{"text": "' + b"<p>a</p>" * 30, 0.0),
        (b"a < b and <i>so</i> on", 0.0),
        (b"", 0.0),
    ],
)
def test_what_looks_like_a_page(data: bytes, score: float) -> None:
    assert HtmlFormat().sniff(Source("file", data)) == score


def test_a_page_without_posts_is_one_post_and_says_so() -> None:
    document = read("<!doctype html><title>Soup - Example.com</title><nav>Home</nav><h1>Soup</h1><p>Boil it.</p>")
    assert [post.body for post in document.drafts[0].posts] == ["Soup\n\nBoil it."]
    assert document.warnings == ("No posts were found, so the text of the page is shown as one.",)


def test_a_page_of_nothing_is_one_empty_post() -> None:
    assert [post.body for post in read("<!doctype html>").drafts[0].posts] == [""]


def test_the_bar_of_a_web_archive_is_cut_and_its_links_lead_to_the_page() -> None:
    bar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div class=post id=p9>bar</div><!-- END WAYBACK TOOLBAR INSERT -->"
    link = '<a href="/web/20190101000000/http://a.example/x">x</a>'
    canonical = '<link rel=canonical href="https://web.archive.org/web/20190101000000/http://f.example/t?id=1">'
    posts = read(board(link, head=canonical).replace("<body id=phpbb>", "<body id=phpbb>" + bar)).drafts[0].posts
    assert [mark.ref for post in posts for mark in post.marks] == ["http://a.example/x"]


def test_names_and_titles_cannot_drive_the_terminal() -> None:
    page = board("x").replace("Ann", "An\x1b]0;n").replace("<head>", "<head><title>T\x9b1m</title>")
    draft = read(page).drafts[0]
    assert (draft.posts[0].author, draft.title) == ("An␛]0;n", "T‹9B›1m")


def test_dates() -> None:
    written = ["2020-01-02T03:04:05Z", "1577934245", "1577934245000", "Thu, 2 Jan 2020 03:04:05 +0000"]
    assert read_dates(written) == [datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)] * 4
    assert read_dates(["Posted: 25/12/2020, 10:00", "03/01/2021 11:30 PM"]) == [
        datetime(2020, 12, 25, 10, 0),
        datetime(2021, 1, 3, 23, 30),
    ]
    assert read_dates([None, "3 hours ago", "", "99999999999999", "0000-00-00"]) == [None] * 5


SHAPE = Shape(post="p", body=Rule())
FLAT = Engine("flat", "a page", "", (), (SHAPE,))


def found(number: int, *parents: str, depth: float | None = None) -> Found:
    return Found(SHAPE, id=str(number), parents=parents, depth=depth)


def test_parents_by_id_without_circles() -> None:
    posts = [found(1, "3"), found(2, "1"), found(3, "2"), found(4, "9", "2"), found(5, "5"), found(6)]
    assert stated_parents(posts, FLAT).parents == [UNKNOWN, 0, 1, 1, UNKNOWN, UNKNOWN]


def test_a_parent_that_is_not_on_the_page_is_a_ghost() -> None:
    posts = [found(1), found(2, "8"), found(3, "9", "7"), found(4, "8")]
    stated = stated_parents(posts, FLAT)
    assert stated.ghosts == ("8", "9")
    assert stated.parents == [ROOT, 4, 5, 4, ROOT, ROOT]


def test_a_post_that_stands_below_another_has_no_ghost_for_a_parent() -> None:
    posts = [found(1, depth=0), found(2, "9", depth=1), found(3, "9", depth=0)]
    stated = stated_parents(posts, FLAT)
    assert (stated.parents, stated.ghosts) == ([ROOT, 0, 3, ROOT], ("9",))


def test_parents_by_depth() -> None:
    tree = Engine("tree", "a page", "", (), (Shape(post="p", body=Rule(), depth=Rule(attr="x")),))
    posts = [found(n, depth=depth) for n, depth in enumerate((0, 40, 80, 40, 0, 120))]
    assert stated_parents(posts, tree).parents == [ROOT, 0, 1, 0, ROOT, 4]


def test_ids_are_unique() -> None:
    posts = [Found(SHAPE, id="7"), Found(SHAPE, number="2"), Found(SHAPE), Found(SHAPE, id="7"), Found(SHAPE, id="7")]
    give_ids(posts)
    assert [post.id for post in posts] == ["7", "2", "3", "4", "5"]


def test_the_newest_on_top() -> None:
    days = [datetime(2020, 1, day) for day in (9, 5, 5, 2)]
    assert newest_first([found(n) for n in range(4)], days)
    assert not newest_first([found(n) for n in range(4)], days[::-1])
    assert not newest_first([found(n, "1") for n in range(4)], days)
