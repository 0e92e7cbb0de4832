"""When posts were written, and what that tells of whom they answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, begun
from tui_reader.model import Ground, Thread
from tui_reader.opening import complete
from tui_reader.replies.features import COLUMN, LAPSES
from tui_reader.replies.recover import find_quoting
from tui_reader.replies.table import Rows, Table
from tui_reader.replies.times import minutes
from tui_reader.replies.work import Work

NOON = datetime(2021, 3, 5, 12, 0, tzinfo=UTC)
TALK = (("Ada", KILN), ("Bo", GLAZE), ("Cy", CLAY), ("Dee", "Nobody fires it before the frost is gone."))


def dated(*after: float | None) -> Thread:
    """A talk whose posts are written so many minutes after noon."""
    thread = begun(*TALK)
    dates = [None if one is None else NOON + timedelta(minutes=one) for one in after]
    return replace(thread, posts=[replace(post, date=date) for post, date in zip(thread.posts, dates, strict=True)])


def lapses(thread: Thread) -> Rows:
    """What the time tells of each of the posts above the last one."""
    quoting = find_quoting(thread, Work(lambda words, share: None, lambda: False))
    *_, block = Table(quoting.material, quoting.found, quoting.names).blocks()
    return block.rows[block.first[-2] :, [COLUMN[feature] for feature in LAPSES]]


def test_minutes_are_told_whatever_the_zone() -> None:
    east = NOON.astimezone(timezone(timedelta(hours=9))) + timedelta(minutes=2)
    known = minutes([NOON, east, NOON.replace(tzinfo=None) + timedelta(minutes=7)])
    assert known is not None
    assert np.diff(known).tolist() == pytest.approx([2, 5])


def test_a_post_without_a_date_has_that_of_the_one_before() -> None:
    known = minutes([None, NOON, None, NOON + timedelta(hours=1)])
    assert known is not None
    assert np.diff(known).tolist() == pytest.approx([0, 0, 60])


@pytest.mark.parametrize(
    "dates",
    [[], [None, None], [NOON, None, None], [NOON] * 2 + [NOON + timedelta(hours=1)] * 2],
    ids=["no posts", "no dates", "few dates", "the same for many"],
)
def test_times_that_tell_too_little_are_not_used(dates: Sequence[datetime | None]) -> None:
    assert minutes(dates) is None


def test_the_lapses_are_those_between_the_posts() -> None:
    told = lapses(dated(0, 2000, 2059, 2060))
    assert told.tolist() == [
        [pytest.approx(np.log(2060)), 0, 1],
        [pytest.approx(np.log(60)), 0, 0],
        [0, 1, 0],
    ]


def test_without_dates_time_tells_nothing() -> None:
    assert not lapses(dated(None, None, None, None)).any()


def test_a_moment_speaks_against_the_post_above() -> None:
    hasty, slow = (complete(dated(0, 2000, last, 2060)).replies[3] for last in (2060, 2055))
    chance = [reply.confidence if reply.parent == 2 else 1 - reply.confidence for reply in (hasty, slow)]
    assert chance[0] < chance[1]


def test_the_reasons_tell_how_old_the_other_post_is() -> None:
    reply = complete(dated(0, 1, 4000, 4060)).replies[3]
    assert reply.parent == 2
    order = next(reason for reason in reply.evidence if reason.ground is Ground.ORDER)
    assert "more than a day older" in order.words
