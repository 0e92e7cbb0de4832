from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Ground, Thread
from tui_reader.opening import link
from tui_reader.state import Session, open_store
from tui_reader.state.links import HandLinks

Make = Callable[..., Thread]

POSTS = st.integers(0, 5)
LINKS = st.lists(st.tuples(POSTS, st.none() | POSTS), max_size=12)
BODIES = ["Who has seen the ferry?", "It left.", "When?", "yes", "yes", "At noon, as every day."]


def made(links: HandLinks, changes: list[tuple[int, int | None]]) -> list[dict[int, int | None]]:
    """The links after each change that changed something, those before the first included."""
    states = [dict(links.made)]
    for node, parent in changes:
        if links.make(node, parent):
            states.append(dict(links.made))
    return states


@given(LINKS)
def test_every_change_can_be_undone_and_done_again(changes: list[tuple[int, int | None]]) -> None:
    links = HandLinks({1: 0})
    states = made(links, changes)
    for state in states[-2::-1]:
        assert links.undo() is not None
        assert links.made == state
    assert links.undo() is None
    for state in states[1:]:
        assert links.redo() is not None
        assert links.made == state
    assert links.redo() is None


def test_a_new_change_forgets_what_was_undone() -> None:
    links = HandLinks()
    links.make(1, 0)
    links.undo()
    links.make(2, None)
    assert links.redo() is None
    assert links.made == {2: None}


@given(LINKS, st.permutations(range(6)))
def test_links_and_the_way_back_follow_their_posts(changes: list[tuple[int, int | None]], order: list[int]) -> None:
    links = HandLinks()
    states = made(links, changes)
    places = dict(enumerate(order))
    moved = links.moved(places)
    for state in reversed(states):
        assert moved.made == {order[node]: None if up is None else order[up] for node, up in state.items()}
        moved.undo()


def test_a_link_of_a_post_that_is_gone_goes_with_it() -> None:
    links = HandLinks({1: 0, 2: 1, 3: None})
    assert links.moved({0: 0, 2: 1, 3: 2}).made == {2: None}


@pytest.mark.parametrize("mail", [False, True])
def test_they_are_there_the_next_time_also_in_a_page_saved_again(folder: Path, thread_of: Make, mail: bool) -> None:
    def of(nodes: list[int]) -> Thread:
        bodies = [BODIES[node] for node in nodes]
        return thread_of(bodies, ids=[f"{node}@ferry.example" for node in nodes], mail=mail)

    session = Session(open_store(folder), of([0, 1, 2, 5]))
    session.links.make(3, 1)
    session.links.make(2, None)
    session.links.make(1, 0)
    session.links.undo()
    session.save()
    again = Session(open_store(folder), of([0, 3, 1, 2, 4, 5]))
    assert again.links.made == {5: 2, 3: None}
    again.links.make(5, 0)
    again.save()
    assert Session(open_store(folder), of([0, 1, 2, 5])).links.made == {3: 0, 2: None}


def test_the_thread_shows_them_as_certain(thread_of: Make) -> None:
    thread = link(thread_of(BODIES), {2: 1, 3: None})
    assert (thread.replies[2].parent, thread.replies[2].evidence[0].ground) == (1, Ground.HAND)
    assert thread.replies[2].by_hand
    assert thread.replies[2].stated
    assert thread.replies[3].parent is None
    assert thread.tree.depth[thread.tree.row[2]] == 1


def test_where_links_form_a_ring_the_one_made_by_hand_stays(thread_of: Make) -> None:
    thread = link(link(thread_of(BODIES), {1: 0}), {})
    ring = link(thread, {0: 1})
    assert {node for node in (0, 1) if ring.replies[node].parent is None} != set()
    assert len(ring.tree) == len(BODIES)
