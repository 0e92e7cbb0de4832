from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.mail import mail, read
from tui_reader.formats.document import ROOT, Draft
from tui_reader.formats.mail.drafts import in_order
from tui_reader.formats.mail.stamps import UNDATED
from tui_reader.formats.mail.subjects import topic
from tui_reader.formats.mail.threading import GONE, groups, link

EDGES = st.lists(st.lists(st.integers(0, 14), max_size=4), max_size=10)


def refs(*numbers: int) -> str:
    return " ".join(f"<{number}@hill>" for number in numbers)


def shape(draft: Draft) -> dict[str, str | None]:
    names = [post.id.removesuffix("@hill") for post in (*draft.posts, *draft.ghosts)]
    return {name: names[up] if up >= 0 else None for name, up in zip(names, draft.parents, strict=True)}


def shapes(mailbox: str) -> list[dict[str, str | None]]:
    return [shape(draft) for draft in read(mailbox).drafts]


def test_the_last_reference_is_the_parent_also_when_it_comes_later() -> None:
    box = mail(3, References=refs(1, 2)) + mail(1) + mail(2, References=refs(1))
    assert shapes(box) == [{"3": "2", "1": None, "2": "1"}]


def test_in_reply_to_counts_without_references_and_by_its_first_id() -> None:
    box = mail(1) + mail(2, In_Reply_To="Your mail of Monday <1@hill> <9@hill>") + mail(3, In_Reply_To="<note>")
    assert shapes(box) == [{"1": None, "2": "1"}, {"3": None}]
    assert shapes(mail(1) + mail(2) + mail(3, References=refs(1), In_Reply_To=refs(2)))[0] == {"1": None, "3": "1"}


def test_a_message_that_is_missing_stands_as_a_ghost_with_its_id() -> None:
    box = mail(2, References=refs(1)) + mail(3, References=refs(1))
    (draft,) = read(box).drafts
    assert shape(draft) == {"2": "1", "3": "1", "1": None}
    assert draft.ghosts[0].missing
    assert draft.ghosts[0].body == ""


def test_of_a_chain_of_missing_messages_only_what_joins_is_kept() -> None:
    assert shapes(mail(5, References=refs(1, 2, 3, 4))) == [{"5": "4", "4": None}]
    box = mail(5, References=refs(1, 2, 3)) + mail(6, References=refs(1, 2, 4))
    assert shapes(box) == [{"5": "3", "6": "4", "3": "2", "4": "2", "2": None}]


def test_rings_are_cut_at_the_newest_message() -> None:
    assert shapes(mail(1, References=refs(1))) == [{"1": None}]
    box = mail(1, References=refs(3)) + mail(2, References=refs(1)) + mail(3, References=refs(2))
    assert shapes(box) == [{"1": "3", "2": "1", "3": None}]


def test_copies_are_shown_once_and_counted() -> None:
    document = read(mail(1) + mail(2, References=refs(1)) + mail(2, References=refs(1)) + mail(1))
    assert [shape(draft) for draft in document.drafts] == [{"1": None, "2": "1"}]
    assert document.warnings == ("2 messages stood in the file more than once and are shown once.",)


def test_another_message_of_the_same_id_and_one_without_are_kept_under_a_number() -> None:
    document = read(mail(1) + mail(1, "other", From="Bo") + mail(2, Message_ID=""))
    assert [post.id for draft in document.drafts for post in draft.posts] == ["1@hill", "message-2", "message-3"]
    assert len(document.warnings) == 2


def test_threads_come_largest_first_with_the_subject_of_their_first_message() -> None:
    box = (
        mail(1, Subject="Lunch") + mail(2, Subject="RE: Re[2]: Mill") + mail(3, Subject="Re: Mill", References=refs(2))
    )
    assert [(draft.title, len(draft.posts)) for draft in read(box).drafts] == [("Mill", 2), ("Lunch", 1)]
    assert read(mail(1)).drafts[0].title == "(no subject)"
    assert all(draft.global_ids for draft in read(box).drafts)


@pytest.mark.parametrize(
    ("subject", "left"),
    [
        ("Re: x", "x"),
        ("AW: Re: x", "x"),
        ("回复：x", "x"),
        ("Rebus: x", "Rebus: x"),
        ("Re:", ""),
        ("[l] Re: x", "[l] Re: x"),
    ],
)
def test_a_topic_is_a_subject_without_the_signs_of_a_reply(subject: str, left: str) -> None:
    assert topic(subject) == left


def dates(*days: int | None) -> list[float]:
    return [UNDATED if day is None else 86400.0 * day for day in days]


def test_the_order_of_the_file_stands_when_few_dates_are_astray() -> None:
    assert list(in_order(dates(*range(20), 3, *range(20, 30)))) == list(range(31))
    assert list(in_order([])) == []


def test_dates_order_a_file_that_is_clearly_in_another_order() -> None:
    assert list(in_order(dates(3, 2, 1, 0))) == [3, 2, 1, 0]
    assert list(in_order(dates(9, None, 1, None))) == [2, 3, 0, 1]
    newest_first = "".join(
        mail(n, Date=f"{n} May 2021 10:00:00 +0000", References=refs(1) * (n > 1)) for n in (4, 3, 2, 1)
    )
    assert list(shape(read(newest_first).drafts[0])) == ["1", "2", "3", "4"]


@given(st.lists(st.one_of(st.none(), st.integers(0, 99))))
def test_an_order_is_of_all_posts(days: list[int | None]) -> None:
    assert sorted(in_order(dates(*days))) == list(range(len(days)))


@given(EDGES)
def test_links_form_trees_of_all_messages_with_ghosts_that_join(edges: list[list[int]]) -> None:
    names = [str(number).encode() for number in range(len(edges))]
    links = link(names, lambda message: [str(number).encode() for number in edges[message]])
    kept = [node for node, parent in enumerate(links.parents) if parent != GONE]
    assert set(range(len(edges))) <= set(kept)
    assert sorted(node for group in groups(links.parents) for node in group) == kept
    for node in kept:
        steps, up = 0, links.parents[node]
        while up != ROOT:
            assert up in kept
            steps, up = steps + 1, links.parents[up]
            assert steps <= len(links.parents)
    children = {ghost: [node for node in kept if links.parents[node] == ghost] for ghost in kept if ghost >= len(edges)}
    assert all(found and (len(found) > 1 or found[0] < len(edges)) for found in children.values())


@given(EDGES)
def test_a_parent_is_the_nearest_message_named_unless_a_ring_was_cut(edges: list[list[int]]) -> None:
    names = [str(number).encode() for number in range(len(edges))]
    links = link(names, lambda message: [str(number).encode() for number in edges[message]])
    for message, answered in enumerate(edges):
        nearest = next((number for number in answered if number != message), None)
        parent = links.parents[message]
        if parent != ROOT and nearest is not None:
            assert parent == nearest or (
                nearest >= len(edges) and links.ghosts[parent - len(edges)] == str(nearest).encode()
            )


@pytest.mark.parametrize("step", [1, -1])
def test_a_chain_of_any_length_needs_no_recursion(step: int) -> None:
    count = 5000
    box = "".join(mail(n, References=refs(n - step)) for n in range(count))
    (draft,) = read(box).drafts
    assert len(draft.posts) == count
    assert all(post.missing for post in draft.ghosts)
    assert sum(abs(up - node) == 1 for node, up in enumerate(draft.parents)) >= count - 2
    assert all(before != after for before, after in pairwise(draft.parents))
