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

_FOREIGN_NAMES = ("svg", "math", "frameset")
_TAKEN = tuple(f"x-{name}" for name in _FOREIGN_NAMES)
"""The names they get; where a page holds such names of its own, its tokens must tell which are now the same."""
_WHOLE = re.compile(r"<(/?[a-zA-Z][^\s/>]*+)[^>]*+>?")


def harmless(html: str) -> str:
    """The page without scripts, styles and whatever would cost the parser more than it weighs.

    Scripts that hold JSON stay. The text of the page and the order of its elements do not change.

    Raises:
        FormatError: when the tags are so tangled that no reading of them is worth its time.
    """
    html = html.replace("\0", "\ufffd")
    parts: list[str] = []
    repetition = Repetition(html.count("<"))
    for piece, tokens in pieces(html):
        parts.append(piece)
        repetition.read(tokens)
    plain = "".join(parts)
    if repetition.keeps_all and not _holds_taken(repetition.names):
        return _renamed(plain, _foreign(repetition.names))
    return _read_again(plain)


def _read_again(html: str) -> str:
    """The harmless page, tag by tag."""
    tokens: list[str] = TOKEN.findall(html)
    known = set(tokens)
    if foreign := _foreign(known):
        html = _renamed(html, foreign)
        if _holds_taken(known):
            changed = {token: _meaningless(token) for token in known if token.startswith(foreign)}
            tokens = [changed.get(token, token) for token in tokens]
    dropped = _dropped(tokens)
    return _without(html, dropped) if dropped else html


def _foreign(tokens: Iterable[str]) -> tuple[str, ...]:
    """The tokens of elements in which other rules hold."""
    return tuple(token for token in tokens if token.removeprefix("/").lower() in _FOREIGN_NAMES)


def _holds_taken(tokens: Iterable[str]) -> bool:
    return any(token.lower().removeprefix("/").startswith(_TAKEN) for token in tokens)


def _renamed(html: str, foreign: tuple[str, ...]) -> str:
    """The page with names of no meaning in place of foreign ones and of those that begin with them."""
    for name in foreign:
        html = html.replace(f"<{name}", f"<{_meaningless(name)}")
    return html


def _meaningless(token: str) -> str:
    return f"/x-{token[1:]}" if token[0] == "/" else f"x-{token}"


def _dropped(tokens: list[str]) -> set[int]:
    """The places of the tags that nest too deep, or that would be opened again too often."""
    for formats in FORMATS:
        nesting = Nesting(formats, OPENED + 8 * len(tokens))
        try:
            return nesting.read(tokens)
        except TooTangledError:
            continue
    raise FormatError("its tags are tangled beyond what a page of a forum needs")


def _without(html: str, dropped: set[int]) -> str:
    places = iter(range(html.count("<") + 1))
    return _WHOLE.sub(lambda tag: EMPTY if next(places) in dropped else tag[0], html)
