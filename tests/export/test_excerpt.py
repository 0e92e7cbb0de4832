from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.export.library import library
from tui_reader.export.excerpt import branch, excerpt
from tui_reader.model import Thread


def shape(thread: Thread) -> list[tuple[str, str | None]]:
    """Each post with what it answers, as ids."""
    links = [thread.replies[node].parent for node in range(len(thread))]
    ids = [post.id for post in thread.posts]
    return [(own, None if to is None else thread.post(to).id) for own, to in zip(ids, links, strict=True)]


def test_a_branch_keeps_its_links_and_shows_what_it_answers_as_a_gap() -> None:
    part = excerpt(library(), branch(library(), 1))
    assert shape(part) == [("12", "11"), ("13", "12"), ("16", "13")]
    assert [(post.id, post.missing, post.body) for post in part.ghosts] == [("11", True, "")]
    assert part.replies[1].runner_up is not None
    assert part.post(part.replies[1].runner_up[0]).id == "11"


def test_quotes_of_what_is_left_out_lose_their_source() -> None:
    part = excerpt(library(), {2})
    first, second = part.quotes[0]
    assert first.source is not None
    assert part.post(first.source.node).id == "12"
    assert second.origin is None


@given(st.sets(st.integers(0, 5), min_size=1))
def test_an_excerpt_is_a_whole_thread(nodes: set[int]) -> None:
    part = excerpt(library(), nodes)
    assert [post.id for post in part.posts] == [library().post(node).id for node in sorted(nodes - {5})]
    assert sorted(part.tree.node) == list(range(part.nodes))
    assert len(part.replies) == part.nodes
    for reply in part.replies:
        assert all(0 <= node < part.nodes for node in (*reply.also, reply.parent or 0))
