from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.replies.talk import CLAY, GLAZE, KILN, Said, begun, mark, read, said, words
from tui_reader.model import Evidence, Ground, Reply, Thread
from tui_reader.opening import complete
from tui_reader.replies.chances import chances
from tui_reader.replies.parents import NAMELESS_LIMIT

SHORT = [("Ada", "So it goes with pots."), ("Bo", "Maybe."), ("Cyd", "Or not."), ("Dee", "Who cares.")]


def why(thread: Thread, node: int, ground: Ground) -> Evidence:
    """The one reason of a kind."""
    (reason,) = (reason for reason in thread.replies[node].evidence if reason.ground is ground)
    return reason


def test_a_post_answers_whom_it_quotes() -> None:
    thread = read(("Ada", KILN), ("Bo", CLAY), ("Cyd", "Hm."), ("Dee", f"Bo wrote:\n{CLAY}\n\nI dig there too."))
    reply = thread.replies[3]
    assert reply.parent == 1
    assert reply.confidence > 0.9
    assert reply.evidence[0].ground is Ground.QUOTE
    assert words(thread, reply.evidence[0].place) == CLAY.rstrip(".")
    assert "quotes 13 words" in reply.evidence[0].words


def test_a_post_answers_whom_it_addresses() -> None:
    asked = "Gardener, do you dig behind that school?"
    thread = read(("Mill", KILN), ("Gardener", CLAY), ("Cyd", "Hm."), ("Dee", asked))
    assert thread.replies[3].parent == 1
    assert words(thread, why(thread, 3, Ground.NAME).place) == "Gardener"


def test_a_name_that_is_written_as_the_author_s_needs_no_explanation() -> None:
    asked = "Gardener, do you dig behind that school?"
    thread = read(("Mill", KILN), ("Gardener", CLAY), ("Cyd", "Hm."), ("Dee", asked))
    assert "who is" not in why(thread, 3, Ground.NAME).words


def test_the_opening_post_answers_nothing() -> None:
    assert read(*SHORT).replies[0].parent is None
    assert complete(begun(*SHORT, parents=[-2] * 4)).replies[0].parent is None


def test_a_thread_of_one_post() -> None:
    thread = read(("Ada", KILN))
    assert list(thread.tree.node) == [0]


def test_further_posts_that_are_quoted_are_answered_too() -> None:
    thread = read(
        ("Ada", KILN), ("Bo", GLAZE), ("Cyd", CLAY), ("Dee", f"{GLAZE}\n\nYes.\n\n{CLAY}\n\nNo, not there at all.")
    )
    reply = thread.replies[3]
    assert {reply.parent, *reply.also} == {1, 2}


def test_links_that_the_file_states_win_over_any_quote() -> None:
    talk = [("Ada", KILN), ("Bo", CLAY), ("Cyd", f"Bo wrote:\n{CLAY}\n\nI dig there too.")]
    thread = read(*talk, parents=[-1, 0, 0])
    reply = thread.replies[2]
    assert reply.stated
    assert (reply.parent, reply.confidence) == (0, 1.0)
    assert reply.also == (1,)
    assert read(*talk, parents=[-1, 0, -1]).replies[2].parent is None


def test_a_quote_with_the_id_of_its_post_tells_the_parent_and_the_source() -> None:
    repeated = f"{KILN} So they say."
    marks = [mark(repeated, KILN, ref="#0")]
    thread = read(("ann", KILN), ("bo", f"bo agrees: {KILN}"), ("cy", GLAZE), ("di", repeated, marks))
    reply = thread.replies[3]
    assert (reply.parent, reply.stated, reply.confidence) == (0, False, 0.94)
    assert [evidence.ground for evidence in reply.evidence] == [Ground.QUOTE]
    assert said(thread, 3) == [(KILN, 0)]


def test_a_quote_with_the_id_of_a_later_post_tells_nothing() -> None:
    marks = [mark(KILN, KILN, ref="#2")]
    thread = read(("ann", GLAZE), ("bo", KILN, marks), ("cy", CLAY))
    assert thread.replies[1].parent == 0
    assert thread.replies[1].confidence != 0.94


def test_only_what_the_file_does_not_state_is_inferred() -> None:
    thread = read(*SHORT, parents=[-1, 0, -2, 0])
    assert [reply.stated for reply in thread.replies] == [True, True, False, True]


def test_a_ghost_keeps_its_replies() -> None:
    thread = read(*SHORT, parents=[-1, 4, 4, -2, 0], ghosts=1)
    assert [thread.replies[node].parent for node in (1, 2, 4)] == [4, 4, 0]
    assert len(thread.replies) == 5
    assert thread.replies[3].parent is not None
    assert thread.replies[3].parent < 3


def test_a_post_whose_writer_is_unknown_is_never_sure_to_be_the_one_answered() -> None:
    talk: list[Said] = [("Ada", KILN), (None, CLAY), ("Cyd", f"{CLAY}\n\nI dig there too, every Sunday.")]
    reply = read(*talk).replies[2]
    assert reply.parent == 1
    assert reply.confidence == NAMELESS_LIMIT
    named = read(talk[0], ("Bo", CLAY), talk[2]).replies[2]
    assert named.confidence > NAMELESS_LIMIT


def test_the_writer_s_own_last_post_is_answered_by_whoever_quotes_it() -> None:
    thread = read(
        ("Ada", KILN),
        ("Bo", CLAY),
        ("Cyd", f"Bo wrote:\n{CLAY}\n\nSince when?"),
        ("Dee", GLAZE),
        ("Bo", "Since my father's time."),
    )
    assert thread.replies[4].parent == 2
    assert why(thread, 4, Ground.CONTENT).words.startswith("it names or quotes the writer of the answer")


def test_likeness_of_words_decides_when_nothing_else_does() -> None:
    kites = "Kites of paper rise higher than kites of silk do"
    hello = [("Ada", "A place to talk"), ("Bo", "Good evening."), ("Cyd", "Hello."), ("Dee", "Here again.")]
    thread = read(*hello, ("Bo", kites), ("Cyd", GLAZE), ("Dee", "But silk kites rise in rain, paper kites never"))
    assert thread.replies[6].parent == 4
    assert "alike" in why(thread, 6, Ground.CONTENT).words


def test_what_speaks_for_the_runner_up_is_told_where_the_parent_is_not_clear() -> None:
    hello = [("Ada", "A place to talk"), ("Bo", KILN), ("Cyd", "Hello."), ("Dee", "Here again.")]
    clear = read(*hello, ("Eve", f"Bo wrote:\n{KILN}\n\nYes.")).replies[4]
    unclear = read(*hello, ("Fay", GLAZE)).replies[4]
    assert clear.confidence > 0.9
    assert not clear.rival_evidence
    assert unclear.confidence < 0.9
    assert all(reason.weight > 0 and reason.words for reason in unclear.rival_evidence)


PARTS = st.sampled_from([KILN, GLAZE, CLAY, "Ada wrote:", "Bo, why?", "Yes.", ""])
TALKS = st.lists(
    st.tuples(st.sampled_from(["Ada", "Bo", "Cyd", None]), st.lists(PARTS, max_size=4).map("\n\n".join)),
    min_size=1,
    max_size=6,
)


@given(TALKS)
def test_each_post_but_the_first_answers_an_earlier_one(talk: list[Said]) -> None:
    thread = read(*talk)
    for node, reply in enumerate(thread.replies):
        assert (reply.parent is None) == (node == 0)
        assert reply.parent is None or 0 <= reply.parent < node
        assert reply.parent not in reply.also
        assert all(other < node for other in reply.also)


@given(TALKS)
def test_inferred_links_have_reasons_and_a_chance(talk: list[Said]) -> None:
    thread = read(*talk)
    for node, reply in enumerate(thread.replies[1:], start=1):
        assert_sound(thread, node, reply)


def assert_sound(thread: Thread, node: int, reply: Reply) -> None:
    assert reply.evidence
    assert 0 < reply.confidence <= 1
    for reason in reply.evidence:
        assert reason.words
        assert reason.place is None or (reason.place.node == node and words(thread, reason.place))
    specific = [reason.ground in {Ground.QUOTE, Ground.NAME} for reason in reply.evidence]
    assert specific == sorted(specific, reverse=True)
    for before, after in pairwise(reply.evidence):
        same_kind = {before.ground, after.ground} <= {Ground.CONTENT, Ground.ORDER}
        assert not same_kind or before.weight >= after.weight
    if reply.runner_up:
        assert reply.runner_up[0] != reply.parent
        assert reply.confidence + reply.runner_up[1] <= 1.0001


@pytest.mark.parametrize("counts", [[1], [2, 1], [7, 3, 40]])
def test_the_chances_of_the_candidates_of_each_post_add_up(counts: list[int]) -> None:
    first = np.cumsum([0, *counts])
    rows = np.linspace(900, 0, int(first[-1]))[:, None].astype(np.float32)
    shares = np.split(chances(rows, first, np.array([2.0])), first[1:-1])
    assert [of_post.sum() for of_post in shares] == pytest.approx([1] * len(counts))
    assert all(list(of_post) == sorted(of_post, reverse=True) for of_post in shares)


def unlike(number: int) -> str:
    """A post that shares no rare word with others."""
    return f"I {number} my own {number + 500} here."


def test_where_everybody_is_new_posts_answer_the_opening_post() -> None:
    thread = read(("Ada", KILN), *((f"Person{number}", unlike(number)) for number in range(30)))
    assert [reply.parent for reply in thread.replies[1:]] == [0] * 30


def test_where_two_talk_each_answers_the_other() -> None:
    thread = read(*[("Ada" if number % 2 else "Bo", unlike(number)) for number in range(30)])
    assert [reply.parent for reply in thread.replies[1:]] == list(range(29))


def test_the_more_posts_could_be_meant_the_less_one_is_sure() -> None:
    short, long = (read(*((f"Person{at % 3}", unlike(at)) for at in range(posts))).replies[-1] for posts in (20, 120))
    assert long.confidence < short.confidence


def test_settled_links_tell_what_the_others_answer() -> None:
    """Half of the links are stated; the others follow them."""
    talk = [(f"Person{number % 9}", unlike(number)) for number in range(40)]
    to_first = read(*talk, parents=[-1, *([0, -2] * 20)][:40])
    to_last = read(*talk, parents=[-1, *(number if number % 2 else -2 for number in range(39))][:40])
    opening = [
        sum(reply.parent == 0 for reply in thread.replies[2:] if not reply.stated) for thread in (to_first, to_last)
    ]
    assert opening[0] > opening[1]


def test_a_name_that_a_board_gives_to_everybody_is_no_person() -> None:
    talk: list[Said] = [("Anonymous", KILN), ("Anonymous", CLAY), ("Anonymous", f"{CLAY}\n\nSo do I, and how.")]
    reply = read(*talk).replies[2]
    assert reply.parent == 1
    assert said(read(*talk), 2) == [(CLAY, 1)]
    assert reply.confidence <= NAMELESS_LIMIT
