from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Thread
from tui_reader.state import post_keys, thread_key
from tui_reader.state.identity import KEY_SIZE, anchors

Make = Callable[..., Thread]

OPENING = "Has anybody flown a box kite from the north beach this spring?"
BODIES = st.lists(st.text(max_size=12) | st.sampled_from(["yes", "Yes ", "no"]), min_size=1, max_size=8)


@given(BODIES, BODIES)
def test_every_post_has_its_own_key_and_later_posts_change_none(
    thread_of: Make, bodies: list[str], more: list[str]
) -> None:
    keys = post_keys(thread_of(bodies), b"k" * KEY_SIZE)
    assert len(set(keys)) == len(bodies)
    assert {len(key) for key in keys} == {KEY_SIZE}
    assert list(post_keys(thread_of(bodies + more), b"k" * KEY_SIZE)[: len(bodies)]) == list(keys)


def test_case_white_space_and_numbers_do_not_matter(thread_of: Make) -> None:
    one = thread_of([OPENING, "Yes, twice."], ids=["#1", "#2"])
    two = thread_of([OPENING.replace(" ", "\n "), "yes,  TWICE."], ids=["#1", "#7"])
    assert thread_key(one) == thread_key(two)
    assert list(post_keys(one)) == list(post_keys(two))


def test_threads_do_not_share_keys(thread_of: Make) -> None:
    one, two = thread_of([OPENING, "yes"]), thread_of([OPENING + " Or from the pier?", "yes"])
    assert set(post_keys(one)).isdisjoint(post_keys(two))
    assert set(anchors(one)).isdisjoint(anchors(two))


def test_mail_is_known_by_its_ids_alone(thread_of: Make) -> None:
    one = thread_of(["", ""], ids=["<a@x>", "<b@x>"], mail=True, ghosts=["<c@x>"])
    two = thread_of(["", "", ""], ids=["<c@x>", "<b@x>", "<a@x>"], mail=True)
    assert list(post_keys(one)) == list(reversed(post_keys(two)))


def test_a_thread_without_words_has_a_key(thread_of: Make) -> None:
    assert len(thread_key(thread_of([""]))) == KEY_SIZE
    assert len(thread_key(thread_of([]))) == KEY_SIZE
