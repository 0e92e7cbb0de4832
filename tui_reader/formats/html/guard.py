"""Make HTML harmless before it is parsed: the parser's time and memory are not linear in nested floods.

Three things cost more than they weigh in lexbor: elements nested thousands deep, formatting elements that are
never closed (each block below opens them all again), and thousands of attributes in one tag. They are dropped
here, the text stays. The pass knows where tags begin and end exactly as the parser does, because whatever could
be read in two ways is rewritten first. SVG, MathML and frame sets, in which other rules hold, become elements of
no meaning (`x-svg`).
"""

from __future__ import annotations

import re

from tui_reader.errors import FormatError
from tui_reader.formats.html.nesting import Nesting, TooTangledError
from tui_reader.formats.html.repeating import keeps_all
from tui_reader.formats.html.rewriting import EMPTY, rewritten

OPENED = 2_000_000
"""Elements that unclosed formatting may open again, besides 8 for each tag of the file."""
FORMATS = (1 << 30, 32, 4, 0)
"""Formatting elements that may be open at once; the next number is tried where one opens too many again."""

_FOREIGN_NAMES = ("svg", "math", "frameset")
_TAKEN = tuple(f"x-{name}" for name in _FOREIGN_NAMES)
"""The names they get; where a page holds such names of its own, its tokens must tell which are now the same."""
_TOKEN = re.compile(r"<(/?[a-zA-Z][^\s/>]*+)")
_WHOLE = re.compile(r"<(/?[a-zA-Z][^\s/>]*+)[^>]*+>?")


def harmless(html: str) -> str:
    """The page without scripts, styles and whatever would cost the parser more than it weighs.

    Scripts that hold JSON stay. The text of the page and the order of its elements do not change.

    Raises:
        FormatError: when the tags are so tangled that no reading of them is worth its time.
    """
    plain = "".join(rewritten(html.replace("\0", "\ufffd")))
    tokens = _TOKEN.findall(plain)
    if foreign := {token for token in set(tokens) if token.removeprefix("/").lower() in _FOREIGN_NAMES}:
        plain, tokens = _renamed(plain, tokens, foreign)
    dropped = _dropped(tokens)
    return _without(plain, dropped) if dropped else plain


def _renamed(html: str, tokens: list[str], foreign: set[str]) -> tuple[str, list[str]]:
    """The page with names of no meaning in place of foreign ones and of those that begin with them, and its tokens."""
    names = tuple(foreign)
    for name in names:
        html = html.replace(f"<{name}", f"<{_meaningless(name)}")
    known = set(tokens)
    if any(token.lower().removeprefix("/").startswith(_TAKEN) for token in known):
        changed = {token: _meaningless(token) for token in known if token.startswith(names)}
        tokens = [changed.get(token, token) for token in tokens]
    return html, tokens


def _meaningless(token: str) -> str:
    return f"/x-{token[1:]}" if token[0] == "/" else f"x-{token}"


def _dropped(tokens: list[str]) -> set[int]:
    """The places of the tags that nest too deep, or that would be opened again too often."""
    if keeps_all(tokens):
        return set()
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
