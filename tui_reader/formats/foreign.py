"""Files that hold no text of a thread, though people pass them: what they are, told by their first bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui_reader.errors import FormatError
from tui_reader.formats.source import Source

TO_TEXT = "save it as text or HTML first"
TO_MBOX = "export its folders as mbox first"
OTHERWISE = "export the thread from the program that keeps it"

KINDS: Mapping[re.Pattern[bytes], tuple[str, str]] = {
    re.compile(rb"\xd0\xcf\x11\xe0"): (
        "a mail of Outlook or an office document", "save it as text, HTML or .eml first",
    ),
    re.compile(rb"!BDN"): ("a data file of Outlook", TO_MBOX),
    re.compile(rb"\xcf\xad\x12\xfe"): ("a folder of Outlook Express", TO_MBOX),
    re.compile(rb"\x78\x9f\x3e\x22"): ("what Outlook packs mails in (TNEF)", "unpack it first"),
    re.compile(rb"%PDF-"): ("a PDF document", TO_TEXT),
    re.compile(rb"\{\\rtf"): ("an RTF document", TO_TEXT),
    re.compile(rb"SQLite format 3\0"): ("a database", OTHERWISE),
    re.compile(rb"(?:7z\xbc\xaf|Rar!\x1a)"): ("an archive of a kind that is not read", "unpack it first"),
    re.compile(rb"(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*|BM[\s\S]{4}\0\0\0\0)"): (
        "a picture", "copy the text in it first",
    ),
    re.compile(rb"(?:\0\0[\s\S]{2}ftyp|ID3[\2-\4]|OggS\0|fLaC\0|RIFF[\s\S]{4}(?:WAVE|AVI )|\x1aE\xdf\xa3)"): (
        "a recording", "there is no text in it",
    ),
    re.compile(rb"(?:\x7fELF|MZ[\s\S]{2}\0|\xca\xfe\xba\xbe|\0asm)"): ("a program", "there is no text in it"),
}  # fmt: skip
"""What files are by their beginnings, and what can be done; the first that fits tells it."""

BEGINNING = 4096
"""Characters that tell whether a file is text."""
UNWRITTEN = 0.05
"""Share of characters that nobody writes from which a file is no text; bytes of any kind have a tenth."""

_UNWRITTEN = re.compile("[\0-\x07\x0e-\x1a\x7f-\x9f\ufffd]")


def refuse_foreign(source: Source) -> None:
    """Raise a `FormatError` for a file that is known to hold something else than text."""
    for look, (kind, advice) in KINDS.items():
        if look.match(source.data):
            raise FormatError(f"it is {kind}; {advice}")
    begun = source.text()[:BEGINNING]
    is_odd = not source.decoded.certain or "\0" in begun  # text in UTF-8 may be made of signs for a terminal
    if is_odd and len(_UNWRITTEN.findall(begun)) > UNWRITTEN * len(begun):
        raise FormatError("its bytes are no text")
