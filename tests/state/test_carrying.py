from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Thread
from tui_reader.state.carrying import same_posts

Make = Callable[..., Thread]

BODIES = st.lists(st.sampled_from(["yes", "no", "when?", "at noon"]), min_size=1, max_size=8)


@given(BODIES, st.data())
def test_posts_are_known_again_among_others(thread_of: Make, bodies: list[str], data: st.DataObject) -> None:
    grown = list(bodies)
    for at in data.draw(st.lists(st.integers(0, len(bodies)), max_size=4)):
        grown.insert(at, f"new {len(grown)}")
    old = thread_of(bodies, ids=[f"o{n}" for n in range(len(bodies))])
    new = thread_of(grown, ids=[f"n{n}" for n in range(len(grown))])
    places = same_posts(old, new)
    assert [grown[places[node]] for node in range(len(bodies))] == bodies
    assert list(places.values()) == sorted(places.values())


def test_an_edited_post_is_known_by_its_id(thread_of: Make) -> None:
    old = thread_of(["Who?", "It left.", "At noon."], ids=["1", "2", "3"])
    new = thread_of(["Who?", "It has left.", "Then."], ids=["1", "2", "4"])
    assert same_posts(old, new) == {0: 0, 1: 1}


def test_mail_is_known_by_its_id(thread_of: Make) -> None:
    old = thread_of(["", ""], ids=["a@b", "c@d"], mail=True, ghosts=["e@f"])
    new = thread_of(["", "", ""], ids=["c@d", "e@f", "a@b"], mail=True)
    assert same_posts(old, new) == {0: 2, 1: 0, 2: 1}
