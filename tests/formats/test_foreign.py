"""Files of other programs: one sentence says what they are and what to save instead."""

from __future__ import annotations

import gzip
import random

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
FILES = {
    "saved by Outlook (.msg); save it as .eml": OLE + "__substg1.0_0037001F".encode("utf-16-le"),
    "an old office document; save it as text": OLE + "WordDocument".encode("utf-16-le"),
    "a mail store of Outlook (.pst": b"!BDN\x01\x02\x03\x04SM\x17\x00",
    "a mail store of Outlook Express (.dbx)": b"\xcf\xad\x12\xfe\xc5\xfd\x74\x6f",
    "a PDF; save it as text": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n",
    "a database (SQLite)": b"SQLite format 3\x00\x10\x00",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "an RTF document": rb"{\rtf1\ansi Hello}",
    "an archive of a kind that is not opened; unpack it": b"7z\xbc\xaf\x27\x1c\x00\x04",
}


@pytest.mark.parametrize("packed", [bytes, gzip.compress], ids=["as it is", "compressed"])
@pytest.mark.parametrize("words", FILES)
def test_a_file_of_another_program_is_named_in_the_error(words: str, packed: type[bytes]) -> None:
    with pytest.raises(FormatError) as error:
        read(Source("given", packed(FILES[words])))
    assert words in str(error.value)
    assert str(error.value).endswith(" first")


def test_one_among_others_is_left_out_and_they_are_read() -> None:
    letter = Source("a.txt", b"Dear all,\nthe mill is closed.\n")
    document = read(Source("both", b"", parts=(letter, Source("b.bin", FILES["a picture"]))))
    assert len(document.drafts[0].posts) == 1
    assert any("b.bin was left out: it is a picture" in words for words in document.warnings)


@pytest.mark.parametrize("text", ["BM is short for a company", "MZ wrote", "PARtly", "JMF9 is a name", "GIF89 is old"])
def test_words_that_look_alike_are_text(text: str) -> None:
    assert read(Source("words.txt", text.encode())).drafts[0].posts[0].body == text


def test_bytes_of_any_kind_are_no_text() -> None:
    with pytest.raises(FormatError, match="its bytes are no text"):
        read(Source("given", random.Random(3).randbytes(5000)))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "koi8-r"])
def test_text_in_any_encoding_is_text(encoding: str) -> None:
    words = "Кто был у печи вчера?" if encoding == "koi8-r" else "Wer war gestern am Ofen für Töpfe?"
    assert read(Source("a.txt", words.encode(encoding))).drafts[0].posts[0].load().text


def test_a_file_that_is_asked_for_as_text_is_shown() -> None:
    assert read(Source("a.pdf", b"%PDF-1.7\nkiln"), "post").drafts[0].posts[0].body.startswith("%PDF")
