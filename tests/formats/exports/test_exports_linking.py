"""How exported posts find what they answer, whatever their ids are."""

from __future__ import annotations

from typing import Any

import pytest

from tests.formats.exports.exported import only, read_json, replies


def posts(*links: tuple[Any, Any], **more: Any) -> list[dict[str, Any]]:
    """Posts of an unknown program by their ids, each with the id that it answers."""
    return [{"id": key, "parent": above, "author": "ann", "text": f"post {key}", **more} for key, above in links]


@pytest.mark.parametrize(
    "links",
    [
        [(1, None), (2, 1), (3, 2)],
        [("1", None), ("2", "1"), ("3", "2")],
        [(1, None), (2, "1"), ("3", 2)],
        [(1, ""), (2, 1), (3, 2)],
        [(1, 1), (2, 1), (3, 2)],
    ],
)
def test_numbers_and_text_are_the_same_id(links: list[tuple[Any, Any]]) -> None:
    assert replies(only(read_json(posts(*links)))) == {"1": "", "2": "1", "3": "2"}


def test_a_post_numbered_zero_can_be_answered_where_zero_is_an_id() -> None:
    items = [
        {"id": n, "type": "comment", "by": "ann", "text": str(n), "time": 1600000000 + n} | ({"parent": 0} if n else {})
        for n in range(3)
    ]
    assert replies(only(read_json(items))) == {"0": "", "1": "0", "2": "0"}


@pytest.mark.parametrize("key", [int, str])
def test_ghosts_come_in_the_order_in_which_they_are_answered(key: type) -> None:
    draft = only(read_json(posts((key(1), None), (key(2), key(90)), (key(3), key(80)), (key(4), key(90)))))
    assert [ghost.id for ghost in draft.ghosts] == ["90", "80"]
    assert replies(draft) == {"1": "", "2": "90", "3": "80", "4": "90", "90": "", "80": ""}


@pytest.mark.parametrize("key", [int, str])
def test_rings_are_cut_beside_ghosts(key: type) -> None:
    draft = only(read_json(posts((key(1), key(2)), (key(2), key(1)), (key(3), key(80)), (key(4), key(3)))))
    assert replies(draft) == {"1": "2", "2": "", "3": "80", "4": "3", "80": ""}


def test_huge_numbers_are_no_ids_to_print() -> None:
    draft = only(read_json(posts((1, None), (2**70, 1), (3, 1))))
    assert replies(draft) == {"1": "", "2": "1", "3": "1"}


def test_an_opening_with_an_id_of_text_holds_posts_with_numbers() -> None:
    talk = {"id": "7", "author": "bo", "text": "Opening", "title": "T", "comments": posts((1, 7), (2, 1), (3, None))}
    assert replies(only(read_json(talk))) == {"7": "", "1": "7", "2": "1", "3": "7"}


@pytest.mark.parametrize("zone", ["Z", "+02:00"])
def test_a_list_that_falls_is_turned_round(zone: str) -> None:
    rows = [
        {"id": n, "author": "ann", "text": "x" * n, "date": f"2021-05-0{n}T10:00:00{zone}"} for n in range(9, 0, -1)
    ]
    assert [post.id for post in only(read_json(rows)).posts] == [str(n) for n in range(1, 10)]


def test_a_list_whose_zones_differ_is_judged_by_its_moments() -> None:
    dates = ["2021-05-01T10:00:00+09:00", "2021-05-01T04:00:00+00:00", "2021-05-01T03:00:00-04:00"]
    rows = [{"id": n, "author": "ann", "text": "x" * n, "date": date} for n, date in enumerate(dates, 1)]
    assert [post.id for post in only(read_json(rows)).posts] == ["1", "2", "3"]
