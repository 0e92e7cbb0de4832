"""Files of other programs that hold no text to read: known by their first bytes, with what to save instead."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui_reader.errors import FormatError
from tui_reader.formats.source import Source

_OUTLOOK_PARTS = "__substg1.0_".encode("utf-16-le")
"""How the parts of a message are called in the directory of its file (MS-OXMSG, 2.2)."""


class _Foreign(NamedTuple):
    """A kind of file: its first bytes, what it is and what to do; `holding` must stand somewhere in it too."""

    begins: re.Pattern[bytes]
    what: str
    instead: str
    holding: bytes = b""


_EXPORT_MAIL = "save its mails as .eml or mbox"
_EXPORT_TEXT = "save it as text or HTML"
_EXPORT_ROWS = "export the table of its posts as JSON"
_UNPACK = "unpack it"
_NO_TEXT = "open the page or the text that it belongs to"

_OLE = re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
FOREIGN = (
    _Foreign(_OLE, "a mail saved by Outlook (.msg)", "save it as .eml", _OUTLOOK_PARTS),
    _Foreign(_OLE, "an old office document", _EXPORT_TEXT),
    _Foreign(re.compile(rb"!BDN[\s\S]{4}SM"), "a mail store of Outlook (.pst or .ost)", _EXPORT_MAIL),
    _Foreign(re.compile(rb"\xcf\xad\x12\xfe"), "a mail store of Outlook Express (.dbx)", _EXPORT_MAIL),
    _Foreign(re.compile(rb"JMF[69][\x00-\x0d]"), "a mail store of Outlook Express (.mbx)", _EXPORT_MAIL),
    _Foreign(re.compile(rb"\x1a\x00\x00\x04\x00\x00"), "a store of Lotus Notes (.nsf)", _EXPORT_MAIL),
    _Foreign(re.compile(rb"\x78\x9f\x3e\x22"), "an attachment of Outlook (winmail.dat)", _EXPORT_MAIL),
    _Foreign(re.compile(rb"// <!-- <mdb:mork:z"), "an index of Thunderbird (.msf)", "open its mailbox"),
    _Foreign(re.compile(rb"SQLite format 3\x00"), "a database (SQLite)", _EXPORT_ROWS),
    _Foreign(re.compile(rb"PAR1|ARROW1\x00\x00|\x89HDF\r\n"), "a table in a binary form", _EXPORT_ROWS),
    _Foreign(re.compile(rb"%PDF-\d"), "a PDF", _EXPORT_TEXT),
    _Foreign(re.compile(rb"\{\\rtf\d"), "an RTF document", _EXPORT_TEXT),
    _Foreign(re.compile(rb"ITSF\x03\x00"), "a help file (.chm)", _EXPORT_TEXT),
    _Foreign(re.compile(rb"[\s\S]{60}(?:BOOKMOBI|TEXtREAd)"), "an electronic book", _EXPORT_TEXT),
    _Foreign(
        re.compile(
            rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|II\*\x00|MM\x00\*|BM[\s\S]{4}\x00\x00\x00\x00"
            rb"|\x00\x00\x01\x00[\x01-\x40]\x00|[\s\S]{4}ftyp(?:avif|hei[cfsx]|mif1)"
        ),
        "a picture",
        _NO_TEXT,
    ),
    _Foreign(
        re.compile(
            rb"OggS\x00|ID3[\x02-\x04]|fLaC\x00|RIFF[\s\S]{4}(?:WAVE|AVI )|\x1aE\xdf\xa3|[\s\S]{4}ftyp|FLV\x01"
            rb"|\xff[\xfb\xf3][\x10-\xeb]"
        ),
        "a sound or a film",
        _NO_TEXT,
    ),
    _Foreign(re.compile(rb"wOF[F2](?:\x00\x01|OTTO|true)|OTTO\x00"), "a font", _NO_TEXT),
    _Foreign(re.compile(rb"\x7fELF|MZ[\s\S]{58}[\s\S]{2}\x00\x00|\xca\xfe\xba\xbe\x00"), "a program", _NO_TEXT),
    _Foreign(
        re.compile(rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|MSCF\x00\x00\x00\x00|\x1f\x9d[\x8c-\x90]|LZIP\x01|\x04\x22\x4d\x18"),
        "an archive of a kind that is not opened",
        _UNPACK,
    ),
)  # fmt: skip
"""What a person may pass and is no text, as programs mark it; of two kinds with one mark the first that fits."""


BEGINNING = 4096
"""Characters that tell whether a file is text."""
UNWRITTEN = 0.05
"""Share of characters that nobody writes from which a file is no text; of random bytes a tenth are such."""

_UNWRITTEN = re.compile("[\0-\x07\x0e-\x1a\x7f-\x9f\ufffd]")


def refuse_foreign(source: Source) -> None:
    """Raise a `FormatError` that says what a file is, when it is of another kind than text."""
    for kind in FOREIGN:
        if kind.begins.match(source.data) and kind.holding in source.data:
            raise FormatError(f"it is {kind.what}; {kind.instead} first")
    begun = source.text()[:BEGINNING]
    is_odd = not source.decoded.certain or "\0" in begun  # text in UTF-8 may be made of signs for a terminal
    if is_odd and len(_UNWRITTEN.findall(begun)) > UNWRITTEN * len(begun):
        raise FormatError("its bytes are no text")
