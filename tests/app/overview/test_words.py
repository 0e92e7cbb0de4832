from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.app.builders import post, thread
from tui_reader.app.overview.grid import Cell
from tui_reader.app.overview.words import post_words
from tui_reader.app.text.signs import ASCII


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        (timezone(timedelta(hours=-8)), "#100 Ada | 2024-05-02 03:30 UTC | hello"),
        (UTC, "#100 Ada | 2024-05-01 19:30 | hello"),
        (None, "#100 Ada | 2024-05-01 19:30 | hello"),
    ],
)
def test_the_post_is_dated_by_the_clock_of_the_axis(zone: timezone | None, shown: str) -> None:
    of = thread([post(0, "Ada", "hello", date=datetime(2024, 5, 1, 19, 30, tzinfo=zone))], [None])
    assert post_words(of, 0, Cell([0], 0, 0, 0), 0, ASCII, 80)[0].strip() == shown
