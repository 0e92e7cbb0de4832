"""Make HTML harmless before it is parsed: the parser's time and memory are not linear in nested floods.

Three things cost more than they weigh in lexbor: elements nested thousands deep, formatting elements that are
never closed (each block below opens them all again), and thousands of attributes in one tag. They are dropped
here, the text stays. The pass knows where tags begin and end exactly as the parser does, because whatever could
be read in two ways is rewritten first. SVG, MathML and frame sets, in which other rules hold, become elements of
no meaning (`x-svg`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui_reader.errors import FormatError
from tui_reader.formats.html.nesting import Nesting, TooTangledError
from tui_reader.formats.html.pieces import TOKEN, pieces
from tui_reader.formats.html.repeating import Repetition
from tui_reader.formats.html.rewriting import EMPTY

OPENED = 2_000_000
"""Elements that unclosed formatting may open again, besides 8 for each tag of the file."""
FORMATS = (1 << 30, 32, 4, 0)
"""Formatting elements that may be open at once; the next number is tried where one opens too many again."""

_FOREIGN_NAMES = (b"svg", b"math", b"frameset")
_TAKEN = tuple(b"x-" + name for name in _FOREIGN_NAMES)
"""The names they get; where a page holds such names of its own, its tokens must tell which are now the same."""
_WHOLE = re.compile(rb"<(/?[a-zA-Z][^\s/>]*+)[^>]*+>?")


def harmless(html: bytes) -> bytes:
    """The page in UTF-8 without scripts, styles and whatever would cost the parser more than it weighs.

    Scripts that hold JSON stay. The text of the page and the order of its elements do not change.

    Raises:
        FormatError: when the tags are so tangled that no reading of them is worth its time.
    """
    html = html.replace(b"\0", "\ufffd".encode())
    parts: list[bytes | memoryview] = []
    repetition = Repetition(html.count(b"<"))
    for piece, tokens in pieces(html):
        parts.append(piece)
        repetition.read(tokens)
    plain = b"".join(parts)
    if repetition.keeps_all and not _holds_taken(repetition.names):
        return _renamed(plain, _foreign(repetition.names))
    return _read_again(plain)


def _read_again(html: bytes) -> bytes:
    """The harmless page, tag by tag."""
    tokens: list[bytes] = TOKEN.findall(html)
    known = set(tokens)
    if foreign := _foreign(known):
        html = _renamed(html, foreign)
        if _holds_taken(known):
            changed = {token: _meaningless(token) for token in known if token.startswith(foreign)}
            tokens = [changed.get(token, token) for token in tokens]
    dropped = _dropped(tokens)
    return _without(html, dropped) if dropped else html


def _foreign(tokens: Iterable[bytes]) -> tuple[bytes, ...]:
    """The tokens of elements in which other rules hold."""
    return tuple(token for token in tokens if token.removeprefix(b"/").lower() in _FOREIGN_NAMES)


def _holds_taken(tokens: Iterable[bytes]) -> bool:
    return any(token.lower().removeprefix(b"/").startswith(_TAKEN) for token in tokens)


def _renamed(html: bytes, foreign: tuple[bytes, ...]) -> bytes:
    """The page with names of no meaning in place of foreign ones and of those that begin with them."""
    for name in foreign:
        html = html.replace(b"<" + name, b"<" + _meaningless(name))
    return html


def _meaningless(token: bytes) -> bytes:
    return b"/x-" + token[1:] if token.startswith(b"/") else b"x-" + token


def _dropped(tokens: list[bytes]) -> set[int]:
    """The places of the tags that nest too deep, or that would be opened again too often."""
    for formats in FORMATS:
        nesting = Nesting(formats, OPENED + 8 * len(tokens))
        try:
            return nesting.read(tokens)
        except TooTangledError:
            continue
    raise FormatError("its tags are tangled beyond what a page of a forum needs")


def _without(html: bytes, dropped: set[int]) -> bytes:
    places = iter(range(html.count(b"<") + 1))
    return _WHOLE.sub(lambda tag: EMPTY if next(places) in dropped else tag[0], html)
