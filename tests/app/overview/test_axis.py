from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tests.app.builders import post, thread, trams
from tui_reader.app.overview.axis import Axis, axis
from tui_reader.app.overview.words import axis_words
from tui_reader.model import Thread

START = datetime(2024, 5, 1)


def at_hours(*hours: float | None) -> Thread:
    dates = [None if hour is None else START + timedelta(hours=hour) for hour in hours]
    return thread([post(n, "Ada", "", date=date) for n, date in enumerate(dates)], [None, *[0] * (len(hours) - 1)])


def test_time_goes_from_left_to_right_whatever_the_order_of_the_file() -> None:
    found = axis(at_hours(*range(0, 40, 2), 1))
    assert found.dated
    assert (found.of[0], found.of[19]) == (0.0, 1.0)
    assert found.of[20] == pytest.approx(1 / 38)


def test_a_long_silence_is_shortened_and_marked() -> None:
    found = axis(at_hours(*range(30), 9000))
    assert found.of[29] == pytest.approx(11 / 12)
    assert list(found.cuts) == [1.0]


def test_even_times_are_not_shortened() -> None:
    assert not axis(at_hours(*range(30))).cuts


def test_a_post_without_a_date_stands_with_the_one_before() -> None:
    found = axis(at_hours(0, 1, None, 2))
    assert found.of[2] == found.of[1]


def test_without_dates_the_order_of_the_file_counts() -> None:
    found = axis(at_hours(None, None, None))
    assert not found.dated
    assert list(found.of) == [0.0, 0.5, 1.0]


def test_a_missing_post_stands_with_its_first_answer() -> None:
    found = axis(trams())
    assert found.of[6] == found.of[5]


def test_a_thread_of_one_moment_has_an_axis() -> None:
    assert list(axis(at_hours(3)).of) == [0.0]


def test_the_axis_says_the_days_and_the_hours_where_a_day_comes_twice() -> None:
    assert axis_words(axis(at_hours(*range(0, 2400, 24))), 40, "|", "~") == "|2024-05-01     |2024-06-10"
    assert axis_words(axis(at_hours(*range(12))), 40, "|", "~") == "|05-01 00:00    |05-01 05:00"


def test_the_axis_marks_cuts_and_numbers() -> None:
    assert axis_words(axis(at_hours(*range(30), 9000)), 40, "|", "~").endswith("~")
    numbers = Axis([0.0, 1.0], [0.0, 1.0], [0.0, 1.0], [], dated=False)
    assert axis_words(numbers, 40, "|", "~") == "|1              |2"


def test_a_cut_leaves_the_times_as_they_are() -> None:
    within = Axis([0.0, 0.2, 1.0], [0.0, 0.2, 1.0], [0.0, 60.0, 120.0], [0.15], dated=True)
    assert axis_words(within, 40, "|", "~").startswith("|01-01 00:00 ")


def test_the_axis_tells_that_clocks_of_other_zones_were_converted() -> None:
    assert not axis(at_hours(1, 2)).converted
    east = START.replace(tzinfo=timezone(timedelta(hours=3)))
    posts = [post(n, "Ada", "", date=east + timedelta(hours=n)) for n in range(2)]
    assert axis(thread(posts, [None, 0])).converted
