"""From bytes to text: the encoding is found from what the bytes show, or taken as told."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from tui_reader.errors import FormatError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its first two bytes are the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "euc_kr": "cp949", "iso8859-9": "cp1254", "iso8859-11": "cp874",
}  # fmt: skip
"""Encodings that are declared for text of a larger one, as the WHATWG Encoding Standard reads them."""
_NOT_FOR_FILES = {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"}
"""Codecs for other purposes than files, some of them with a cost that is quadratic in the length."""
_LETTER_BY_LETTER = ("cp125", "iso8859", "koi8")
"""How the names of encodings begin that have a byte for each letter: words in them are never UTF-8 by chance."""
_SAMPLE = 4096

_WESTERN = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
"""cp1252, with the five bytes that it leaves undefined read as Latin-1."""
_WESTERN_BYTES, _LATIN_BYTES = codecs.charmap_build(_WESTERN), codecs.charmap_build("".join(map(chr, range(256))))
_PAST_ASCII = re.compile(rb"[\x80-\xff]+")
_SCRAMBLED = bytes(range(0x80)) + bytes(range(0x80, 0xC0)) + b"\xc2\xc3\xc5\xc6\xcb\xe2"
"""The bytes of the signs of cp1252 in UTF-8."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in; `certain` is False when the encoding is a guess or did not fit."""

    text: str
    encoding: str
    certain: bool


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a file; no input fails.

    A given `encoding` is taken as told. Else: a byte order mark, UTF-16 by its zero bytes, UTF-8, and at last
    cp1252. Lone CR line ends become LF when the text has no LF. The text is not cleaned.

    Raises:
        FormatError: when there is no encoding of that name.
    """
    decoded = _as_told(data, encoding) if encoding is not None else _found(data)
    if "\r" in decoded.text and "\n" not in decoded.text:
        return Decoded(decoded.text.replace("\r", "\n"), decoded.encoding, decoded.certain)
    return decoded


def decode_declared(data: bytes, charset: str | None) -> str:
    """Decode bytes that declare their own charset, as the parts of a mail do.

    What is declared falsely, is unknown or means nothing (ASCII for 8-bit text) is found from the bytes: what is UTF-8
    is read as that, in an encoding with several bytes a letter only when the bytes are wrong there.
    """
    codec = _codec(charset) if charset else None
    if data.isascii() and (codec is None or codec in ("ascii", "utf-8")):
        return data.decode("ascii")
    if codec is None or codec in ("ascii", "utf-8"):
        return _found(data).text
    wider = _WIDER.get(codec, codec)
    if wider.startswith(_LETTER_BY_LETTER) and (text := _strictly(data, "utf-8")) is not None:
        return text
    if wider == "cp1252":
        return _western(data)
    text = _strictly(data, wider)
    if text is None:
        text = _strictly(data, "utf-8")
    return data.decode(wider, "replace") if text is None else text


def _strictly(data: bytes, codec: str) -> str | None:
    """The text of bytes that are right in an encoding; None for others."""
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def unscrambled(data: bytes) -> bytes | None:
    """What a file held before it was read as cp1252 or Latin-1 and saved again in UTF-8; None when it was not.

    It was when all of its signs are of that encoding and their bytes there are UTF-8 again: other text, with a single
    letter past ASCII that stands by itself, gives bytes that are not. A byte order mark is kept.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    right = _once_unscrambled(data.removeprefix(mark))
    before = right
    while before is not None:  # a file can have been read wrongly more than once
        right, before = before, _once_unscrambled(before)
    return None if right is None else mark + right


def _once_unscrambled(data: bytes) -> bytes | None:
    if data.isascii() or any(_unwesterned(run[0]) is None for run in _PAST_ASCII.finditer(data)):
        return None  # the first letter past ASCII tells it of most files
    return _unwesterned(data)


def _unwesterned(data: bytes) -> bytes | None:
    if data.translate(None, _SCRAMBLED):
        return None
    for wrong in (_WESTERN_BYTES, _LATIN_BYTES):
        try:
            right = codecs.charmap_encode(data.decode("utf-8"), "strict", wrong)[0]
            right.decode("utf-8")
        except UnicodeError:
            continue
        return right
    return None


def _codec(name: str) -> str | None:
    """The normal name of a text encoding, or None when there is none of that name."""
    try:
        codec = codecs.lookup(name).name
        b"x".decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    return None if codec.replace("-", "_") in _NOT_FOR_FILES else codec


def _as_told(data: bytes, name: str) -> Decoded:
    codec = _codec(name)
    if codec is None:
        raise FormatError(f"there is no text encoding named {name[:40]!r}")
    try:
        return Decoded(data.decode(codec).removeprefix("\ufeff"), codec, True)
    except UnicodeError:
        return Decoded(data.decode(codec, "replace").removeprefix("\ufeff"), codec, False)


def _found(data: bytes) -> Decoded:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(codec, "replace")
            return Decoded(text, codec, "\ufffd" not in text)
    if codec := _by_zeros(data[:_SAMPLE]):
        return Decoded(data.decode(codec, "replace"), codec, False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", True)
    except UnicodeDecodeError:
        return _broken(data)


def _by_zeros(sample: bytes) -> str:
    """UTF-16 without a mark shows zeros at every second byte, as most signs are Latin letters, spaces or digits."""
    pairs = len(sample) // 2
    high, low = sample[: 2 * pairs : 2].count(0), sample[1::2].count(0)
    if pairs < 2 or min(high, low) * 10 > pairs:
        return ""
    if low * 2 > pairs:
        return "utf-16-le"
    return "utf-16-be" if high * 2 > pairs else ""


def _broken(data: bytes) -> Decoded:
    """UTF-8 with a few damaged places, or an older encoding: whichever explains more of the bytes past ASCII."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    several = len(data) - len(text)  # every well-formed sign past ASCII has at least one byte more than signs
    if damaged * 2 < several:
        return Decoded(text, "utf-8", False)
    return Decoded(_western(data), "cp1252", False)


def _western(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _WESTERN)[0]
