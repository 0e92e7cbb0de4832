from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tests.app.builders import post, thread, trams
from tests.export.library import library
from tui_reader.model import Thread
from tui_reader.stats import figures
from tui_reader.stats.activity import activity
from tui_reader.stats.figures import Pair, Quoted
from tui_reader.stats.words import words_of

START = datetime(2024, 5, 31, 23, 30)


def test_words_are_own_or_quoted() -> None:
    assert words_of(trams(), 0) == (16, 0)
    assert words_of(trams(), 2) == (5, 12)  # "Bo wrote" stands unmarked


def test_signatures_and_attributions_are_neither_own_nor_quoted() -> None:
    assert words_of(library(), 2) == (6, 6)


def test_writers_stand_with_most_posts_first() -> None:
    counts = figures(trams())
    assert [(w.name, w.posts, w.answers, w.first, w.last) for w in counts.writers[:3]] == [
        ("Ada", 2, 3, 0, 2),
        ("Bo", 1, 1, 1, 1),
        ("Cyd", 1, 0, 3, 3),
    ]
    assert (counts.writers[0].own, counts.writers[0].quoted) == (21, 12)


def test_posts_without_a_name_are_one_line() -> None:
    of = thread([post(0, None, "one"), post(1, None, "two"), post(2, "Ada", "three")], [None, 0, 0])
    assert [(w.name, w.posts, w.answers) for w in figures(of).writers] == [(None, 2, 2), ("Ada", 1, 0)]


def test_pairs_count_who_answers_whom() -> None:
    of = thread([post(n, name, "") for n, name in enumerate(["Ada", "Bo", "Bo", "Ada"])], [None, 0, 0, 3])
    of = thread(of.posts, [None, 0, 0, 2])
    assert figures(of).pairs == (Pair(1, 0, 2), Pair(0, 1, 1))


def test_depth_answers_and_passages() -> None:
    counts = figures(trams())
    assert counts.depths == (1, 3, 1, 1)
    assert counts.answered == ((0, 2),)
    assert counts.quoted == (Quoted(0, 0, trams().posts[0].body.split("\n")[0], 2),)  # type: ignore[arg-type]


def test_an_empty_thread_has_no_figures() -> None:
    counts = figures(thread([], []))
    assert (counts.writers, counts.pairs, counts.depths, counts.answered) == ((), (), (), ())


@pytest.mark.parametrize(
    ("later", "unit", "spans", "last"),
    [
        (timedelta(hours=1), "hour", 2, "2024-06-01 00:00"),
        (timedelta(days=4), "day", 5, "2024-06-04"),
        (timedelta(days=100), "week", 15, "2024-09-02"),
        (timedelta(days=500), "month", 18, "2025-10"),
        (timedelta(days=4000), "year", 12, "2035"),
    ],
)
def test_the_unit_of_time_fits(later: timedelta, unit: str, spans: int, last: str) -> None:
    found = activity([START, None, START + later])
    assert (found.unit.name, len(found.counts), found.undated) == (unit, spans, 1)
    assert found.counts[0] == found.counts[-1] == 1
    assert sum(found.counts) == 2
    assert found.words(spans - 1) == last


def test_times_with_a_zone_count_in_utc() -> None:
    found = activity([START, START.replace(tzinfo=timezone(timedelta(hours=-2)))])
    assert (found.counts, found.words(0)) == ((1, 0, 1), "2024-05-31 23:00")
    assert found.converted


def test_no_dates_give_no_activity() -> None:
    assert activity([None, None]).counts == ()


def test_a_ghost_counts_for_nobody() -> None:
    of: Thread = trams()
    assert all(pair.answered >= 0 for pair in figures(of).pairs)
    assert sum(pair.replies for pair in figures(of).pairs) == 4
