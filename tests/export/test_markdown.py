from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.export.library import FOURTH, library, post
from tui_reader.export.escape import escape, escape_lines
from tui_reader.export.registry import export
from tui_reader.model import Thread
from tui_reader.text.clean import clean

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = "abc \t\n\\`*_[]<>&~|#$!+-=:%1.)(\"'{}^@/é\u00a0"


def rendered(markdown: str) -> str:
    """The text a Markdown reader shows, white space aside; fails on any markup but lines and paragraphs."""
    html = READER.render(markdown)
    bare = re.sub(r"</?p>|<br />", " ", html)
    assert "<" not in bare, html
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        bare = bare.replace(entity, sign)
    return "".join(bare.split())


def markdown(thread: Thread) -> str:
    return "".join(export(thread, "md"))


@given(st.text(SIGNS, max_size=60))
def test_escaped_lines_render_as_the_same_text(text: str) -> None:
    assert rendered("\n".join(escape_lines(text))) == "".join(text.split())


@given(st.text(max_size=30).map(clean))
def test_any_clean_text_renders_as_the_same_text(text: str) -> None:
    assert rendered("\n".join(escape_lines(text))) == "".join(text.split())


def test_lines_and_indents_are_kept() -> None:
    html = READER.render("\n".join(escape_lines("one\n    two\n\nthree")))
    assert html == "<p>one<br />\n\u00a0\u00a0\u00a0\u00a0two</p>\n<p>three</p>\n"


def test_addresses_do_not_become_links_by_themselves() -> None:
    assert escape("see http://a.example or WWW.a.example") == r"see http\://a.example or WWW\.a.example"


def test_every_post_is_a_section_in_the_order_of_the_tree() -> None:
    headings = re.findall(r"^(#+ .*)$", markdown(library()), re.MULTILINE)
    assert headings == [
        "# Sundays in the library",
        r"## \#11 Ada",
        r"### \#12 Bo",
        r"#### \#13 Cleo",
        r"##### \#16",
        r"## \#14 (not in this file)",
        r"### \#17 Dan",
    ]


def test_links_say_how_sure_they_are_and_lead_to_the_post() -> None:
    text = markdown(library())
    assert r"answers [\#11](#post-1) (guess, 99 %)" in text
    assert r"answers [\#12](#post-2) (guess, 86 %) · also answers [\#11](#post-1)" in text
    assert r"answers [\#14](#post-6) (stated by the file)" in text
    assert all(f'<a id="post-{number}"></a>' in text for number in range(1, 7))


def test_quotes_are_block_quotes_with_a_link_to_their_source() -> None:
    text = markdown(library())
    assert "\n> from [\\#11](#post-1), word for word:\n>\n> Should the library open on Sundays?\n" in text
    assert "\n> from [\\#12](#post-2), 90 % alike:\n>\n> Only with payed staff\n" in text


def test_a_quote_inside_a_line_leaves_the_sentence_whole() -> None:
    text = markdown(library())
    assert '\nI stand by "costs little" as it is.\\\n' in text
    assert "“costs little” is from [\\#12](#post-2), word for word" in text


def test_nothing_of_a_post_becomes_markup() -> None:
    html = READER.render(markdown(library()))
    assert "<script>" not in html
    assert 'href="http' not in html
    assert "<b>" not in html
    assert html.count("<h") == 7
    assert "<ol>" not in html


def test_hostile_names_and_titles_stay_text() -> None:
    thread = library()
    posts = [post("11", FOURTH, "](javascript:x) <img src=x> ## *me*"), *thread.posts[1:]]
    html = READER.render(markdown(replace(thread, posts=posts, title=clean("# <b> `x`\n---"))))
    assert "<img" not in html
    assert "javascript:x) &lt;img src=x&gt; ## *me*</h2>" in html
    assert "<h1># &lt;b&gt; `x` ---</h1>" in html
