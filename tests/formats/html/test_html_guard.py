"""No page costs more than it weighs, and what a page says is not changed by the guard."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tui_reader.errors import FormatError
from tui_reader.formats.html import HtmlFormat, nesting, pieces
from tui_reader.formats.html.guard import harmless as harmless_bytes
from tui_reader.formats.html.rewriting import rewritten
from tui_reader.formats.source import Source

MANY = 20_000
FLOODS = {
    "nested": "<div>" * MANY + "x",
    "nested behind a wall": "<div><table><td></div></td></table>" * MANY,
    "paragraphs in spans": "<span><p></span></p>" * MANY,
    "forms": "<form><div></form>" * MANY,
    "cells": "<table>" + "<tr><td><div><span>" * MANY,
    "tables": "<table><td>" * MANY,
    "lists": "<ul><li>" * MANY,
    "formatting": "".join(f"<b {n}>" for n in range(MANY)) + "".join(f"<i {n}>" for n in range(MANY)) + "x</b>",
    "formatting reopened": "".join(f"<div><font color={n}></div>" for n in range(2_000)) + "<p>x" * MANY,
    "attributes": "<a " + " ".join(f"a{n}=1" for n in range(MANY)) + ">x",
    "quoted tags": "<div a='>'></div x='</div>'>" * MANY,
    "comments": "<!--" * MANY,
    "open tags": "<a" * MANY,
    "vectors": "<svg><g>" * MANY,
    "declarations": "<svg><![CDATA[>" * MANY,
    "scripts": "<script" * MANY,
    "titles": "<title>" * MANY,
    "equal signs": '="> ' * MANY,
    "wrong ends": "<x>" * 500 + "</y>" * MANY,
}


def harmless(html: str) -> str:
    """The page that the guard makes of one."""
    return harmless_bytes(html.encode()).decode()


def words(html: str) -> str:
    """The text of a page, white space aside."""
    body = LexborHTMLParser(html).body
    return "".join(body.text().split()) if body else ""


def deepest(html: str) -> int:
    deepest, waiting = 0, [(LexborHTMLParser(html).root, 1)]
    while waiting:
        node, level = waiting.pop()
        if node is not None:
            deepest = max(deepest, level)
            waiting += [(node.next, level), (node.first_child, level + 1)]
    return deepest


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_parsed_at_once(name: str) -> None:
    started = time.process_time()
    LexborHTMLParser(harmless(FLOODS[name]))
    assert time.process_time() - started < 4


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_opens_as_something(name: str) -> None:
    source = Source("flood.html", f"<!doctype html><html><body>{FLOODS[name][:60_000]}".encode())
    assert len(HtmlFormat().read(source).drafts[0].posts) >= 1


def test_what_is_deeper_than_browsers_allow_keeps_its_text() -> None:
    assert words(harmless("<div>a" * 3_000)) == "a" * 3_000


def test_what_is_tangled_beyond_use_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    html = "<div>" * 500 + "<dd></dd>" * 100
    assert harmless(html) == html
    monkeypatch.setattr(nesting, "STEPS", 10_000)
    with pytest.raises(FormatError, match="tangled"):
        harmless(html)


@pytest.mark.parametrize(
    "html",
    [
        '<p title="a > b">one</p>',
        "<p title='</p>'>one</p><p>two",
        '<a href=x?a="b>one</a>',
        "<p title=it's>one</p><p>it's two</p>",
        '<p data-x="1"data-y=\'<b>\'>one<br/>two</p>',
        "<p>1 < 2 and 3 > 2, a<b, x=\"y</p>",
        "<P CLASS=A>one<P>two</p>",
        "<a b=c<d>one</a>",
    ],
)  # fmt: skip
def test_tags_are_read_as_the_parser_reads_them(html: str) -> None:
    safe = harmless(html)
    assert words(safe) == words(html)
    assert [node.tag for node in LexborHTMLParser(safe).css("body *")] == [
        node.tag for node in LexborHTMLParser(html).css("body *")
    ]


def test_what_is_left_of_a_flood_is_no_new_tag() -> None:
    assert deepest(harmless('x<<font e=">">x</mi>' * 3_000)) < 100


def test_scripts_go_and_data_stays() -> None:
    page = LexborHTMLParser(
        harmless('<script>if (a<b) "</p>"</script><script type="application/ld+json">{"text": "<b>1</b>"}</script>x')
    )
    assert [script.text() for script in page.css("script")] == ["", '{"text": "\\u003cb>1\\u003c/b>"}']


def test_comments_stay_without_tags() -> None:
    assert harmless("a<!-- sig <p> -->b<![CDATA[c]]>d") == "a<!-- sig &lt;p&gt; -->b<!---->d"


PIECES = st.sampled_from(
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href='x>y'>", "</a>", "<table>", "<td>", "</table>",
        "<li>", "<ul>", "</ul>", "<br>", "<!--c-->", "<i>", "</i>", '<q a="<">', "</q>", "<span>", "</span>", "<form>",
        "</form>", "<h2>", "</h2>", "<h3>", "<option>", "x", "y", '"', ">", "=", "&lt;",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
@settings(deadline=None)
def test_the_text_is_the_same(pieces: list[str]) -> None:
    html = "".join(pieces)
    assert words(harmless(html)) == words(html)


@given(st.lists(PIECES, min_size=1, max_size=6))
@settings(deadline=None, max_examples=40)
@example(["</table>", "<div>", "<table>", "<table>"])
@example(["</table>", "<div>", "<table>", "<td>", "</td>", "<table>"])
@example(["<table>", "<caption>"])
@example(["<table>", "<object>", "<td>", "<div>", "</th>"])
@example(["</h2>", "<div>", "<h2>", "<h2>"])
@example(["<div>", "<h1>", "</h2>"])
@example(["<a href='x>y'>", "<h2>"])
@example(["<h2>", "<option>"])
@example(["<h2>", "<b>", "<h3>"])
@example(["<h2>", "<h2>", "</h2>", "<div>", "</h2>"])
def test_whatever_repeats_does_not_nest_without_end(pieces: list[str]) -> None:
    try:
        safe = harmless("".join(pieces) * 2_200)
    except FormatError:
        return
    assert deepest(safe) < 2_200


@given(st.text(alphabet="<>!-/ab\"'=\0[] ", max_size=80))
@settings(deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    LexborHTMLParser(harmless(text))


@given(st.lists(PIECES | st.sampled_from(["<", "<!--", "-->", "</", "<script>", "</script>", "'"]), max_size=40))
@settings(deadline=None)
@example(["<", "</", "<div>"])
@example(["<title>", "x", "</title>", "<!--c-->", "y"])
def test_a_page_in_short_pieces_is_the_same_page(tags: list[str]) -> None:
    html = "".join(tags).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "LENGTH", 5)
        assert b"".join(piece for piece, _ in pieces.pieces(html)) == rewritten(html, 0, len(html))[0]
