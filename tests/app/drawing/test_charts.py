from __future__ import annotations

from tests.app.builders import post, thread, trams
from tui_reader.app.drawing.charts import bar, columns, squeezed
from tui_reader.app.drawing.figures import Sheet
from tui_reader.model import Thread
from tui_reader.stats import figures


def drawn(of: Thread, width: int, *, ascii_only: bool) -> list[str]:
    sheet = Sheet(of, figures(of), width, ascii_only=ascii_only)
    return ["".join(ink.text for ink in line) for line in sheet.lines()]


def test_a_bar_is_as_long_as_its_share() -> None:
    assert [bar(value, 8, 4, ascii_only=True) for value in (8, 4, 1, 0)] == ["####", "##", "#", ""]
    assert [bar(value, 16, 2, ascii_only=False) for value in (16, 9, 0)] == ["██", "█▏", ""]


def test_columns_stand_on_the_last_line() -> None:
    assert columns([2, 1, 0, 4], 2, ascii_only=True) == ["   #", "## #"]
    assert columns([], 3, ascii_only=True) == []


def test_neighbours_are_summed_where_room_is_short() -> None:
    assert squeezed([1, 2, 3, 4, 5], 3) == ([3, 7, 5], 2)
    assert squeezed([1, 2], 5) == ([1, 2], 1)


def test_figures_fit_their_width() -> None:
    for width in (50, 80, 200):
        assert max(map(len, drawn(trams(), width, ascii_only=True))) <= width


def test_figures_in_ascii_use_nothing_else() -> None:
    assert all(line.isascii() for line in drawn(trams(), 80, ascii_only=True))


def test_what_has_no_figures_is_left_out() -> None:
    lines = drawn(thread([post(0, "Ada", "alone", date=None)], [None]), 80, ascii_only=True)
    assert "Who wrote" in lines
    assert "Quoted most" not in lines
    assert "  1 post without a date" in lines
