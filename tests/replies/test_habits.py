from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, read, said
from tui_reader.replies.passages import FAR

ASKED = "Which pot did you ever throw first?"
ANSWERS = [f"It was number {at}, {thing}, and my {who} kept it." for at, (thing, who) in enumerate(
    (thing, who) for thing in ("a bowl", "some cup", "one jug", "the vase") for who in ("aunt", "dog", "boss", "sister")
)]  # fmt: skip


def test_a_question_that_everybody_puts_above_an_answer_is_quoted_from_whoever_asked_it() -> None:
    posts = [(f"Potter {at}", f"{ASKED}\n\n\n{answer}") for at, answer in enumerate(ANSWERS)]
    thread = read(("Ada", f"{CLAY} {ASKED}"), *posts)
    origins = {quote.origin and quote.origin.node for of_post in thread.quotes[1:] for quote in of_post}
    assert (origins, [len(of_post) for of_post in thread.quotes]) == ({0}, [0, *[1] * len(posts)])


def test_with_nothing_below_it_is_a_saying() -> None:
    posts = [(f"Potter {at}", f"{answer}\n\n{ASKED}") for at, answer in enumerate(ANSWERS)]
    assert not any(read(*posts).quotes)


def test_among_program_text_it_is_none() -> None:
    line = "    take the clay from pit to wheel"
    posts = [(f"Potter {at}", f"{line}\n\n    {answer}") for at, answer in enumerate(ANSWERS)]
    assert not any(said(read(*posts), node) for node in range(len(posts)))


LETTER = "To learn more of how we work and whether this is the place for you, read what we wrote at"


def test_a_letter_that_several_fill_out_is_a_quote_of_nobody() -> None:
    posts = [(f"Potter {at}", f"Pot {at}!\n\n{LETTER} https://example.org/{at}x\n\nPay: {at}") for at in range(6)]
    thread = read(("Ada", CLAY), *posts)
    assert not any(thread.quotes[4:])


def test_whole_posts_repeated_below_answers_are_quoted() -> None:
    bodies = [LETTER]
    for answer in ANSWERS[:5]:
        bodies.append(f"{answer}\n\n{bodies[-1]}")
    thread = read(*((f"Potter {at}", body) for at, body in enumerate(bodies)))
    assert all(
        LETTER in thread.post(node).body[of_post[-1].start :] for node, of_post in enumerate(thread.quotes) if node
    )


CALL = "auto* the_kiln = get_kiln(river, twice, last_winter, since, nothing, was_fired);"


def test_a_line_among_program_text_is_worked_on_and_not_quoted() -> None:
    thread = read(("Ada", CALL), ("Bo", f"Like this:\nif (clay) {{\n{CALL}\nkiln->fire(pots[i]); }}"))
    assert thread.quotes[1] == ()


def test_whoever_goes_on_with_program_text_answers_who_posted_it() -> None:
    other = "No, nothing at all of that is mine."
    thread = read(("Ada", CLAY), ("Cyd", CALL), ("Dee", other), ("Bo", f"if (clay) {{\n{CALL}\nthe_kiln->fire(); }}"))
    assert (thread.quotes[3], thread.replies[3].parent) == ((), 1)


def test_a_line_of_program_text_above_an_answer_is_quoted() -> None:
    assert said(read(("Ada", CALL), ("Bo", f"{CALL}\n\nWhy all those words?")), 1) == [(CALL, 0)]


MARK = "> "
LINK = "https://kiln.example.org/river/twice/last/winter.html"


def test_an_address_alone_above_an_answer_is_quoted_from_who_gave_it() -> None:
    assert said(read(("Ada", f"See {LINK} for it."), ("Bo", f"{LINK}\n\nThat page is gone.")), 1) == [(LINK, 0)]


def test_an_address_given_again_far_below_or_under_ones_words_is_no_quote() -> None:
    between = [("Bo", f"Number {number}.") for number in range(8)]
    assert read(("Ada", LINK), *between, ("Cyd", f"{LINK}\n\nThat page is mine.")).quotes[9] == ()
    assert read(("Ada", LINK), ("Cyd", f"Look at that page.\n\n{LINK}")).quotes[1] == ()


def test_marks_of_quoting_are_no_program_text() -> None:
    quoted = "\n".join(f"{12 * MARK}{line}" for line in (CLAY, ASKED, LETTER))
    below = f"{12 * MARK}and all of the rest of it\nSo they say."
    thread = read(("Ada", f"{CLAY}\n{ASKED}\n{LETTER}"), ("Bo", f"{quoted}\n{below}"))
    assert thread.quotes[1]


CLOSING = "Come and see us behind the old school on any day of the week."


def test_words_with_which_two_posts_close_are_no_quote() -> None:
    thread = read(("Ada", f"{CLAY}\n\n{CLOSING}"), ("Bo", f"{LETTER}\n\n{CLOSING}"), ("Cyd", f"{CLOSING}\n\n{ASKED}"))
    assert (said(thread, 1), [words for words, _ in said(thread, 2)]) == ([], [CLOSING])


@pytest.mark.parametrize("end", [f"You wrote this:\n\n{CLOSING}", f"{ASKED}\n\n{CLOSING} ???"])
def test_words_that_ones_own_lead_up_to_are_quoted_at_the_end_too(end: str) -> None:
    assert said(read(("Ada", f"{CLAY}\n\n{CLOSING}"), ("Bo", end)), 1)[0][1] == 0


def test_a_turn_of_phrase_within_ones_own_sentence_is_no_quote_and_tells_of_an_answer() -> None:
    shared = "wood ash from the old oven by the river and a little salt on top of it all"
    thread = read(("Dee", LETTER), ("Ada", f"I take {shared}."), ("Bo", f"So {shared} makes a glaze that runs."))
    assert (thread.quotes[2], thread.replies[2].parent) == ((), 1)
    assert said(read(("Ada", f"I take {shared}."), ("Bo", f"So {shared}? That makes a glaze.")), 1)


@pytest.mark.parametrize(
    ("end", "count"),
    [
        (f"{ASKED}\n\nThe first of them all.", 1),
        (f"You said “{LETTER}”, I take it.", 1),
        (f"It was late and {LETTER}\nSo it goes on.", 0),
    ],
    ids=["above an answer", "in quotation marks", "among the writer's own"],
)
def test_words_from_far_above_are_quoted_where_they_are_set_apart(end: str, count: int) -> None:
    between = [("Potter", f"It was number {number}.") for number in range(FAR)]
    thread = read(("Ada", f"{CLAY}\n\n{ASKED}\n\n{LETTER}"), *between, ("Bo", end))
    assert len(thread.quotes[-1]) == count
