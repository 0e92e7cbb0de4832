"""What is remembered of the lines of a copied page, and for how long."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.page import PageFormat, memory
from tui_reader.formats.page.dates import find_date
from tui_reader.formats.page.heads.shapes import shape_of
from tui_reader.formats.source import Source

PAGE = "\n".join(f"#{day} - {'Ann' if day % 2 else 'Bo'} - Jan {day}, 2024\nThe lamp is lit.\n" for day in range(1, 7))


@pytest.fixture(autouse=True)
def of_the_test_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_memories", [*memory._memories])


def test_a_line_is_asked_about_once_until_all_is_forgotten() -> None:
    asked: list[str] = []

    def find(line: str) -> int:
        asked.append(line)
        return len(line)

    length = memory.remembered(find)
    assert [length("lamp"), length("lamp"), length("a")] == [4, 4, 1]
    assert asked == ["lamp", "a"]
    memory.forget()
    assert length("lamp") == 4
    assert asked == ["lamp", "a", "lamp"]


def test_no_more_is_remembered_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "REMEMBERED", 3)
    length = memory.remembered(len)
    long = "x" * (memory.LONGEST + 1)
    assert [length(line) for line in (*"abcdef", long)] == [1] * 6 + [len(long)]
    kept = memory._memories[-1]
    assert 0 < len(kept) <= 3
    assert long not in kept


@pytest.mark.parametrize(("text", "read"), [(PAGE, True), ("The lamp is lit.\n" * 9, False)])
def test_nothing_is_remembered_of_a_page_that_was_read(text: str, *, read: bool) -> None:
    try:
        PageFormat().read(Source("page.txt", text.encode()))
    except FormatError:
        assert not read
    assert not any(memory._memories)


def test_lines_that_differ_in_digits_alone_are_asked_about_once() -> None:
    asked: list[str] = []

    def find(line: str) -> int:
        asked.append(line)
        return line.index(" ")

    gap = memory.remembered_alike(find)
    assert [gap(line) for line in ("#34 a", "#57 a", "#34 a", "#345 a", "#34 b")] == [3, 3, 3, 4, 3]
    assert asked == ["#34 a", "#345 a", "#34 b"]
    memory.forget()
    assert gap("#57 a") == 3
    assert asked[3:] == ["#57 a"]


@pytest.mark.parametrize(("one", "other"), [("1990", "2990"), ("2001", "1901"), ("٣", "٤")])
def test_numbers_that_may_be_years_and_digits_of_other_scripts_are_not_alike(one: str, other: str) -> None:
    same = memory.remembered_alike(str)
    assert same(one) == one
    assert same(other) == other


@pytest.mark.parametrize("find", [find_date, shape_of])
def test_what_is_found_in_a_date_does_not_hang_on_its_digits(find: Callable[[str], object]) -> None:
    assert find("#47 - Ann - May 4, 2017, 3:48 am") == find("#86 - Ann - May 7, 2013, 6:35 am") != find("Ann")


def test_lines_that_differ_in_digits_alone_stand_together() -> None:
    lines = ["Mole 3", "May 5, 2024", "Mole 8", "Mole 1٣", "May 6, 2031", "May 6, 1931", "Mole 4\ud800"]
    together = [["Mole 3", "Mole 8"], ["May 5, 2024", "May 6, 2031"], ["Mole 1٣"], ["May 6, 1931"], ["Mole 4\ud800"]]
    assert sorted(memory.alike(lines)) == sorted(together)
    assert memory.alike([]) == []
