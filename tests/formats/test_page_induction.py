"""What heads posts is found, and nothing is found where nothing is; properties of any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.errors import FormatError
from tui_reader.formats.document import Document, Draft
from tui_reader.formats.page import PageFormat
from tui_reader.formats.page.dumps import undumped
from tui_reader.formats.page.heads.rising import longest_rising
from tui_reader.formats.page.heads.shapes import Form, Texts, shape_of
from tui_reader.formats.source import Source
from tui_reader.text.clean import clean

PROSE = """The tide came in at noon. We had 3 boats and 12 oars, and in May 1931 that was a fleet.

By the end of the day, #5 on the list of repairs was done, and Re: the sails nobody said a word.

- first, tar
- second, rope

On June 3, 1931 the tide came in again. Then it went out.
"""


def source(text: str) -> Source:
    return Source("page.txt", text.encode("utf-8", "surrogatepass"))


def draft(text: str) -> Draft:
    return PageFormat().read(source(text)).drafts[0]


def flat(*ids: int, body: str = "Some words.") -> str:
    return "A title\n" + "".join(f"By Ann\n#{post}\n{body}\n" for post in ids)


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        PROSE * 50,
        "<html><body>#1<p>a</p>\n#2\n#3\n</body></html>",
        '[{"id": 1},\n{"id": 2}]',
        "From ann@host Mon May  3 19:24:00 2021\nDate: Mon, 3 May 2021 19:24:00 +0000\n\nHello\n",
        "Date: Mon, 3 May 2021 19:24:00 +0000\nMessage-ID: <1@host>\n\nHello\n#1\n\n#2\n\n#3\n",
        "",
        "\n\n\n",
        "#1",
    ],
)
def test_other_texts_are_no_pages(text: str) -> None:
    assert PageFormat().sniff(source(text)) == 0.0


@pytest.mark.parametrize("text", [PROSE, "", "\n", "#1\nalone"])
def test_a_text_without_posts_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(FormatError, match="no posts were found"):
        PageFormat().read(source(text))


def test_a_page_is_sniffed() -> None:
    assert 0.3 < PageFormat().sniff(source(flat(5, 9, 12))) < 0.9


def test_an_unknown_encoding_does_not_break_the_sniff() -> None:
    assert PageFormat().sniff(Source("page.txt", b"#1\n#2\n", "klingon")) == 0.0


def test_the_headers_of_a_large_page_are_those_of_its_beginning() -> None:
    later = "".join(f"--- {at} ---\n" for at in range(9_000))
    found = draft(flat(*range(1, 4_000)) + later + flat(*range(4_000, 4_200))).posts
    assert [post.id for post in found] == [str(at) for at in range(1, 4_200)]


def test_a_number_out_of_order_heads_no_post() -> None:
    text = flat(10, 11) + "\n#3\nis what I mean.\n" + flat(12, 13, 14)
    assert [post.id for post in draft(text).posts] == ["10", "11", "12", "13", "14"]


def test_windows_line_ends_and_narrow_spaces() -> None:
    text = flat(5, 9, 12).replace("\n", "\r\n").replace("By ", "By\u202f")
    assert [(post.id, post.author, post.body) for post in draft(text).posts] == [
        (post, "Ann", "Some words.") for post in ("5", "9", "12")
    ]


def test_names_full_of_digits_signs_and_label_words() -> None:
    names = ["a128", "posted by", "-=X=-", "3 Doors Down", "Ann", "[/b]", "\x1b[2JEve"]
    text = "\n\n".join(f"#{at} - {name} - 2020-01-{at:02} 10:00\n\nWords." for at, name in enumerate(names, start=1))
    found = [post.author for post in draft(text).posts]
    assert found == ["a128", "posted by", "-=X=-", "3 Doors Down", "Ann", "[/b]", "␛[2JEve"]


def test_empty_bodies_are_kept_as_posts() -> None:
    text = flat(1, 2, 3, 4, 5) + "By Bob\n#6\nBy Bob\n#7\nLast words.\n"
    assert [post.body for post in draft(text).posts][-3:] == ["Some words.", "", "Last words."]


def test_a_foot_needs_more_than_an_ellipsis() -> None:
    text = flat(1, 2, 3, body="We wait for the boat...\n\nand wait for words...")
    assert draft(text).posts[-1].body.endswith("and wait for words...")


def test_the_last_line_of_some_posts_is_no_header() -> None:
    text = flat(1, 2, body="Some words.\nSource: my aunt") + flat(3, 4, 5, 6)
    assert draft(text).posts[0].body == "Some words.\nSource: my aunt"


def test_a_line_that_is_all_a_post_says_is_no_noise() -> None:
    bodies = [post.body for post in draft(flat(1, 2, 3, 4, body="Agreed.")).posts]
    assert bodies == ["Agreed."] * 4


def test_a_farewell_of_one_author_is_kept() -> None:
    text = "".join(f"By Ann\n#{post}\nWords {post}.\n\n-Annie\n" for post in range(1, 7)) + "By Bob\n#7\nOh.\n"
    assert draft(text).posts[0].body.endswith("-Annie")


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("#160917 - Ann - Thu Jul 24, 2008 2:47 pm", "#9 w DATE"),
        ("« Reply #1 on: May 3, 2010, 07:24:00 PM »", "reply #9 on DATE"),
        ("Anna-Maria von X", "w"),
        ("Posts: 73,365", "posts 9"),
        ("May 3rd, 2010, 07:24 PM#5", "DATE #9"),
    ],
)
def test_shapes(line: str, shape: str) -> None:
    assert shape_of(line) == shape
    assert Form(shape).read_all(Texts({7: line})).keys() == {7}


@given(st.lists(st.integers(0, 50)))
def test_longest_rising_rises_and_no_longer_one_exists(values: list[int]) -> None:
    run = longest_rising(values)
    assert all(a < b and values[a] < values[b] for a, b in pairwise(run))
    best = [1] * len(values)
    for at, value in enumerate(values):
        best[at] = 1 + max((best[to] for to in range(at) if values[to] < value), default=0)
    assert len(run) == max(best, default=0)


LINE = st.one_of(
    st.text(st.characters(), max_size=40),
    st.sampled_from(
        ["", " ", "By Ann", "User avatar", "Re: it", "Ann wrote:", "> so", "    so", "Offline", "______", "No […]"]
    ),
    st.integers(0, 40).map("#{}".format),
    st.integers(1, 28).map("Ann » 2020-01-{:02} 10:00".format),
)
HEADS = (
    "#{0}",
    "By Ann\n#{0}",
    "#{0} - Ann - 2020-01-02 10:{0}",
    "#{0} 2020-01-02 10:{0}\n\nAnn\nPosts: {0}\n",
    "Ann May {0}, 2020",
)


@settings(deadline=None)
@given(st.lists(LINE, max_size=40))
def test_any_text_ends_in_a_document_or_a_refusal(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        document = PageFormat().read(source(text))
    except FormatError:
        return
    assert_posts_are_passages_in_order(text, document)


@settings(deadline=None)
@given(st.sampled_from(HEADS), st.lists(st.lists(LINE, max_size=6), min_size=3, max_size=12), st.booleans())
def test_pages_with_any_bodies(head: str, bodies: list[list[str]], newest_first: bool) -> None:
    numbers = range(10, 10 + len(bodies))[:: -1 if newest_first else 1]
    text = "\n".join("\n".join([head.format(at), *body]) for at, body in zip(numbers, bodies, strict=True))
    try:
        document = PageFormat().read(source(text))
    except FormatError:
        return
    assert_posts_are_passages_in_order(text, document)


def assert_posts_are_passages_in_order(text: str, document: Document) -> None:
    found = document.drafts[0]
    ids = [post.id for post in found.posts]
    assert len(set(ids)) == len(ids) == len(found.parents)
    turned = any("turned round" in line for line in document.explained)
    (cleaned, _), at = undumped(clean(source(text).text())), 0
    for post in reversed(found.posts) if turned else found.posts:
        for line in post.body.split("\n"):  # without the margin that all its lines have
            at = cleaned.find(line, at)
            assert at >= 0
            at += len(line)
        assert all(0 <= mark.start <= mark.end <= len(post.body) for mark in post.marks)


@pytest.mark.parametrize(
    "line",
    [
        " " * 50_000 + "x",
        "#" * 50_000,
        "1," * 50_000,
        "May 3, " * 20_000,
        "wrote: " * 20_000,
        "_" * 50_000 + "x",
        "By " * 50_000,
        "- 1 - " * 20,
        "a: " * 50,
    ],
)
def test_evil_lines_hold_nothing_up(line: str) -> None:
    posts = draft(flat(*range(1, 8), body=f"{line}\n{line}\nWords.")).posts
    assert [post.id for post in posts] == [str(at) for at in range(1, 8)]
    assert all(post.body.endswith("Words.") for post in posts)
    assert all(mark.end <= len(post.body) for post in posts for mark in post.marks)


def test_a_rare_label_is_of_the_header_when_it_stands_nowhere_else() -> None:
    bodies = [f"Some {'very ' * (post % 5)}kind words." for post in range(30)]
    posts = [f"By Ann\n#{post + 1}\n{body}\n" for post, body in enumerate(bodies)]
    for shown in (9, 21):
        posts[shown] = f"User avatar\n{posts[shown]}"
    assert [post.body for post in draft("A title\n" + "".join(posts)).posts] == bodies


def test_the_title_is_the_line_that_names_the_site() -> None:
    page = "Sale on kettles this week\n\nLoud kettles - Kettle Forum | Kettles\n\nKettle talk for the awake\n"
    assert draft(page + flat(1, 2, 3)).title == "Loud kettles"


@pytest.mark.parametrize("head", ["Quote from: Ada on", "Zitat von: Ada am", "Цитата: Ada от", "Cita de: Ada en"])
def test_the_head_of_a_quote_heads_no_post(head: str) -> None:
    posts = [
        ("Ada 2010-12-16 14:27 UTC", "The gate is open."),
        ("Ben 2010-12-17 14:27 UTC", f"{head} 2010-12-16, 14:27:00\nThe gate is open.\n\nNot here."),
        ("Ada 2010-12-18 11:03 UTC", "It was, then."),
        ("Ben 2010-12-19 09:40 UTC", f"{head} 2010-12-18, 11:03:00\nIt was, then.\n\nGood."),
        ("Cleo 2010-12-20 09:40 UTC", "Shut it."),
    ]
    text = "The gate\n\n" + "\n".join(f"{head}\n{body}" for head, body in posts)
    found = PageFormat().read(Source("x.txt", text.encode())).drafts[0].posts
    assert [post.body for post in found] == [body for _, body in posts]


def test_a_line_that_two_of_three_posts_quote_is_no_part_of_their_headers() -> None:
    said = "Where is the gate?\nPlease shut it behind you, all of you."
    posts = [
        ("by Ada » Tue Aug 27, 2019 1:47 am", "We have a new gate."),
        ("by Ben » Tue Aug 27, 2019 4:08 am", f"{said}\nIt is cold."),
        ("by Cleo » Tue Aug 27, 2019 5:58 am", f"{said}\nI will."),
    ]
    text = "The gate\n\n" + "\n\n".join(f"{head}\n{body}" for head, body in posts)
    found = PageFormat().read(Source("x.txt", text.encode())).drafts[0].posts
    assert [post.body for post in found] == [body for _, body in posts]
