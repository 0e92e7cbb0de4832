"""The lines of a copied page: which hold something, where equal ones stand, and which are too long for a header."""

from __future__ import annotations

import pytest

from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.kinds import VALUE, Kinds
from tui_reader.formats.page.heads.labels import Label, label_of
from tui_reader.formats.page.heads.name_line import read_name
from tui_reader.formats.page.lines import HEADER_LIMIT, holds_digit, is_long, is_longer, split_page
from tui_reader.model import SafeText

PAGE = split_page(SafeText("Ann\n\nThe lamp\n*\nis lit.\n\nBo\nThe lamp  \n"))
LONG = "x" * (HEADER_LIMIT + 1)


def test_the_lines_beside_a_place_are_those_that_hold_something_the_nearest_first() -> None:
    assert PAGE.below(1, 8, 3) == [2, 4, 6]
    assert PAGE.above(7, 0, 3) == [6, 4, 2]
    assert PAGE.below(5, 7, 3) == [6]
    assert PAGE.above(6, 3, 3) == [4]
    assert PAGE.below(4, 4, 3) == PAGE.above(4, 4, 3) == PAGE.below(6, 4, 3) == PAGE.above(4, 6, 3) == []


def test_lines_are_found_wherever_they_stand_whatever_white_space_follows_them() -> None:
    assert PAGE.places(["The lamp", "Cy"]) == [2, 7]
    assert PAGE.places([]) == []
    assert PAGE.short == ["Ann", "The lamp", "*", "is lit.", "Bo"]


def test_short_lines_are_found_by_their_words_and_by_how_they_begin() -> None:
    page = split_page(SafeText(f"The lamp is lit\n  the quay\nTo the lamp\n« Lamp »\n{LONG} lamp"))
    assert page.holding((" lamp", "quay")) == ["The lamp is lit", "  the quay", "To the lamp"]
    assert page.holding(("kiln",)) == []
    assert page.begun(("th", "«", "ki")) == ["The lamp is lit", "  the quay", "« Lamp »"]


@pytest.mark.parametrize(
    ("line", "long"), [(LONG, True), (f"   {LONG[1:]}", False), (f"   {LONG}", True), ("x", False)]
)
def test_the_spaces_before_a_line_do_not_make_it_too_long(line: str, *, long: bool) -> None:
    assert is_long(line) is long
    assert (line in split_page(SafeText(line)).short) is not long


@pytest.mark.parametrize(
    ("line", "longer"), [("a lamp", True), ("a    b", False), ("a\t\t\u00a0 b", False), ("abc", False)]
)
def test_runs_of_white_space_count_as_one_sign(line: str, *, longer: bool) -> None:
    assert is_longer(line, 4) is longer


def test_lines_that_differ_in_digits_have_labels_with_their_own_values() -> None:
    assert label_of("Posts: 35") == Label("field Posts", "posts", "35")
    assert label_of("  * Posts: 78") == label_of("Posts: 78") == Label("field Posts", "posts", "78")
    assert label_of("Lamp 3: on") == Label("field Lamp 3", "lamp 3", "on")
    assert label_of("Lamp 4: on") == Label("field Lamp 4", "lamp 4", "on")


def test_a_line_below_a_label_is_its_value() -> None:
    kinds = Kinds(split_page(SafeText("Posts\n35\nThe lamp over the quay is lit again tonight, said Bo")))
    label = kinds[1]
    assert label is not None
    assert label.key == VALUE
    assert kinds[2] is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Omar  G.", "Omar G."),
        ("- Omar G.", "Omar G."),
        ("Ann Moss @lamps.example", "Ann Moss"),
        ("The lamp is lit.", None),
        ("so the lamp that stood over the quay was lit again and all of them saw it there", None),
    ],
)
def test_a_sentence_is_no_name(line: str, name: str | None) -> None:
    assert (read_name(line) or (None,))[0] == name


@pytest.mark.parametrize(
    ("line", "date"),
    [("Ann, an hour ago", "an hour ago"), ("vor einer Stunde", "vor einer Stunde"), ("a lamp was lit", None)],
)
def test_an_age_needs_no_digit(line: str, date: str | None) -> None:
    span = find_date(line)
    assert (span and line[slice(*span)]) == date


@pytest.mark.parametrize(
    ("line", "holds"), [("", False), ("Pier 4", True), ("Pier", False), ("Møle ٣", True), ("Møle ²", False)]
)
def test_digits_of_any_script_are_digits(line: str, *, holds: bool) -> None:
    assert holds_digit(line) is holds
