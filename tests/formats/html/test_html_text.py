"""From elements to text: lines as on the screen of a browser, and marks for what the elements mean."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html.text import LEFT_OUT, Role, read_fragment, read_text
from tui_reader.formats.html.urls import Address, page_address
from tui_reader.model import Content, MarkKind


def marked(content: Content, kind: MarkKind) -> list[str]:
    return [content.text[mark.start : mark.end] for mark in content.marks if mark.kind is kind]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One  <b>two</b>\n three</p><p>four", "One two three\n\nfour"),
        ("one<br>two<br><br><br><br>three", "one\ntwo\n\nthree"),
        ("<div>one</div> <div> two </div><div><div>three</div></div>", "one\ntwo\nthree"),
        ("<ul><li>a<li>b<ol start=3><li>x<li>y</ol></ul>c", "- a\n- b\n  3. x\n  4. y\nc"),
        ("<pre>\n  a  b\n\n    c\n</pre>d", "  a  b\n\n    c\n\nd"),
        ("<table><tr><td>a</td> <td>b</td></tr><tr><th>c<td>d</table>", "a\tb\nc\td"),
        ('<img alt=":)"><img alt="A shed"> <img src="x"> <img alt=""><img width=1 src=p>', ":)[A shed] [image]"),
        ("a<script>b</script><style>c</style><button>d</button><!-- e -->f", "af"),
        ("<p>&nbsp;</p>&nbsp;x&nbsp; y", " x  y"),
        ("she said <q>no</q> <iframe src=http://video.example/1></iframe>", "she said “no” [frame]"),
        ("<details><summary>Spoiler</summary>The end.</details>", "Spoiler\nThe end."),
        ("a\x1b[31m&#27;b\u202e", "a␛[31m␛b‹RLO›"),
        ("", ""),
    ],
)
def test_lines(html: str, text: str) -> None:
    assert read_fragment(html).text == text


def test_quotes_within_quotes_are_passages_of_their_own() -> None:
    content = read_fragment("<blockquote>a<blockquote>b</blockquote>c</blockquote>d")
    quotes = [(content.text[m.start : m.end], m.depth) for m in content.marks if m.kind is MarkKind.QUOTE]
    assert quotes == [("a", 1), ("b", 2), ("c", 1)]


def test_lines_with_signs_are_quotes_where_the_page_marks_none() -> None:
    content = read_fragment("<p>&gt; asked<br>answered</p><pre>&gt; code</pre><blockquote>&gt; both</blockquote>")
    assert marked(content, MarkKind.QUOTE) == ["> asked", "> both"]


def test_links_and_code() -> None:
    content = read_fragment('<a href="http://a.example/">one</a> <a href="#x">two</a> <code>y = 1</code>')
    assert [(m.kind, m.ref) for m in content.marks] == [(MarkKind.LINK, "http://a.example/"), (MarkKind.CODE, None)]


def test_roles_say_what_elements_are() -> None:
    page = LexborHTMLParser("<div><section><h3>Ann <br>wrote:</h3>old</section>new<i>edited</i><u>ad</u></div>")
    given = {"section": Role(MarkKind.QUOTE, "Ann", "7"), "i": Role(MarkKind.NOTE), "u": LEFT_OUT}
    given["h3"] = Role(MarkKind.ATTRIBUTION, "Ann", inside=True)
    nodes = {name: page.css_first(name) for name in (*given, "div")}
    roles = {node.mem_id: given[name] for name, node in nodes.items() if node is not None and name in given}
    content = read_text([node for name, node in nodes.items() if node is not None and name == "div"], roles)
    assert content.text == "Ann wrote:\nold\nnew\nedited"
    assert marked(content, MarkKind.QUOTE) == ["old"]
    assert marked(content, MarkKind.ATTRIBUTION) == ["Ann wrote:"]
    assert marked(content, MarkKind.NOTE) == ["edited"]
    assert [(m.name, m.ref, m.depth) for m in content.marks][:2] == [("Ann", None, 0), ("Ann", "7", 1)]


def test_what_follows_a_cut_is_left_out() -> None:
    body = LexborHTMLParser("a ___ <a href=http://x.example>b</a> ___ <a href=http://y.example>c</a>").body
    content = read_text([body] if body else [], cut="___")
    assert content.text == "a ___ b"
    assert [mark.ref for mark in content.marks] == ["http://x.example"]


def test_addresses() -> None:
    page = page_address(None, "file:///tmp/x", "https://web.archive.org/web/20200101000000/http://f.example/t/1")
    assert page.url == "http://f.example/t/1"
    assert page.absolute("../u/2") == "http://f.example/u/2"
    assert page.absolute("/web/20200101000000im_/http://g.example/a.png") == "http://g.example/a.png"
    assert page.absolute("javascript:alert(1)") is None
    assert page.of_post("#p3") == "http://f.example/t/1#p3"
    assert Address("").of_post("viewtopic?p=3") is None
    assert page.absolute("http://[") == "http://["


TAGS = ("p", "div", "b", "a href=x", "blockquote", "ul", "li", "pre", "code", "table", "td", "br", "img", "h2", "span")
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag.split()[0]}>" for tag in TAGS]),
    st.text(alphabet="ab >-\n\t\xa0\u0301\u200d\x1b_", max_size=6),
)


@given(st.lists(PIECES, max_size=30))
@settings(deadline=None)
def test_marks_lie_within_the_text(pieces: list[str]) -> None:
    content = read_fragment("".join(pieces))
    assert all(0 <= mark.start < mark.end <= len(content.text) for mark in content.marks)
    quotes = sorted((mark.start, mark.end) for mark in content.marks if mark.kind is MarkKind.QUOTE)
    assert all(before[1] <= after[0] for before, after in pairwise(quotes))


@given(st.lists(PIECES, max_size=30))
@settings(deadline=None)
def test_every_word_is_written_once(pieces: list[str]) -> None:
    letters = [letter for piece in pieces if not piece.startswith("<") for letter in piece if letter in "ab"]
    text = read_fragment("".join(pieces)).text.replace("[image]", "")
    assert [letter for letter in text if letter in "ab"] == letters


@given(st.lists(PIECES, max_size=30))
@settings(deadline=None)
def test_no_line_is_left_blank_twice(pieces: list[str]) -> None:
    text = read_fragment("".join(piece for piece in pieces if "pre" not in piece)).text
    assert "\n\n\n" not in text
    assert text == text.rstrip()


def test_code_within_code_that_holds_nothing_is_read() -> None:
    assert read_fragment("<code><code></code>oar").text == "oar"
