"""Files that are no text of a thread: each is refused with a sentence that says what it is."""

from __future__ import annotations

import random

import pytest

from tui_reader.errors import FormatError
from tui_reader.formats.reading import read
from tui_reader.formats.source import Source

NOISE = random.Random(3).randbytes(5000)
BEGINNINGS = {
    b"%PDF-1.7\n": "a PDF document; save it as text or HTML first",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "a mail of Outlook or an office document",
    b"!BDN": "a data file of Outlook; export its folders as mbox first",
    b"SQLite format 3\0": "a database",
    b"\x89PNG\r\n\x1a\n": "a picture",
    b"GIF89a": "a picture",
    b"\0\0\0\x20ftypisom": "a recording",
    b"Rar!\x1a\x07\x00": "an archive of a kind that is not read; unpack it first",
    b"\x7fELF": "a program",
    b"": "its bytes are no text",
}


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_a_file_that_is_no_text_is_refused(beginning: bytes) -> None:
    with pytest.raises(FormatError, match=BEGINNINGS[beginning]):
        read(Source("thread", beginning + NOISE))


@pytest.mark.parametrize(
    "text", ["ID3 tags are a mess.", "MZ was here.", "Rar! Who says so?", "\x1b[1mBold\x1b[0m\tas ever."]
)
def test_text_that_begins_like_one_is_read(text: str) -> None:
    assert read(Source("a.txt", text.encode())).drafts[0].posts[0].load().text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "koi8-r"])
def test_text_in_any_encoding_is_text(encoding: str) -> None:
    words = "Кто был у печи вчера?" if encoding == "koi8-r" else "Wer war gestern am Ofen für Töpfe?"
    assert read(Source("a.txt", words.encode(encoding))).drafts[0].posts[0].load().text


def test_a_file_that_is_asked_for_as_text_is_shown() -> None:
    assert read(Source("a.pdf", b"%PDF-1.7\nkiln"), "post").drafts[0].posts[0].load().text.startswith("%PDF")


def test_among_several_it_is_left_out() -> None:
    parts = (Source("a.pdf", b"%PDF-1.7\n" + NOISE), Source("b.txt", b"The kiln is cold."))
    document = read(Source("two", b"", parts=parts))
    assert document.warnings[0].startswith("a.pdf was left out: it is a PDF document")
