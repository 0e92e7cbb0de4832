from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.replies.talk import CLAY, GLAZE, KILN, Said, begun, read, said, text, words
from tui_reader.model import Place, Stage, Thread
from tui_reader.opening import complete
from tui_reader.replies.habits import HABIT_WORDS

LINES = [
    KILN,
    GLAZE,
    CLAY,
    KILN.replace("river", "lake"),
    f"{GLAZE} {CLAY}",
    "Ada wrote:",
    "> " + KILN,
    '"' + CLAY + '"',
    "Bo wrote:\nAda wrote:",
    "Some ash.",
    "",
    "Not so.",
    "窯は川のそばにある。去年の冬に二度焼いた。",
]
TALKS = st.lists(
    st.tuples(st.sampled_from(["Ada", "Bo", "Cyd", None]), st.lists(st.sampled_from(LINES), max_size=5).map("\n".join)),
    min_size=1,
    max_size=7,
)


def folded(words: str | None) -> list[str]:
    """The words of a passage without the lines that name its writers."""
    return re.findall(r"\w+", re.sub("(?:Ada|Bo) wrote:", "", words or "").casefold())


def inside(thread: Thread, place: Place) -> bool:
    return 0 <= place.start < place.end <= len(thread.post(place.node).body)


@given(TALKS)
def test_quotes_lie_in_their_bodies_and_come_from_earlier_posts(talk: list[Said]) -> None:
    thread = read(*talk)
    for node, quotes in enumerate(thread.quotes):
        assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)
        for quote in quotes:
            assert inside(thread, Place(node, quote.start, quote.end))
            assert quote.source is not None
            assert quote.origin is not None
            assert inside(thread, quote.source)
            assert inside(thread, quote.origin)
            assert quote.origin.node <= quote.source.node < node


@given(TALKS)
def test_a_quote_is_verbatim_when_it_has_the_words_of_its_source(talk: list[Said]) -> None:
    thread = read(*talk)
    for node, quotes in enumerate(thread.quotes):
        for quote in quotes:
            mine, theirs = folded(text(thread, node, quote)), folded(words(thread, quote.source))
            assert 0 < quote.similarity <= 1
            assert mine == theirs or not quote.verbatim


@given(TALKS)
def test_the_same_file_gives_the_same_thread(talk: list[Said]) -> None:
    one, other = read(*talk), read(*talk)
    assert list(one.quotes) == list(other.quotes)
    assert list(one.replies) == list(other.replies)
    assert one.names == other.names


@given(TALKS)
def test_every_post_has_a_row_and_nothing_else_changes(talk: list[Said]) -> None:
    before = begun(*talk)
    after = complete(before)
    assert sorted(after.tree.node) == list(range(len(talk)))
    assert after.stage is Stage.REPLIES
    assert [post.id for post in after.posts] == [post.id for post in before.posts]
    assert [post.body for post in after.posts] == [post.body for post in before.posts]


def test_recovering_can_be_stopped_at_any_time() -> None:
    thread = begun(("Ada", KILN), ("Bo", KILN + "\n\nYes."), ("Cyd", CLAY))
    asked = 0

    def stop_at(limit: int) -> Callable[[], bool]:
        def stop() -> bool:
            nonlocal asked
            asked += 1
            return asked > limit

        return stop

    complete(thread, stop=stop_at(1_000))
    total, asked = asked, 0
    assert total >= 3
    for limit in range(0, total, 1 + total // 40):
        asked = 0
        assert complete(thread, stop=stop_at(limit)) is thread


def test_progress_is_told_in_order() -> None:
    heard: list[tuple[str, float]] = []
    complete(begun(("Ada", KILN), ("Bo", GLAZE)), tell=lambda what, share: heard.append((what, share)))
    shares = [share for _, share in heard]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
    assert all(what for what, _ in heard)


def test_posts_without_words() -> None:
    thread = read(("Ada", ""), ("Bo", "..."), (None, "\n\n"), ("Bo", "😀"))
    assert not any(thread.quotes)
    assert [reply.parent is None for reply in thread.replies] == [True, False, False, False]


def carrying(posts: int, window: int, length: int) -> list[Said]:
    """Each post carries those before it, newest last, as when everybody quotes everything in full."""
    own = [" ".join(f"pot{at}of{shelf}" for shelf in range(length)) + "." for at in range(posts)]
    return [(f"Potter {at % 9}", "\n\n".join(own[max(at - window, 0) : at + 1])) for at in range(posts)]


@pytest.mark.parametrize(("posts", "window", "length"), [(100, 20, 15), (50, 40, HABIT_WORDS)])
def test_when_all_carry_what_came_before_each_passage_keeps_its_writer(posts: int, window: int, length: int) -> None:
    thread = read(*carrying(posts, window, length))
    for node in range(1, posts):
        quotes = thread.quotes[node]
        assert [quote.origin and quote.origin.node for quote in quotes] == list(range(max(node - window, 0), node))
        assert {quote.source and quote.source.node for quote in quotes} == {node - 1}
        assert thread.replies[node].parent == node - 1 or node == 2, "post 2 may answer the opening post as well"


def test_posts_of_one_repeated_word() -> None:
    thread = read(*((f"Potter {at % 5}", "clay " * 40) for at in range(120)))
    assert sorted(thread.tree.node) == list(range(120))
    assert all(quote.source and quote.source.node < node for node, own in enumerate(thread.quotes) for quote in own)


def test_the_same_signature_under_all_posts() -> None:
    sign = "\n\nMud, water and fire: nobody ever needed any more than that."
    thread = read(*((f"Potter {at}", f"The pot number {at} broke on day {at * 31}.{sign}") for at in range(200)))
    assert not any(thread.quotes)


@pytest.mark.parametrize("body", ["Ada wrote:\nclay\nno\n" * 150, "> " * 2_000, '"' * 2_000, "clay " * 3_000])
def test_long_posts_of_one_kind(body: str) -> None:
    thread = read(("Ada", "No clay.\n" + body), ("Bo", body))
    assert all(quote.end <= len(body) for quote in thread.quotes[1])
    assert thread.replies[1].parent == 0


def test_a_post_that_repeats_all_others_has_a_quote_of_each() -> None:
    own = [" ".join(f"pot{at}of{shelf}" for shelf in range(8 + at * 7 % 11)) + "." for at in range(120)]
    order = sorted(range(120), key=lambda at: at * 77 % 120)
    thread = read(*((f"Potter {at}", line) for at, line in enumerate(own)), ("Cyd", "\n".join(own[at] for at in order)))
    assert said(thread, 120) == [(own[at], at) for at in order]
