"""URLs as people write them in texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.urls import unwrapped, urls


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in urls(text)]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("see https://trams.example/late.", "https://trams.example/late"),
        ("(https://trams.example/a_(b))", "https://trams.example/a_(b)"),
        ("[seven](https://trams.example/7)", "https://trams.example/7"),
        ("<https://trams.example/?a=1&b=2>", "https://trams.example/?a=1&b=2"),
        ('"http://trams.example/it\'s"', "http://trams.example/it's"),
        ("“http://trams.example/”", "http://trams.example/"),
        ("go to www.trams.example!", "www.trams.example"),
        ("HTTPS://TRAMS.EXAMPLE/", "HTTPS://TRAMS.EXAMPLE/"),
        ("mailto:ada@trams.example, please", "mailto:ada@trams.example"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("日本http://路面.example/七。次", "http://路面.example/七"),
        ("http://x/$(touch pwned)", "http://x/$(touch"),
    ],
)
def test_a_url_ends_where_its_sentence_goes_on(text: str, url: str) -> None:
    assert found(text) == [url]


@pytest.mark.parametrize(
    "text",
    [
        "<https://trams.example/very/\nlong?way=1>, he said",
        "see <URL:https://trams.example/\n   very/\n   long?way=1>",
        "> > <https://trams.example/very/long\n> > ?way=1>",
    ],
)
def test_in_angle_brackets_a_url_goes_on_over_ends_of_lines(text: str) -> None:
    assert [unwrapped(url) for url in found(text)] == ["https://trams.example/very/long?way=1"]


@pytest.mark.parametrize(
    "text",
    [
        "https://trams.example/7\nlong>",
        "<https://trams.example/7\n>",
        "<https://trams.example/7\n> long>",
        "> <https://trams.example/7\nlong>",
        "<https://trams.example/7\nis late> they say",
        "<https://trams.example/7\n\nlong>",
        "<https://trams.example/7\nlong",
    ],
)
def test_a_url_ends_with_its_line_where_it_may_be_whole(text: str) -> None:
    assert found(text) == ["https://trams.example/7"]


def test_what_stands_in_a_wrapped_url_is_no_other() -> None:
    assert list(map(unwrapped, found("<https://kept.example/\nhttp://a.example/>"))) == [
        "https://kept.example/http://a.example/"
    ]


@pytest.mark.parametrize("text", ["", "http://", "http://)))).", "a:b", "javascript:alert(1)", "awww.", "x://"])
def test_what_is_no_url(text: str) -> None:
    assert not found(text)


@given(st.text("htp:/w.()[] aé<>\n", max_size=60))
def test_urls_are_spans_of_the_text_in_order(text: str) -> None:
    spans = list(urls(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_many_urls_and_none_take_the_same_time() -> None:
    assert len(found("http://a.example/ " * 100_000)) == 100_000
    assert len(found("<http://a.example/\n" * 100_000)) == 100_000
    assert len(found("http://a" + ")" * 1_000_000)) == 1
    assert not found("a" * 1_000_000)
