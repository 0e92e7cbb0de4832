"""Which words make posts alike."""

from __future__ import annotations

from tests.replies.talk import CLAY, GLAZE, KILN, Said, begun
from tui_reader.replies.features import COLUMN, Feature
from tui_reader.replies.likeness import OPENING
from tui_reader.replies.recover import find_quoting
from tui_reader.replies.table import Table
from tui_reader.replies.work import Work

HALL = "Nobody sweeps beneath the benches of the hall"


def of_last(feature: Feature, *talk: Said) -> dict[int, float]:
    """The values of a feature of the last post by the nodes of its candidates."""
    quoting = find_quoting(begun(*talk), Work(lambda words, share: None, lambda: False))
    *_, block = Table(quoting.material, quoting.found, quoting.names).blocks()
    span = slice(block.first[-2], block.first[-1])
    return dict(zip(block.nodes[span].tolist(), block.rows[span, COLUMN[feature]].tolist(), strict=True))


def test_forms_of_a_word_are_alike() -> None:
    alike = of_last(Feature.ALIKE, ("Ada", HALL), ("Bo", "A potter lives here."), ("Cyd", "Two pottery sheds burned."))
    assert alike[1] > 0.1
    assert alike[0] == 0


def test_words_of_every_text_hardly_count() -> None:
    common, rare = "And then there was this.", "Heron eggs."
    alike = of_last(Feature.ALIKE, ("Ada", common), ("Bo", rare), ("Cyd", "There was this and then a heron."))
    assert alike[1] ** 2 > 3 * alike[0] ** 2


def test_a_post_that_is_an_earlier_one_word_for_word_is_like_none() -> None:
    notice = "This post was hidden by its readers."
    alike = of_last(Feature.ALIKE, ("Ada", notice), ("Bo", KILN), ("Cyd", "The readers hid it."), ("Dee", notice))
    assert set(alike.values()) == {0.0}


def test_a_post_goes_on_being_like_one_that_was_posted_again() -> None:
    assert of_last(Feature.ALIKE, ("Ada", HALL), ("Bo", HALL), ("Cyd", "Who sweeps the hall?"))[0] > 0.1


def test_a_signature_makes_nothing_alike() -> None:
    signed = "\n\nWalrus and Carpenter, oysters wholesale"
    talk = [
        ("Ada", f"{KILN}{signed}"),
        ("Bo", "Walrus oysters cost too much."),
        ("Cyd", GLAZE),
        ("Ada", f"{CLAY}{signed}"),
    ]
    assert of_last(Feature.ALIKE, *talk)[1] == 0


def test_only_the_words_it_begins_with_make_an_opening_alike() -> None:
    filler = " ".join(f"word{number}" for number in range(OPENING))
    talk = [("Ada", KILN), ("Bo", GLAZE), ("Cyd", f"{CLAY} {filler} Ash glaze settles on a pot.")]
    assert of_last(Feature.ALIKE, *talk)[1] > 0
    assert of_last(Feature.ALIKE_OPENING, *talk)[1] < of_last(Feature.ALIKE, *talk)[1]
