"""The moments that posts tell, and the posts that were written at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, begun, mark
from tui_reader.model import Ground, Thread
from tui_reader.opening import complete
from tui_reader.replies.features import COLUMN, TOLD
from tui_reader.replies.moments import CLOCKS, moments
from tui_reader.replies.recover import find_quoting
from tui_reader.replies.table import Table
from tui_reader.replies.work import Work

MORNING = datetime(2021, 3, 5, 9, 14, 40, tzinfo=UTC)
ANSWER = "Nobody fires it before the frost is gone."


def minute(*date: int) -> float:
    return datetime(*date, tzinfo=UTC).timestamp() / 60  # type: ignore[misc, arg-type]


def talk(last: str, apart: float = 171) -> Thread:
    """Four posts with some minutes between each and the next; the second is of 12:05 if these are 171."""
    thread = begun(("Ada", KILN), ("Bo", GLAZE), ("Cy", CLAY), ("Dee", last))
    dates = (MORNING + timedelta(minutes=apart * post) for post in range(4))
    return replace(thread, posts=[replace(post, date=date) for post, date in zip(thread.posts, dates, strict=True)])


def told(thread: Thread) -> list[list[float]]:
    """For each of the posts above the last one whether it says when that was written, and whether in a quote."""
    quoting = find_quoting(thread, Work(lambda words, share: None, lambda: False))
    *_, block = Table(quoting.material, quoting.found, quoting.names).blocks()
    rows: list[list[float]] = block.rows[block.first[-2] :, [COLUMN[feature] for feature in TOLD]].tolist()
    return rows


@pytest.mark.parametrize(
    ("text", "minutes", "zoned"),
    [
        ("On Fri, 5 Mar 2021 12:05:40 +0000, Bo wrote:", [minute(2021, 3, 5, 12, 5)], True),
        ("On Fri, 5 Mar 2021 17:35:40 +0530, Bo wrote:", [minute(2021, 3, 5, 12, 5)], True),
        ("On Fri, Mar 5, 2021 at 4:05 AM Bo wrote:", [minute(2021, 3, 5, 4, 5)], False),
        ("Gesendet: Freitag, 5. März 2021 13:05", [minute(2021, 3, 5, 13, 5)], False),
        ("2021-03-05 12:05 GMT-03:00 Bo:", [minute(2021, 3, 5, 15, 5)], True),
        ("On 5/3/2021 12:05, Bo wrote:", [minute(2021, 3, 5, 12, 5), minute(2021, 5, 3, 12, 5)], False),
        ("We meet at 12:05, and on 5 March 2021.", [], False),
        ("ratio 3:05 and port :8080", [], False),
    ],
)
def test_moments_are_read_with_their_zones(text: str, minutes: Sequence[float], zoned: bool) -> None:
    found = list(moments(text))
    assert [one.minute for one in found] == minutes
    assert all(one.zoned is zoned for one in found)


def test_each_moment_is_read_once() -> None:
    assert len(list(moments("5 March 2021 12:05:06\n6 March 2021 12:05, 7 March 2021 12:05"))) == 3


def test_few_times_of_day_are_looked_at() -> None:
    assert not list(moments("00:00 idle\n" * CLOCKS + "5 March 2021 12:05"))


@pytest.mark.parametrize(
    "line",
    [
        "On Fri, 5 Mar 2021 12:05:40 +0000, Bo wrote:",
        "On Fri, 5 Mar 2021 12:06, Bo wrote:",
        "On Fri, 5 Mar 2021 13:05, Bo wrote:",
        "From: Bo\nSent: Friday, March 5, 2021 4:05 AM\nTo: all",
        "Bo wrote: Fri Mar 05, 2021 12:05 pm",
    ],
    ids=["its zone", "rounded", "an hour ahead", "fields", "a board"],
)
def test_who_tells_when_a_post_was_written_speaks_of_it(line: str) -> None:
    assert told(talk(f"{ANSWER}\n\n{line}")) == [[0, 0], [1, 0], [0, 0]]


@pytest.mark.parametrize(
    "line",
    ["On Fri, 5 Mar 2021 13:05:40 +0000, Bo wrote:", "On Fri, 5 Mar 2021 12:25, Bo wrote:", "On 7 Mar 2021 12:05, Bo:"],
    ids=["its zone", "no whole hour", "days apart"],
)
def test_other_moments_speak_of_nothing(line: str) -> None:
    assert told(talk(f"{ANSWER}\n\n{line}")) == [[0, 0]] * 3


@pytest.mark.parametrize("before", ["> ", f"{CLAY}\n\n"], ids=["a mark", "quoted words above"])
def test_a_moment_in_what_is_quoted_is_another_matter(before: str) -> None:
    assert told(talk(f"{before}On 5 Mar 2021 12:05, Bo wrote:\n\n{ANSWER}")) == [[0, 0], [0, 1], [0, 0]]


def test_a_moment_in_a_box_is_another_matter() -> None:
    body = f"Sent: 5 March 2021 12:05\n{ANSWER}"
    thread = talk(body)
    boxed = begun(("Ada", KILN), ("Bo", GLAZE), ("Cy", CLAY), ("Dee", body, [mark(body, body)])).posts[3]
    posts = [*thread.posts[:3], replace(boxed, date=thread.posts[3].date)]
    assert told(replace(thread, posts=posts)) == [[0, 0], [0, 1], [0, 0]]


def test_posts_of_the_same_minute_share_it() -> None:
    first = talk(f"{ANSWER}\n\nOn 5 Mar 2021 09:15:30 +0000, someone wrote:", apart=0.4)
    assert [row[0] for row in told(first)] == [pytest.approx(1 / 3)] * 3


def test_the_first_moment_at_which_a_post_was_written_counts() -> None:
    lines = "On 5 Mar 2020 12:05, X wrote:\nOn 5 Mar 2021 12:05, Bo wrote:\nOn 5 Mar 2021 09:14, Ada wrote:"
    assert told(talk(f"{ANSWER}\n\n{lines}")) == [[0, 0], [1, 0], [0, 0]]


def test_without_dates_nothing_is_told() -> None:
    thread = talk(f"{ANSWER}\n\nOn 5 Mar 2021 12:05, Bo wrote:")
    assert told(replace(thread, posts=[replace(post, date=None) for post in thread.posts])) == [[0, 0]] * 3


def test_the_reasons_say_that_the_moment_is_told() -> None:
    reply = complete(talk(f"{ANSWER}\n\nSent: Friday, March 5, 2021 12:05 PM\nSubject: pots")).replies[3]
    assert reply.parent == 1
    assert any(one.ground is Ground.QUOTE and "moment" in one.words for one in reply.evidence)
