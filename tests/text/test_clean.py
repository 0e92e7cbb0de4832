from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.clean import COMBINING_LIMIT, clean, clean_line

ANYTHING = st.text(st.characters(exclude_categories=()))
UNSAFE = (
    "\x00\x07\x08\x0b\x0c\r\x1b\x7f\x80\x85\x9b\x9f\xad\u034f\u061c\u200b\u200d\u200e\u2028\u202e\u2066\ufeff"
    "\ud800\udfff\ufdd0\ufffe\U0001bca0\U0001d173\U0001ffff\U000e0001\U000e0041\U000e0100"
)
TRAPS = st.text(st.sampled_from("a\r\n\t\x1b[0m\u200d\u200c\u0301\ufe0f👩❤न‹›\u202e"))
JOINED = st.text(st.sampled_from("\u200d\u200c\u061c\u17b4\ufe0f👩❤ن"), max_size=4)
MARK = re.compile("‹[^‹›]*›|[\u2400-\u2421\ufffd]")
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(ANYTHING | TRAPS | JOINED)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANYTHING | TRAPS | JOINED)
def test_nothing_is_left_that_a_terminal_obeys(text: str) -> None:
    for sign in clean(text):
        assert unicodedata.category(sign) not in {"Cc", "Cs", "Zl", "Zp"} or sign in "\n\t"
        assert unicodedata.bidirectional(sign) not in BIDI
    assert not {"\n", "\t"} & set(clean_line(text))


@given(st.lists(st.sampled_from(UNSAFE) | st.text(st.sampled_from("ab [;m\t"), max_size=4)))
def test_each_sign_that_is_unsafe_becomes_one_mark(parts: list[str]) -> None:
    unsafe = sum(sign in UNSAFE for part in parts for sign in part)
    cleaned = clean("".join(parts))
    assert len(MARK.findall(cleaned)) == unsafe
    assert MARK.sub("", cleaned) == "".join(part for part in parts if part not in UNSAFE or not part)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text or any(sign in text for sign in "\u115f\u1160\u3164\uffa0")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;gone\x07", "␛]0;gone␇"),
        ("\x9b2J", "‹9B›2J"),
        ("a\r\nb\rc", "a\nb␍c"),
        ("\x7f", "␡"),
        ("a\u202eb\u202c", "a‹RLO›b‹PDF›"),
        ("a\u200bb", "a‹ZWSP›b"),
        ("\U000e0041", "‹TAG›"),
        ("\U000e0100", "‹VS›"),
        ("\U0001d173", "‹U+1D173›"),
        ("\ud83d", "\ufffd"),
        ("a\tb\n", "a\tb\n"),
    ],
)
def test_marks_say_what_they_stand_for(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize("text", ["👩\u200d🚒", "❤\ufe0f\u200d🔥", "می\u200cخواهم", "क्\u200dष"])
def test_joiners_that_a_script_or_an_emoji_needs_are_kept(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("text", ["pass\u200dword", "👩\u200da", "a\u200d👩", "👩\u200d\u200d🚒", "\u200d"])
def test_other_joiners_are_shown(text: str) -> None:
    assert clean(text) == text.replace("\u200d", "‹ZWJ›")


def test_piled_up_accents_are_counted() -> None:
    assert clean("e" + "\u0301" * COMBINING_LIMIT) == "e" + "\u0301" * COMBINING_LIMIT
    assert clean("e" + "\u0301" * 500 + "!") == "e" + "\u0301" * COMBINING_LIMIT + "‹+492 marks›!"


def test_a_line_has_no_breaks_and_no_blanks_around_it() -> None:
    assert clean_line(" a\r\nb\tc\n") == "a b c"
