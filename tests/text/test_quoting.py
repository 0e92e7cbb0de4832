from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Mark, MarkKind
from tui_reader.text.quoting import prefixed

NESTED = """\
On Mon, May 3, 2021 at 7:24 PM Ada Moss <ada@hill.example> wrote:

> The mill is closed.
> Bo Reed wrote:
>> Is it open?
> > Who knows?
> It was the flood.

Then we walk.
> At noon?
"""


def spans(text: str, kind: MarkKind) -> list[tuple[int, str | None, str]]:
    return [(mark.depth, mark.name, text[mark.start : mark.end]) for mark in prefixed(text) if mark.kind is kind]


def test_lines_of_one_depth_are_one_quote_with_the_name_above_it() -> None:
    assert spans(NESTED, MarkKind.QUOTE) == [
        (1, "Ada Moss", "> The mill is closed.\n> Bo Reed wrote:"),
        (2, "Bo Reed", ">> Is it open?\n> > Who knows?"),
        (1, "Ada Moss", "> It was the flood."),
        (1, None, "> At noon?"),
    ]


def test_an_attribution_is_marked_where_a_quote_follows_it() -> None:
    assert [(depth, name) for depth, name, _ in spans(NESTED, MarkKind.ATTRIBUTION)] == [
        (0, "Ada Moss"),
        (1, "Bo Reed"),
    ]
    assert prefixed("Ada wrote:\nand then nothing was quoted\n") == ()


def test_an_attribution_further_up_or_of_another_depth_names_nobody() -> None:
    assert spans("Ada wrote:\nwell\n> so\n", MarkKind.QUOTE) == [(1, None, "> so")]
    assert spans("Ada wrote:\n>> so\n", MarkKind.QUOTE) == [(2, None, ">> so")]


def test_an_attribution_wrapped_over_lines_counts() -> None:
    text = "On Monday, 3 May 2021 at 19:24, Ada Moss\n<ada@hill.example> wrote:\n> so\n"
    assert spans(text, MarkKind.QUOTE) == [(1, "Ada Moss", "> so")]


def test_an_attribution_with_the_sign_of_its_own_quote_names_it() -> None:
    text = "> On Mon, 3 May 2021, Ada Moss wrote:\n> so it is\n\nNo.\n"
    assert spans(text, MarkKind.QUOTE) == [(1, "Ada Moss", text.partition("\n\n")[0])]
    assert spans(text, MarkKind.ATTRIBUTION) == [(0, "Ada Moss", "On Mon, 3 May 2021, Ada Moss wrote:")]
    assert spans("Bo Reed wrote:\n> Ada Moss wrote:\n> so\n", MarkKind.QUOTE)[0][1] == "Bo Reed"
    assert spans("> Why:\n> as Ada wrote:\n", MarkKind.QUOTE)[0][1] is None


@pytest.mark.parametrize(
    ("line", "depth"),
    [
        ("> a", 1),
        (">a", 1),
        (" > a", 1),
        (">>a", 2),
        ("> > a", 2),
        ("> >> a", 3),
        (">  > a", 1),
        ("  > a", 0),
        ("a > b", 0),
    ],
)
def test_depth_counts_signs_with_at_most_one_space_between(line: str, depth: int) -> None:
    assert [mark.depth for mark in prefixed(line)] == [depth] * bool(depth)


def test_bars_quote_only_where_most_lines_have_them() -> None:
    assert spans("| one\n| two\nmine\n", MarkKind.QUOTE) == [(1, None, "| one\n| two")]
    assert prefixed("| a | b |\nmine\nand mine\n") == ()


def test_a_signature_reaches_to_the_end() -> None:
    assert spans("> so\nyes\n-- \nAda\nMill Lane\n", MarkKind.SIGNATURE) == [(0, None, "-- \nAda\nMill Lane")]
    assert spans("yes\n--\nAda\n", MarkKind.SIGNATURE) == [(0, None, "--\nAda")]


def test_two_dashes_far_from_the_end_or_above_a_quote_are_no_signature() -> None:
    assert prefixed("a\n--\n" + "b\n" * 20) == ()
    assert spans("a\n-- \nAda\n> so\n", MarkKind.SIGNATURE) == []


@given(st.text(st.sampled_from("> |-ab:\n")).map(lambda text: text.replace("a", "Ada wrote:")))
def test_quotes_are_flat_cover_whole_lines_and_miss_none(text: str) -> None:
    quotes = [mark for mark in prefixed(text) if mark.kind is MarkKind.QUOTE]
    covered: set[int] = set()
    for mark in quotes:
        assert mark.depth >= 1
        assert mark.start == 0 or text[mark.start - 1] == "\n"
        assert mark.end == len(text) or text[mark.end] == "\n"
        assert not covered & set(range(mark.start, mark.end))
        covered |= set(range(mark.start, mark.end))
    for before, after in pairwise(quotes):
        assert after.start > before.end + 1 or after.depth != before.depth
    start = 0
    for line in text.split("\n"):
        assert not line.startswith(">") or start in covered
        start += len(line) + 1


@given(st.text())
def test_marks_lie_in_the_text_in_order(text: str) -> None:
    marks: tuple[Mark, ...] = prefixed(text)
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)


@pytest.mark.parametrize("flood", [">", "> ", "|\n", "-- \n", "> > >\n", "On 3 May 2021, A wrote:\n> x\n", "On Mon 3 "])
def test_a_flood_costs_time_in_proportion(flood: str) -> None:
    started = time.process_time()
    prefixed(flood * 50_000)
    assert time.process_time() - started < 10
