from __future__ import annotations

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.mail import body, mail, only, read
from tui_reader.formats.mail.flowed import unwrap
from tui_reader.formats.mail.html import readable
from tui_reader.formats.mail.mime import MAX_PARTS
from tui_reader.formats.mbox.reader import MboxFormat
from tui_reader.formats.source import open_source
from tui_reader.model import MarkKind

MIXED = """\
preamble
--x
Content-Type: multipart/alternative; boundary="xx"

--xx
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

plain =C3=A4=
 end
--xx
Content-Type: text/html

<p>rich</p>
--xx--

--x
Content-Type: image/png; name="mill.png"
Content-Disposition: attachment; filename="=?utf-8?q?m=C3=BChle.png?="
Content-Transfer-Encoding: base64

aGVsbG8=
--x
Content-Type: text/plain

footer
--x--
epilogue
"""

HTML_QUOTES = "Bo wrote:\n\n> so\n>\n> it\n>\n> > deep\n\nno"


def test_parts_are_walked_and_the_plainest_alternative_is_read() -> None:
    post = only(mail(1, MIXED, Content_Type="multipart/mixed; boundary=x"))
    assert post.body == "plain ä end\n\n[attachment: mühle.png, image/png, 5 bytes]\n\nfooter"
    assert [(mark.kind, post.body[mark.start : mark.end]) for mark in post.marks] == [
        (MarkKind.NOTE, "[attachment: mühle.png, image/png, 5 bytes]")
    ]


def test_an_empty_plain_alternative_leaves_the_word_to_html() -> None:
    words = MIXED.replace("plain =C3=A4=\n end\n", "\n").partition("--x\nContent-Type: image")[0]
    assert body("multipart/mixed; boundary=x", words) == "rich"


def test_a_boundary_that_begins_like_another_one_does_not_cut() -> None:
    words = "--x\n\none\n--xy\n--x\n\ntwo\n"
    assert body("multipart/mixed; boundary=x", words) == "one\n--xy\n\ntwo"


def test_a_compound_mail_without_its_parts_is_shown_as_it_is() -> None:
    assert body("multipart/mixed; boundary=x", "just words") == "just words"
    assert body("multipart/mixed", "just words") == "just words"


def test_a_mail_within_a_mail_is_read() -> None:
    assert body("message/rfc822", "Subject: x\nContent-Type: text/plain\n\ninner") == "inner"


@pytest.mark.parametrize("words", ["aGVsbG8=", "aGVs\nbG8", "aGVsbG8=\n!!", "aGVsbG8==="])
def test_base64_is_read_also_when_damaged(words: str) -> None:
    assert body("text/plain", words, Content_Transfer_Encoding="base64") == "hello"


def test_an_escape_behind_any_encoding_is_shown_with_a_mark() -> None:
    hidden = base64.b64encode(b"\x1b[2Jx").decode()
    assert body("text/plain", hidden, Content_Transfer_Encoding="base64") == "␛[2Jx"
    assert body("text/plain", "=1B]52;c", Content_Transfer_Encoding="quoted-printable") == "␛]52;c"
    assert body("text/html", "<b>&#27;[2J\x1b</b>") == "␛[2J␛"
    assert body("text/plain; charset=utf-7", "+ABs-[2J") == "␛[2J"


@pytest.mark.parametrize("charset", ["rot13", "evil", "hex", "idna", "undefined", '"', "\0"])
def test_a_charset_that_cannot_be_meant_is_found_from_the_bytes(charset: str) -> None:
    assert body(f"text/plain; charset={charset}", "käse") == "käse"


def test_a_part_that_declares_nothing_is_read_in_the_encoding_of_the_user() -> None:
    box = mail(1, "?").encode().replace(b"?", "привет".encode("koi8-r"))
    (draft,) = read(box, "koi8-r").drafts
    assert draft.posts[0].body == "привет"


def test_marks_are_of_the_words_as_shown() -> None:
    post = only(mail(1, "Bo wrote:\n=\n> caf=C3=A9\n\nyes\n-- =\n\nAda", Content_Transfer_Encoding="quoted-printable"))
    assert [(mark.kind, mark.name, post.body[mark.start : mark.end]) for mark in post.marks] == [
        (MarkKind.ATTRIBUTION, "Bo", "Bo wrote:"),
        (MarkKind.QUOTE, "Bo", "> café"),
        (MarkKind.SIGNATURE, None, "-- \nAda"),
    ]


def test_flowed_lines_are_joined_within_one_depth() -> None:
    text = "One \ntwo.\n> three \n> four.\n>> five \nsix\n-- \nAda \nMoss\n  kept\n \n"
    assert unwrap(text) == "One two.\n> three four.\n>> five \nsix\n-- \nAda Moss\n kept\n\n"
    assert unwrap("Don \nau\n", del_sp=True) == "Donau\n"


@given(st.text(st.sampled_from("a> \n")))
def test_flowed_text_loses_no_word(text: str) -> None:
    assert unwrap(text).count("a") == text.count("a")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One &amp; two<br>three</p><p>four</p>", "One & two\nthree\n\nfour"),
        ("<div>Bo wrote:</div><blockquote><p>so</p>it<blockquote>deep</blockquote></blockquote>no", HTML_QUOTES),
        ("<div>a</div>\n<div>b</div>", "a\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<pre>a\n   b</pre>c", "a\n   b\n\nc"),
        ("a  \n b&nbsp;c", "a b c"),
        ("<style>p { }</style><!-- no > --><script>1 < 2</script>yes<title>no</title>", "yes"),
        ("<blockquote>&gt; a</blockquote>b", "> a\n\nb"),
        ("<blockquote>a<br><br>b</blockquote>", "> a\n>\n> b"),
        ("&#99999999999999999999;&bogus;&lt;b&gt;", "\ufffd&bogus;<b>"),
        ("", ""),
    ],
)
def test_html_becomes_plain_lines(html: str, text: str) -> None:
    assert readable(html).text == text


def test_links_and_code_of_html_keep_their_words_behind_the_signs_of_a_quote() -> None:
    content = readable(
        "<blockquote>so<br><br>see <a href='http://mill.example/'>the mill</a></blockquote><pre>a\n b</pre>"
    )
    assert [(mark.kind, mark.ref, content.text[mark.start : mark.end]) for mark in content.marks] == [
        (MarkKind.LINK, "http://mill.example/", "the mill"),
        (MarkKind.CODE, None, "a\n b"),
    ]


def test_html_too_tangled_for_a_tree_is_shown_as_its_words() -> None:
    assert "words" in readable("<div>" * 100_000 + "words").text


@given(
    st.lists(
        st.sampled_from(["<", ">", "<p>", "</p>", "<pre>", "<blockquote>", "<!--", "-->", "<style>", "a", " ", "\n"])
    )
)
def test_no_html_fails(pieces: list[str]) -> None:
    content = readable("".join(pieces))
    assert all(0 <= mark.start <= mark.end <= len(content.text) for mark in content.marks)


def test_more_parts_than_anyone_reads_are_counted() -> None:
    shown = body("multipart/mixed; boundary=x", "--x\n\nw\n" * (MAX_PARTS + 5))
    assert shown.count("w\n") == MAX_PARTS - 1
    assert shown.endswith("[6 more parts of this mail are not shown]")


def test_the_text_alone_is_the_text_that_comes_with_the_marks() -> None:
    sample = Path(__file__).parents[2] / "sample_threads" / "telescope_list.mbox"
    for draft in MboxFormat().read(open_source(sample)).drafts:
        assert [post.body for post in draft.posts] == [post.load().text for post in draft.posts]
        assert all(post.words for post in draft.posts)
