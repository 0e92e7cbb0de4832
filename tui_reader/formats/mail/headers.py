"""Header fields of a message: found without parsing the rest, unfolded and decoded; nothing here raises."""

from __future__ import annotations

import re
from binascii import a2b_base64, a2b_qp
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from tui_reader.model import SafeText
from tui_reader.text.clean import clean_line
from tui_reader.text.decode import decode_declared

T = TypeVar("T")
LINE_LIMIT = 998
"""Bytes of an address or a subject that are read: the longest line of RFC 5322."""
CHAIN_LIMIT = 65_536
"""Bytes of a References field that are read; some 1,000 ids."""

_FOLDED = (b" ", b"\t")
_WORD = re.compile(rb"=\?([^?\s]{1,60})\?([BbQq])\?([^?]*)\?=")
_ID = re.compile(rb"<([^<>\s]+)>")
_ID_FIRST = re.compile(rb"[ \t]{0,9}<([^<> \t\r\n\f\v]{1,900})>")
"""A field that begins with an id, as nearly all do; it is read without the rest of the field."""
_ADDRESS_FIRST = re.compile(rb"[ \t]{0,9}<([^<>@ \t\r\n\f\v]{0,900}@[^<> \t\r\n\f\v]{0,900})>")
"""The same with an `@`, which ids have and other words between such brackets may lack."""


class Head:
    """The header block of one message, asked by field name.

    A field is found by one search in a lower-case copy, which is several times faster than a regular
    expression over the block.
    """

    __slots__ = ("_block", "_lower")

    def __init__(self, block: bytes) -> None:
        """`block` begins with the line feed before the first field."""
        self._block = block
        self._lower = block.lower()

    def get(self, field: bytes, limit: int = LINE_LIMIT) -> bytes:
        """The first field of this name, unfolded and cut to `limit` bytes; b"" when there is none.

        The name is given in lower case between a line feed and its colon.
        """
        at = self._lower.find(field)
        if at < 0:
            return b""
        value = self._from(at + len(field), limit)
        return b" ".join(value.split()) if b"\n" in value else value.strip()

    def first(self, fields: tuple[bytes, ...]) -> bytes:
        """The first of these fields that says something; b"" when none does."""
        return self.read(fields, bytes) or b""

    def read(self, fields: tuple[bytes, ...], read: Callable[[bytes], T | None]) -> T | None:
        """What `read` finds in the first of these fields in which it finds something."""
        for field in fields:
            if (value := self.get(field)) and (found := read(value)):
                return found
        return None

    def match(self, field: bytes, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """What a pattern matches right behind the colon of the first field of this name; nothing is unfolded."""
        at = self._lower.find(field)
        return pattern.match(self._block, at + len(field)) if at >= 0 else None

    def behind(self, field: bytes, length: int) -> bytes:
        """The `length` bytes right behind the colon of the first field of this name, whatever they are of."""
        at = self._lower.find(field)
        return self._block[at + len(field) : at + len(field) + length] if at >= 0 else b""

    def has(self, field: bytes) -> bool:
        """Whether there is a field of this name; `in` takes longer for bytes."""
        return self._lower.find(field) >= 0

    def folded(self, field: bytes, limit: int) -> bytes:
        """As `get`, with the line ends in it."""
        at = self._lower.find(field)
        return b"" if at < 0 else self._from(at + len(field), limit)

    def _from(self, start: int, limit: int) -> bytes:
        """What stands from `start` to the end of the field, which goes on on lines that begin with white space."""
        block = self._block
        end = block.find(b"\n", start, start + limit)
        while block[end + 1 : end + 2] in _FOLDED and end >= 0:
            end = block.find(b"\n", end + 1, start + limit)
        return block[start : end if end >= 0 else start + limit]


def own_id(head: Head, fields: tuple[bytes, ...]) -> bytes:
    """The id in the first of the fields that says something; b"" for none."""
    first = head.match(fields[0], _ID_FIRST)
    return first[1] if first else message_id(head.first(fields))


def message_id(value: bytes) -> bytes:
    """The id of a Message-ID field without its brackets, also when they are missing."""
    match = _ID.search(value)
    return match[1] if match else b"".join(value.strip(b"<>").split()[:1])


def answered(head: Head) -> Iterator[bytes]:
    """The ids that a message says it answers, the nearest first: References backwards, else In-Reply-To."""
    chain = head.folded(b"\nreferences:", CHAIN_LIMIT)
    end = chain.rfind(b">")
    if end < 0:  # old mailers put words and addresses in this field: the id comes first, and has an @
        chain = head.get(b"\nin-reply-to:")
        end = chain.find(b">", chain.find(b"<"))
        chain = chain[: end + 1] if b"@" in chain[: end + 1] else b""
    while end > 0 and (start := chain.rfind(b"<", 0, end)) >= 0:
        yield b"".join(chain[start + 1 : end].split())
        end = chain.rfind(b">", 0, start)


def nearest(head: Head) -> bytes:
    """The first of the ids that `answered` gives; b"" for none."""
    first = None if head.has(b"\nreferences:") else head.match(b"\nin-reply-to:", _ADDRESS_FIRST)
    return first[1] if first else next(answered(head), b"")


def thread_index(head: Head) -> bytes:
    """The Thread-Index of Outlook: 22 bytes that name the thread, and 5 more for each reply; b"" without one."""
    value = head.get(b"\nthread-index:")
    try:
        found = a2b_base64(b"".join(value.split())) if value else b""
    except ValueError:
        return b""
    return found if len(found) >= 22 else b""


def text(value: bytes) -> str:
    """A field as text, with its encoded words (RFC 2047) and 8-bit signs decoded; not cleaned."""
    if b"=?" not in value:
        return decode_declared(value, None)
    pieces: list[tuple[str | None, bytes]] = []
    end = 0
    for match in _WORD.finditer(value):
        if between := value[end : match.start()] if end == 0 else _between(value[end : match.start()]):
            pieces.append((None, between))
        charset = match[1].partition(b"*")[0].decode("latin-1").lower()
        word = _transfer(match[2], match[3])
        if pieces and pieces[-1][0] == charset:  # a sign of several bytes may be cut between two words
            word = pieces.pop()[1] + word
        pieces.append((charset, word))
        end = match.end()
    pieces.append((None, value[end:]))
    return "".join(decode_declared(piece, charset) for charset, piece in pieces)


def _between(gap: bytes) -> bytes:
    """What stands between two encoded words; white space alone does not count (RFC 2047, 6.2)."""
    return gap if gap.strip() else b""


def _transfer(kind: bytes, word: bytes) -> bytes:
    if kind in b"Qq":
        return a2b_qp(word, header=True)
    try:
        return a2b_base64(word + b"===")
    except ValueError:
        return word


@lru_cache(maxsize=4096)
def line(value: bytes) -> SafeText | None:
    """A field as one safe line, None when there is nothing in it."""
    return clean_line(text(value)) or None


@lru_cache(maxsize=4096)
def author(value: bytes) -> SafeText | None:
    """The writer of a From field: the display name, else the comment, else the address before its `@`."""
    name, address, comment = _mailbox(value[:LINE_LIMIT].decode("latin-1"))
    for candidate in (name if address else "", comment, _local(address or name)):
        if shown := clean_line(text(candidate.encode("latin-1")).strip(" '\t")):
            return shown
    return None


def _local(address: str) -> str:
    """The part before the `@`, which list archives write as ` at `, and behind a path of hosts."""
    return re.split("@| at ", address.strip(), maxsplit=1)[0].rpartition("!")[2]


def _mailbox(value: str) -> tuple[str, str, str]:
    """The first mailbox of an address field, walked once: the words outside, in `<>` and in `()`."""
    parts: dict[str, list[str]] = {"": [], "<": [], "(": []}
    place, depth = "", 0
    quoted = escaped = False
    for sign in value:
        if escaped or (quoted and sign not in '"\\'):
            parts[place].append(sign)
            escaped = False
        elif sign == "\\":
            escaped = True
        elif sign == '"':
            quoted = not quoted
        elif sign == "(" and place != "<":
            place, depth = "(", depth + 1
        elif sign == ")" and depth:
            depth -= 1
            place = "(" if depth else ""
        elif sign == "<" and not depth:
            place = "<"
        elif sign == ">" and place == "<":
            break
        else:
            parts[place].append(sign)
    return "".join(parts[""]), "".join(parts["<"]), "".join(parts["("])
