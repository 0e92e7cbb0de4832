"""What is said in words for and against a parent."""

from __future__ import annotations

from collections.abc import Iterable

from tests.replies.talk import CLAY, GLAZE, KILN, read
from tui_reader.model import Evidence, Ground

KITES = "Kites of paper rise higher than kites of silk do. So say the children of the hill, who tried it each autumn."


def said(evidence: Iterable[Evidence], ground: Ground) -> str:
    """The words of one kind of reason; nothing where there is none."""
    return "; ".join(reason.words for reason in evidence if reason.ground is ground)


def test_a_post_that_names_who_had_not_written_yet_is_said_to() -> None:
    asked = "Did Dee dig there too? She knows the pit, I hear."
    answer = "I did, for two summers, until the rain came and the pit fell in upon itself and the road."
    reply = read(("Ada", KILN), ("Bo", CLAY), ("Cyd", asked), ("Bo", GLAZE), ("Dee", answer)).replies[4]
    assert reply.parent == 2
    assert said(reply.evidence, Ground.NAME) == "it names Dee, who answers for the first time"


def test_an_answer_that_begins_with_words_of_its_parent_is_said_to() -> None:
    answer = "Paper kites and silk kites rise alike, I think. Anyway, it is late, and I have other things to do."
    reply = read(("Ada", KILN), ("Bo", KITES), ("Cyd", "Good evening."), ("Dee", answer)).replies[3]
    assert reply.parent == 1
    assert "the answer begins with words like its own" in said(reply.evidence, Ground.CONTENT)


def test_a_question_since_the_writer_s_last_post_is_told_apart() -> None:
    asked = "Who else digs there, behind the school, when the pit is wet and the clay as heavy as it was last winter?"
    talk = [("Ada", KILN), ("Bo", CLAY), ("Ada", asked), ("Bo", "My brothers dig there, and my uncle, wet or not.")]
    reply = read(*talk).replies[3]
    assert reply.parent == 2
    assert "it asks a question; the writer has not written since" in said(reply.evidence, Ground.CONTENT)


def test_of_two_who_talk_in_turns_each_is_said_to_answer_the_other() -> None:
    talk = [("Ada" if number % 2 else "Bo", f"I {number} my own {number * 7} here.") for number in range(30)]
    *_, before, last = read(*talk).replies
    short = "it is the post just above, and the answer is short"
    assert said(before.evidence, Ground.ORDER) == f"{short}; the two seem to talk in turns"
    assert said(last.evidence, Ground.ORDER) == f"{short}; it seems to answer the writer"


def test_who_is_new_to_the_thread_is_said_to_answer_the_opening_post_for_it() -> None:
    told = (
        "Collies herd them. Ours never lost one.",
        "My aunt swears by terriers, small and loud as they are.",
        "Hounds sleep all day and eat what falls.",
        "A spaniel, if the garden is wet anyway.",
        "Beagles! They sing.",
        "Whoever brushes it decides, and a poodle needs brushing.",
        "Setters run. Buy shoes first.",
        "Nothing bigger than your car.",
        "From a farm, whatever it is; they grow up among geese.",
        "Good dogs come old: ask at the shelter which dog likes children.",
    )
    talk = [("Ada", "Which dog is good with children?"), *zip("BCDEFGHIJK", told, strict=True)]
    first, *_, last = read(*talk).replies[1:]
    assert last.parent == 0
    assert said(last.evidence, Ground.ORDER) == "it is the opening post, and the answer is its writer's first"
    assert said(first.evidence, Ground.ORDER) == "it is the opening post", "it had no choice"


def test_what_speaks_against_the_runner_up_is_said_of_it() -> None:
    to_bo = "Bo, was it you who flew it, or your brother, as I have heard it told?"
    answer = "My children say that silk kites rise on that hill, and their kites do."
    talk = [("Ada", KILN), ("Bo", CLAY), ("Ada", "Yes."), ("Bo", KITES), ("Ada", to_bo), ("Dee", answer)]
    reply = read(*talk).replies[5]
    assert reply.parent == 3
    assert reply.runner_up is not None
    assert reply.runner_up[0] == 4
    assert "the other one speaks to somebody else" in said(reply.evidence, Ground.CONTENT)
    assert said(reply.rival_evidence, Ground.ORDER) == "it is the post just above, and the answer is its writer's first"
