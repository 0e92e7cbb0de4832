from __future__ import annotations

from tests.replies.talk import CLAY, read, said

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
