from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import FormatError
from tui_reader.text.decode import decode, decode_declared, unscrambled

WORDS = "Grüße, naïve café – 3 €\nzweite Zeile\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + WORDS.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.certain) == (WORDS, encoding, True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_zero_bytes(encoding: str) -> None:
    decoded = decode(WORDS.encode(encoding))
    assert (decoded.text, decoded.encoding) == (WORDS, encoding)


def test_utf_8_is_certain_and_western_bytes_are_a_guess() -> None:
    assert decode(WORDS.encode()).certain
    decoded = decode(WORDS.encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.certain) == (WORDS, "cp1252", False)


def test_bytes_that_cp1252_leaves_undefined_are_read_as_latin_1() -> None:
    assert decode(b"caf\xe9 \x81\x8d").text == "café \x81\x8d"


def test_one_damaged_place_does_not_spoil_a_file_in_utf_8() -> None:
    decoded = decode("Grüße über Straßen".encode() + b" \xff")
    assert (decoded.text, decoded.certain) == ("Grüße über Straßen \ufffd", False)


def test_the_encoding_that_the_user_names_is_taken_as_told() -> None:
    assert decode("привет".encode("koi8-r"), "KOI8-R").text == "привет"
    assert not decode(b"caf\xe9", "utf-8").certain
    assert decode(codecs.BOM_UTF8 + b"x", "utf-8").text == "x"
    assert decode("été".encode("utf-16"), "utf-16").text == "été"


@pytest.mark.parametrize(
    "name", ["no-such", "rot13", "hex", "idna", "punycode", "undefined", "unicode_escape", "", "\0"]
)
def test_a_name_that_is_no_text_encoding_is_an_error(name: str) -> None:
    with pytest.raises(FormatError, match="no text encoding"):
        decode(b"x", name)


def test_line_ends_of_old_macs_become_line_feeds_only_when_there_are_no_others() -> None:
    assert decode(b"a\rb\r").text == "a\nb\n"
    assert decode(b"a\r\nb\r").text == "a\r\nb\r"


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (b"caf\xe9 \x93x\x94", "iso-8859-1", "café “x”"),
        ("café".encode(), "us-ascii", "café"),
        (b"caf\xe9", "utf-8", "café"),
        ("语".encode("gb18030"), "gb2312", "语"),
        ("ñ".encode(), "evil", "ñ"),
        ("ñ".encode(), "rot13", "ñ"),
        ("ñ".encode(), None, "ñ"),
        (b"a\x81", "shift_jis", "a\ufffd"),
        ("Zoë’s café".encode(), "iso-8859-1", "Zoë’s café"),
        ("мельница".encode(), "koi8-r", "мельница"),
        ("мельница".encode("koi8-r"), "koi8-r", "мельница"),
        ("水车在转动吗？".encode(), "big5", "水车在转动吗？"),
        ("联通".encode("gbk"), "gb2312", "联通"),
    ],
)
def test_a_declared_charset_is_read_as_it_is_meant(data: bytes, charset: str | None, text: str) -> None:
    assert decode_declared(data, charset) == text


@given(st.binary(), st.sampled_from([None, "utf-8", "utf-16", "cp1252", "idna", "rot13", "utf-7", "hz", "x\0y"]))
def test_no_bytes_and_no_charset_fail(data: bytes, charset: str | None) -> None:
    decode(data)
    decode_declared(data, charset)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\ufeff\r\0"), min_size=1))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("text", ["Grüße, naïve café – 3 €", "Ça coûte 5 €", "СССР", "“quoted” ž", "日本"])
def test_text_that_was_read_as_cp1252_and_saved_again_is_put_right(text: str) -> None:
    once = text.encode().decode("latin-1").encode()
    assert unscrambled(once) == text.encode()
    western = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    assert unscrambled(western.encode()) == text.encode()
    assert unscrambled(codecs.BOM_UTF8 + western.encode()) == codecs.BOM_UTF8 + text.encode()


def test_text_that_was_saved_wrongly_twice_is_put_right() -> None:
    assert unscrambled("Grüße".encode().decode("cp1252").encode().decode("cp1252").encode()) == "Grüße".encode()


@pytest.mark.parametrize(
    "text",
    ["plain", "Grüße", "Why does my page say Ã¼ for ü?", "Ã¼ ✓", "Ã", "«Â»", "naïve café – 3 €", "日本 Ã¼", "Ã¼ é"],
)
def test_text_that_may_be_meant_as_it_stands_is_left_alone(text: str) -> None:
    assert unscrambled(text.encode()) is None


@given(st.text())
def test_scrambling_is_undone_only_to_text_that_gives_the_same_when_scrambled_again(text: str) -> None:
    data = text.encode("utf-8", "replace")
    right = unscrambled(data)
    if right is not None:
        assert len(right) < len(data)
        right.decode()


@given(st.binary())
def test_no_bytes_stop_the_repair(data: bytes) -> None:
    unscrambled(data)
