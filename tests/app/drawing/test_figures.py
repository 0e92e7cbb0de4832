from __future__ import annotations

from tests.app.builders import post, thread, trams
from tui_reader.app.drawing.figures import Sheet
from tui_reader.model import Thread
from tui_reader.stats import figures


def drawn(of: Thread, width: int, *, ascii_only: bool) -> list[str]:
    sheet = Sheet(of, figures(of), width, ascii_only=ascii_only)
    return ["".join(ink.text for ink in line) for line in sheet.lines()]


def test_figures_fit_their_width() -> None:
    for width in (50, 80, 200):
        assert max(map(len, drawn(trams(), width, ascii_only=True))) <= width


def test_figures_in_ascii_use_nothing_else() -> None:
    assert all(line.isascii() for line in drawn(trams(), 80, ascii_only=True))


def test_neighbours_that_share_a_column_are_told() -> None:
    deep = thread([post(at, "Ada", "on") for at in range(200)], [None, *range(199)])
    assert "  Each column is 3 levels." in drawn(deep, 100, ascii_only=True)


def test_what_has_no_figures_is_left_out() -> None:
    lines = drawn(thread([post(0, "Ada", "alone", date=None)], [None]), 80, ascii_only=True)
    assert "Who wrote" in lines
    assert "Quoted most" not in lines
    assert "  1 post without a date" in lines
