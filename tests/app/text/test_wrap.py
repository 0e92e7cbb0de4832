from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.app.text.wrap import Wrapping, expanded
from tui_reader.text.clean import clean

signs = st.text(
    st.sampled_from("ab  \n\t-é漢字かé\u0301\u0308❤\ufe0f👩\u200d👧ｗกำ\u2019"),
    max_size=120,
).map(clean)
narrow = st.text(st.sampled_from("abc   \n"), max_size=200)
texts = signs | narrow
widths = st.integers(2, 24)


def wrapped(text: str, width: int) -> Wrapping:
    wrapping = Wrapping(text, width)
    wrapping.wrap_to(len(text))
    assert wrapping.done
    return wrapping


def lines(text: str, width: int) -> list[str]:
    wrapping = wrapped(text, width)
    return [text[slice(*wrapping.span(line))] for line in range(len(wrapping))]


@given(texts, widths)
def test_nothing_but_blanks_and_line_feeds_is_left_out(text: str, width: int) -> None:
    wrapping = wrapped(text, width)
    shown_to = 0
    for line in range(len(wrapping)):
        start, end = wrapping.span(line)
        assert shown_to <= start <= end
        assert set(text[shown_to:start]) <= set(" \t\n")
        shown_to = end
    assert set(text[shown_to:]) <= set(" \t")


@given(texts, widths)
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    assert all(cell_len(expanded(line, 0, width)) <= width for line in lines(text, width))


@given(texts, widths, st.integers(0, 12))
def test_no_line_is_wider_with_its_lead(text: str, width: int, hang: int) -> None:
    wrapping = Wrapping(text, width, lambda _: " " * hang)
    wrapping.wrap_to(len(text))
    for line in range(len(wrapping)):
        lead, (start, end) = wrapping.lead(line), wrapping.span(line)
        assert (lead == "") == (start == 0 or text[start - 1] == "\n" or not 0 < hang <= width / 2 - 1)
        assert len(lead) + cell_len(expanded(text[start:end], len(lead), width)) <= width


def test_further_lines_of_a_paragraph_have_its_lead() -> None:
    text = "one two three\nfour five"
    wrapping = Wrapping(text, 8, {0: "> ", 14: ""}.__getitem__)
    wrapping.wrap_to(len(text))
    drawn = [wrapping.lead(line) + text[slice(*wrapping.span(line))] for line in range(len(wrapping))]
    assert drawn == ["one two", "> three", "four", "five"]
    assert [wrapping.offset_at(1, column) for column in (0, 2, 3, 9)] == [8, 8, 9, None]


@given(texts, widths)
def test_every_offset_is_on_the_line_found_for_it(text: str, width: int) -> None:
    wrapping = wrapped(text, width)
    starts = [wrapping.span(line)[0] for line in range(len(wrapping))]
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    for offset in range(len(text) + 1):
        line = Wrapping(text, width).line_of(offset)
        assert starts[line] <= offset
        assert line + 1 == len(starts) or offset < starts[line + 1]


@given(texts, widths)
def test_no_line_starts_with_a_combining_sign_of_the_line_before(text: str, width: int) -> None:
    wrapping = wrapped(text, width)
    for line in range(1, len(wrapping)):
        start = wrapping.span(line)[0]
        if start < len(text) and unicodedata.combining(text[start]):
            assert text[start - 1] in "\n\t "


@given(narrow, widths)
def test_plain_text_breaks_alike_with_and_without_wide_signs_in_sight(text: str, width: int) -> None:
    plain = lines(text, width)
    measured = Wrapping(text, width)
    measured._break_narrow = measured._break_cells  # type: ignore[method-assign]
    measured.wrap_to(len(text))
    assert plain == [text[slice(*measured.span(line))] for line in range(len(measured))]


@given(texts, widths, st.lists(st.integers(0, 20), max_size=8))
def test_wrapping_in_steps_is_wrapping_at_once(text: str, width: int, steps: list[int]) -> None:
    stepwise = Wrapping(text, width)
    for step in steps:
        stepwise.wrap_lines(step)
        assert stepwise.done or len(stepwise) >= step
    stepwise.wrap_to(len(text))
    whole = wrapped(text, width)
    assert [stepwise.span(n) for n in range(len(stepwise))] == [whole.span(n) for n in range(len(whole))]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("the pump runs dry", 8, ["the pump", "runs dry"]),
        ("the pump  runs dry", 9, ["the pump ", "runs dry"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("    indented-too-long", 8, ["    inde", "nted-too", "-long"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("", 5, [""]),
        ("ends\n", 5, ["ends", ""]),
        ("水が出ない", 4, ["水が", "出な", "い"]),
        ("so 水が出", 5, ["so 水", "が出"]),
        ("two words   ", 9, ["two words"]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_a_tab_reaches_to_the_next_stop_or_the_edge() -> None:
    assert expanded("ab\tc", 0, 40) == "ab      c"
    assert expanded("\tc", 6, 40) == "  c"
    assert expanded("\tc", 6, 7) == " c"


def test_only_what_is_asked_for_is_wrapped() -> None:
    wrapping = Wrapping("\n" * 1_000_000, 80)
    wrapping.wrap_lines(50)
    assert len(wrapping) == 50
    assert not wrapping.done


def test_one_line_of_a_million_signs_is_cut_at_the_width() -> None:
    wrapping = Wrapping("x" * 1_000_000, 100)
    assert wrapping.line_of(999_999) == 9_999
    assert len(wrapping) <= 10_000


def test_a_base_with_more_combining_signs_than_cells_stays_whole() -> None:
    text = "e" + "\u0301" * 50 + "nd"
    assert lines(text, 2) == ["e" + "\u0301" * 50 + "n", "d"]
