from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.replies import tokens
from tui_reader.replies.tokens import as_spans, read_words

MIXED = st.text(st.sampled_from("aB1_ß²é中あกက\u0301\u093e .,'\n\u00a0😀"), max_size=30)


def hash_words(text: str) -> list[int]:
    return [int(value) for value in read_words([text]).hash]


def is_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign) in {"Mn", "Mc"}


def stands_alone(sign: str) -> bool:
    return len(spans([sign + sign])[0]) == 2


def spans(bodies: Sequence[str]) -> list[list[tuple[int, int]]]:
    words = read_words(bodies)
    pairs = list(zip(words.start.tolist(), words.end.tolist(), strict=True))
    return [pairs[slice(*words.of(post))] for post in range(len(bodies))]


@given(st.lists(st.text(max_size=30) | MIXED, max_size=4))
def test_words_are_the_longest_runs_of_word_signs(bodies: list[str]) -> None:
    for body, found in zip(bodies, spans(bodies), strict=True):
        covered = {at for start, end in found for at in range(start, end)}
        assert covered == {at for at, sign in enumerate(body) if is_word(sign)}
        for start, end in found:
            assert end - start == 1 or not any(map(stands_alone, body[start:end]))
        for (_, end), (start, _) in pairwise(found):
            assert end < start or stands_alone(body[end - 1]) or stands_alone(body[start])


@pytest.mark.parametrize("sign", "中あカกက")
def test_in_scripts_without_spaces_each_sign_is_a_word(sign: str) -> None:
    assert spans([f"a{sign}{sign}b"]) == [[(0, 1), (1, 2), (2, 3), (3, 4)]]


@pytest.mark.parametrize(("one", "other"), [("Kiln", "kILN"), ("ＫＩＬＮ", "kiln"), ("ΣΟΦΟΣ", "σοφος"), ("m²", "m2")])
def test_case_and_compatibility_forms_make_no_difference(one: str, other: str) -> None:
    assert hash_words(one) == hash_words(other)


@given(st.sets(st.text(st.sampled_from("abc1é"), min_size=1, max_size=70), min_size=1, max_size=20))
def test_different_words_have_different_hashes(words: set[str]) -> None:
    assert len(set(hash_words(" ".join(words)))) == len(words)


@given(st.lists(MIXED, max_size=5))
def test_a_word_has_the_same_hash_wherever_it_stands(bodies: list[str]) -> None:
    words = read_words(bodies)
    for post, body in enumerate(bodies):
        low, high = words.of(post)
        assert words.hash[low:high].tolist() == hash_words(body)
        assert set(words.post[low:high].tolist()) <= {post}


def test_words_inside_what_is_left_out_are_no_words() -> None:
    body = "one two three four"
    words = read_words([body, body], as_spans([(0, 4, 13)]))
    assert [words.of(0), words.of(1)] == [(0, 2), (2, 6)]
    assert words.start.tolist() == [0, 14, 0, 4, 8, 14]


@given(st.lists(MIXED, min_size=1, max_size=6), st.integers(1, 40))
def test_the_size_of_a_block_makes_no_difference(bodies: list[str], block: int) -> None:
    whole = read_words(bodies)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "BLOCK", block)
        parts = read_words(bodies)
    for name in ("hash", "post", "start", "end", "first", "line", "gap"):
        assert getattr(whole, name).tolist() == getattr(parts, name).tolist()


def test_words_behind_two_blank_lines_are_far_from_those_above_in_their_post() -> None:
    words = read_words(["\n\n\none\n\ntwo\n>\n \nthree", "four\n\n\n\nfive six"])
    assert words.gap.tolist() == [2, 4]


def test_between_gives_the_words_that_lie_wholly_within_a_span() -> None:
    words = read_words(["zero", "one two three"])
    assert words.between(1, 0, 7) == (1, 3)
    assert words.between(1, 1, 12) == (2, 3)
    assert words.between(1, 3, 4) == (2, 2)
