from __future__ import annotations

import os
import subprocess
import sys
from itertools import product

import pytest

from tui_reader.app.drawing.bars import bar
from tui_reader.app.drawing.plots import plot, scale, squeezed


def drawn(values: list[int], width: int = 60, height: int = 4, *, ascii_only: bool = True) -> list[str]:
    names = [f"2024-05-{at + 1:02}" for at in range(len(values))]
    return ["".join(ink.text for ink in line) for line in plot(values, names, width, height, ascii_only=ascii_only)]


def test_a_bar_is_as_long_as_its_share() -> None:
    assert [bar(value, 8, 4, ascii_only=True) for value in (8, 4, 1, 0)] == ["####", "##", "#", ""]
    assert [bar(value, 16, 2, ascii_only=False) for value in (16, 9, 0)] == ["██", "█▏", ""]


def test_columns_are_as_high_as_their_share() -> None:
    assert drawn([10, 5, 0, 1, 2, 8], width=16) == [
        "10+##",
        "  |##        ##",
        " 5+####      ##",
        "  |####  ######",
        "  +-+-----------",
        "  2024-05-01",
    ]


def test_a_cell_has_two_heights_where_there_are_block_signs() -> None:
    lines = drawn([5, 4, 1], height=2, ascii_only=False)
    assert lines[:2] == ["5┤█████████ ▄▄▄▄▄▄▄▄▄", " │█████████ █████████ ▄▄▄▄▄▄▄▄▄"]


def test_names_stand_under_their_columns() -> None:
    lines = drawn([1] * 31, width=70)
    (first, second) = (lines[-1].index(name) + len(name) // 2 for name in ("2024-05-11", "2024-05-21"))
    assert lines[-2][first] == lines[-2][second] == "+"
    assert lines[-1].endswith("2024-05-31")


def test_any_size_gives_a_plot_that_fits() -> None:
    for values, width, ascii_only in product((1, 2, 7, 40), (50, 80, 200), (True, False)):
        lines = drawn([5] * values, width, ascii_only=ascii_only)
        assert len(lines) == 6
        assert max(map(len, lines)) <= width
        assert "".join(lines).isascii() == ascii_only


def test_nothing_but_zeros_is_no_plot() -> None:
    assert drawn([]) == drawn([0, 0]) == []


@pytest.mark.parametrize(
    ("most", "ticks"), [(1, [1]), (4, [1, 2, 3, 4]), (5, [2, 4, 6]), (9, [5, 10]), (1079, [500, 1000, 1500])]
)
def test_scales_have_round_numbers(most: int, ticks: list[int]) -> None:
    assert scale(most, 4) == ticks


def test_neighbours_are_summed_where_room_is_short() -> None:
    assert squeezed([1, 2, 3, 4, 5], 3) == ([3, 7, 5], 2)
    assert squeezed([1, 2], 5) == ([1, 2], 1)


def test_a_plot_is_the_same_in_every_run_and_every_terminal() -> None:
    script = (
        "from tui_reader.app.drawing.plots import plot\n"
        "print([plot([1, 5, 3] * 20, [f'name {at:02}' for at in range(60)], width, 8, ascii_only=False)"
        " for width in range(80, 200, 9)])"
    )
    outcomes = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": columns, "LINES": "5"},
            capture_output=True,
            check=True,
        ).stdout
        for seed, columns in (("1", "40"), ("2", "200"))
    }
    assert len(outcomes) == 1
