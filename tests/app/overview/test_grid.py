from __future__ import annotations

from tests.app.builders import reading
from tui_reader.app.overview.grid import Grid, lay_out
from tui_reader.app.overview.survey import survey
from tui_reader.app.widgets.map_signs import ASCII, UNICODE, sign_of


def grid(width: int = 60, height: int = 20) -> Grid:
    """The rows of the trams are 0 ─ 1 ─ 2 ─ 3, 4 beside 1, and 6 below 5."""
    return lay_out(survey(reading()), width, height)


def test_each_post_has_a_cell_of_its_own_where_there_is_room() -> None:
    made = grid()
    assert [[cell.rows for cell in cells.values()] for cells in made.cells] == [[[0]], [[1], [2], [3]], [[4]], [[5, 6]]]
    assert [len(lane) for lane in made.lanes] == [1, 3, 1, 2]


def test_posts_share_cells_where_there_is_none() -> None:
    made = grid(width=1, height=1)
    [cells] = made.cells
    assert sorted(cells[0].rows) == list(range(7))
    assert (cells[0].unread, cells[0].person) == (6, 0)


def test_steps_go_along_a_lane_and_to_the_nearest_cell_of_another() -> None:
    made = grid()
    assert [made.beside(1, 1), made.beside(1, 5), made.beside(3, -1), made.beside(3, -9)] == [2, 3, 2, 1]
    assert [made.beyond(0, 1), made.beyond(3, 1), made.beyond(4, -1), made.beyond(0, -1)] == [1, 4, 3, 0]
    assert made.beyond(0, 99) == 5


def test_signs_say_how_many_and_whether_unread() -> None:
    assert [sign_of(1, 0, UNICODE), sign_of(1, 1, UNICODE)] == ["○", "●"]
    assert [sign_of(posts, 0, UNICODE) for posts in (2, 3, 4, 8, 128, 99999)] == ["▂", "▂", "▃", "▄", "█", "█"]
    assert [sign_of(posts, 0, ASCII) for posts in (2, 9, 10, 5000)] == ["2", "9", "#", "#"]
