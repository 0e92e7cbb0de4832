"""Pages that repeat themselves are read quickly, and nothing is kept that reading them tag by tag would leave out."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui_reader.formats.html.nesting import Nesting, TooTangledError
from tui_reader.formats.html.repeating import LEARNT, WORTH, Repetition

POST = ["div", "table", "tr", "td", "p", "b", "/b", "p", "/td", "td", "ul", "li", "li", "/ul", "/table", "/div", "br"]
TOKENS = st.sampled_from(
    [
        "div", "/div", "p", "/p", "b", "/b", "table", "/table", "tr", "td", "/td", "form", "/form", "li", "ul", "/ul",
        "template", "/template", "span", "/span", "a", "br", "button", "object", "/object",
    ]
)  # fmt: skip


def keeps_all(tokens: list[str]) -> bool:
    repetition = Repetition(len(tokens))
    half = len(tokens) // 2
    for piece in (tokens[:half], tokens[half:]):
        repetition.read([token.encode() for token in piece])
    return repetition.keeps_all


def test_a_page_of_the_same_posts_keeps_all() -> None:
    assert keeps_all(POST * WORTH)


@pytest.mark.parametrize("flood", [["div"], ["b"], ["table", "td"], ["ul", "li"]])
def test_what_nests_ever_deeper_does_not(flood: list[str]) -> None:
    assert not keeps_all(flood * WORTH)


def test_a_page_that_never_repeats_itself_is_given_up() -> None:
    tags = [f"x-{number}" for number in range(WORTH)]
    assert not keeps_all([token for tag in tags for token in (tag, f"/{tag}")])
    few = tags[: int(LEARNT * WORTH) // 4]
    assert keeps_all([token for tag in few for token in (tag, f"/{tag}")] * WORTH)


@given(st.lists(TOKENS, min_size=1, max_size=8), st.lists(TOKENS, min_size=1, max_size=8))
@settings(deadline=None, max_examples=40)
@example(["table", "td", "/table"], ["template", "/template"])
def test_what_it_keeps_is_kept_tag_by_tag(first: list[str], second: list[str]) -> None:
    tokens = first * 300 + (first + second) * (WORTH // len(first + second))
    if keeps_all(tokens):
        try:
            assert not Nesting(1 << 30, 8 * len(tokens)).read([token.encode() for token in tokens])
        except TooTangledError:
            pytest.fail("it is too tangled")
