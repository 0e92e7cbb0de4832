from __future__ import annotations

import pytest

from tests.replies.talk import CLAY, GLAZE, KILN, begun, mark, read, said, text, words
from tui_reader.model import MarkKind
from tui_reader.opening import complete
from tui_reader.replies.passages import ANYWHERE
from tui_reader.replies.promising import WHOLE


def test_words_repeated_without_any_mark_are_a_quote_of_the_post_that_has_them() -> None:
    thread = read(("Ada", CLAY), ("Bo", KILN), ("Cyd", f"{KILN}\n\nThat is what I heard."))
    (quote,) = thread.quotes[2]
    assert said(thread, 2) == [(KILN, 1)]
    assert words(thread, quote.source) == KILN
    assert quote.source == quote.origin
    assert quote.verbatim
    assert quote.attribution is None


def test_the_post_that_repeats_is_the_one_that_quotes() -> None:
    thread = read(("Ada", KILN), ("Bo", KILN + "\n\nIndeed."))
    assert thread.quotes[0] == ()


def test_a_quote_of_a_quote_keeps_its_way_and_its_origin() -> None:
    thread = read(
        ("Ada", f"Hello. {KILN}"),
        ("Bo", f"Ada wrote:\n{KILN}\n\n{GLAZE}"),
        ("Cyd", f"Bo wrote:\nAda wrote:\n{KILN}\n\n{GLAZE}\n\n{CLAY}"),
    )
    first, second = thread.quotes[2]
    assert [text(thread, 2, first), text(thread, 2, second)] == [KILN, GLAZE]
    assert first.source is not None
    assert first.origin is not None
    assert (first.source.node, first.origin.node) == (1, 0)
    assert words(thread, first.origin) == KILN
    assert second.source is not None
    assert second.source.node == 1
    assert second.source == second.origin
    assert [first.depth, second.depth] == [2, 1]
    assert first.attribution == "Ada"


def test_one_passage_of_two_writers_is_two_quotes() -> None:
    thread = read(("Ada", KILN), ("Bo", f"{KILN}\n{GLAZE}"), ("Cyd", f"{KILN}\n{GLAZE}\n\nBoth are true."))
    assert [text(thread, 2, quote) for quote in thread.quotes[2]] == [KILN, GLAZE]
    assert [quote.origin and quote.origin.node for quote in thread.quotes[2]] == [0, 1]


@pytest.mark.parametrize("line", ["Wood ash?", "No glaze", "Salt"])
def test_a_quote_of_few_words_is_found_where_a_name_stands_above_it(line: str) -> None:
    thread = read(("Ada", f"I would try this one. {line} and nothing else."), ("Bo", f"Ada wrote:\n{line}\n\nNever."))
    (quote,) = thread.quotes[1]
    assert words(thread, quote.source) == text(thread, 1, quote)
    assert quote.attribution == "Ada"


def test_a_few_words_without_a_name_are_no_quote() -> None:
    thread = read(("Ada", "I would try wood ash and nothing else."), ("Bo", "Wood ash is cheap."))
    assert thread.quotes[1] == ()


def test_the_attribution_is_the_name_as_written() -> None:
    thread = read(("Adalbert", KILN), ("Bo", f"Adalbret wrote:\n{KILN}\n\nOnce is enough."))
    (quote,) = thread.quotes[1]
    assert quote.attribution == "Adalbret"
    assert quote.source is not None
    assert quote.source.node == 0


def test_a_named_writer_decides_between_posts_that_hold_the_same_words() -> None:
    tail = "\n\nYes, and that was all there ever was to be said about it."
    talk = [("Ada", KILN), ("Bo", KILN + tail), ("Cyd", "Hm.")]
    for name, node in (("Ada", 0), ("Bo", 1)):
        thread = read(*talk, ("Dee", f"{name} wrote:\n{KILN}\n\nSo it seems."))
        assert said(thread, 3) == [(KILN, node)]


def test_a_quote_in_typed_quotation_marks_begins_behind_the_mark() -> None:
    thread = read(("Ada", f"Listen. {KILN}"), ("Bo", f'You say "{KILN}" but who told you?'))
    assert said(thread, 1) == [(KILN, 0)]


def test_an_edited_word_is_seen() -> None:
    edited = KILN.replace("river", "lake")
    thread = read(("Ada", KILN), ("Bo", f"Ada wrote:\n{edited}\n\nReally?"))
    (quote,) = thread.quotes[1]
    assert text(thread, 1, quote) == edited
    assert words(thread, quote.source) == KILN
    assert 0.8 < quote.similarity < 1
    assert not quote.verbatim


def test_words_in_another_case_or_with_other_signs_are_the_same_words() -> None:
    thread = read(("Ada", KILN), ("Bo", f"{KILN.upper().replace(' ', '  ')}\n\nWhy shout?"))
    (quote,) = thread.quotes[1]
    assert quote.verbatim


def test_a_quote_from_which_a_sentence_was_cut_is_two_pieces_of_one_source() -> None:
    thread = read(
        ("Ada", f"{KILN} The potter sold it, then bought it back for half the price. {GLAZE}"),
        ("Bo", f"Ada wrote:\n{KILN} {GLAZE}\n\nI see."),
    )
    assert said(thread, 1) == [(KILN, 0), (GLAZE, 0)]


def test_lines_of_ones_own_between_quoted_lines_are_no_quote() -> None:
    thread = read(("Ada", f"{KILN}\n{GLAZE}"), ("Bo", f"{KILN}\nNot so, I was there.\n{GLAZE}\nTrue."))
    assert said(thread, 1) == [(KILN, 0), (GLAZE, 0)]


def test_a_signature_under_every_post_of_one_author_is_no_quote() -> None:
    sign = "\n\nMud, water and fire: nobody ever needed any more than that."
    thread = read(("Ada", KILN + sign), ("Bo", "Hm."), ("Ada", GLAZE + sign), ("Ada", CLAY + sign))
    assert list(thread.quotes) == [(), (), (), ()]


def test_what_stands_under_most_posts_is_no_quote() -> None:
    sign = "\n\nSent from the pottery by a bird that never rests."
    thread = read(*((f"Potter {at}", f"The pot number {at} broke.{sign}") for at in range(14)))
    assert not any(thread.quotes)


def test_ones_own_words_count_when_they_are_marked() -> None:
    body = f"{KILN}\n\nI take that back."
    assert said(read(("Ada", KILN), ("Ada", body)), 1) == []
    assert said(read(("Ada", KILN), ("Ada", body, [mark(body, KILN)])), 1) == [(KILN, 0)]


def test_program_text_is_no_quote() -> None:
    code = "for (i = 0; i < n; i++) { pot[i] = kiln(clay[i], 1200); }"
    assert read(("Ada", code), ("Bo", f"{code}\n\nNow it runs.")).quotes[1] == ()


@pytest.mark.parametrize("size", [WHOLE - 1, WHOLE, ANYWHERE - 1, ANYWHERE])
def test_an_unmarked_passage_fills_its_line_or_is_long(size: int) -> None:
    shared = " ".join(f"word{at}" for at in range(size))
    whole = read(("Ada", f"so {shared} and"), ("Bo", f"well\n{shared}\n\nno"))
    inside = read(("Ada", f"so {shared} and"), ("Bo", f"yes but {shared}. Just what they all would say"))
    assert bool(whole.quotes[1]) == (size >= WHOLE)
    assert bool(inside.quotes[1]) == (size >= ANYWHERE)


def test_marked_words_that_nobody_wrote_have_no_source() -> None:
    body = f"{GLAZE}\n\nSays the book."
    thread = read(("Ada", KILN), ("Bo", body, [mark(body, GLAZE, name="Old Tom")]))
    (quote,) = thread.quotes[1]
    assert text(thread, 1, quote) == GLAZE
    assert (quote.source, quote.origin, quote.similarity) == (None, None, 0.0)
    assert quote.attribution == "Old Tom"


def test_the_depth_is_that_of_the_mark() -> None:
    body = f"{KILN}\n\nSo."
    thread = read(("Ada", KILN), ("Bo", body, [mark(body, KILN, depth=3)]))
    assert [quote.depth for quote in thread.quotes[1]] == [3]


def test_an_attribution_that_the_format_marks_is_left_out_of_the_words() -> None:
    body = f"{KILN}\nwas said yesterday by Ada\n{GLAZE}\n\nOh."
    between = mark(body, "was said yesterday by Ada", MarkKind.ATTRIBUTION, name="Ada")
    thread = read(("Ada", f"{KILN} {GLAZE}"), ("Bo", body, [between]))
    assert {node for _, node in said(thread, 1)} == {0}
    assert all(quote.verbatim for quote in thread.quotes[1])


def test_whoever_repeats_a_line_with_words_quoted_inside_it_quotes_its_writer() -> None:
    line = f"I do not believe that {KILN[:-1].lower()} as you say, for I live there."
    thread = read(("Ada", KILN), ("Bo", line), ("Cyd", f"{line}\n\nSo do I."))
    (quote,) = thread.quotes[2]
    assert text(thread, 2, quote) == line
    assert quote.source is not None
    assert quote.source.node == 1
    assert quote.source == quote.origin


def test_a_short_line_beside_a_quote_is_quoted_too() -> None:
    thread = read(
        ("Ada", f"Ask the potter. Or better do not.\n{KILN}"), ("Bo", f"{KILN}\nAsk the potter.\n\nI did ask.")
    )
    assert said(thread, 1) == [(KILN, 0), ("Ask the potter.", 0)]


def test_a_few_words_with_a_name_are_taken_from_the_post_that_is_quoted_beside() -> None:
    thread = read(
        ("Ada", f"{KILN}\n\nNot before spring."),
        ("Ada", "Not before spring. Did you hear?"),
        ("Bo", f"Ada wrote:\n{KILN}\n\nOnce is enough.\n\nAda wrote:\nNot before spring.\n\nWhy not?"),
    )
    assert said(thread, 2) == [(KILN, 0), ("Not before spring.", 0)]


def test_the_file_s_own_link_decides_between_equal_sources() -> None:
    talk = [("Ada", KILN), ("Bo", KILN), ("Cyd", f"{KILN}\n\nWell.")]
    assert said(complete(begun(*talk, parents=[-1, 0, 0])), 2) == [(KILN, 0)]
    assert said(complete(begun(*talk, parents=[-1, 0, 1])), 2) == [(KILN, 1)]
