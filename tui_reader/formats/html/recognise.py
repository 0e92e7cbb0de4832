"""Which engine made a page: the one whose signs it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html import engines as room
from tui_reader.formats.html.engine import Engine, Sign

ENOUGH = 1.0
"""The lowest sum of weights that tells an engine."""
WINDOW = 2**17
"""Bytes from the beginning and from the end of a page in which signs are looked for."""

_WORD = re.compile(r"""[.#=\[]["']?([\w-]+)""")
_TAG = re.compile(r"<[^<]*>")
_TOKEN = re.compile(r"[\w-]+")


@cache
def all_engines() -> tuple[Engine, ...]:
    """The engines of all modules of the room, by the names of the modules."""
    modules = sorted(module.name for module in iter_modules(room.__path__))
    return tuple(engine for name in modules for engine in import_module(f"{room.__name__}.{name}").ENGINES)


@dataclass(frozen=True, slots=True)
class Recognised:
    """An engine with the signs of it that a page shows, and the sum of their weights."""

    engine: Engine
    signs: tuple[Sign, ...]
    score: float


def ends_of(source: bytes) -> bytes:
    """The beginning and the end of a long page, all of a short one."""
    return source if len(source) <= 2 * WINDOW else source[:WINDOW] + source[-WINDOW:]


def recognise(page: LexborHTMLParser, source: bytes) -> list[Recognised]:
    """The engines whose signs a page shows, the surest first; `source` is what `page` was parsed from."""
    lowered = source.decode("utf-8", "replace").lower()
    tags = _words_in_tags(lowered)
    found = (_recognised(engine, page, lowered, tags) for engine in all_engines())
    return sorted((one for one in found if one.score >= ENOUGH), key=lambda one: -one.score)


def _words_in_tags(lowered: str) -> str:
    """Each word that stands in a tag, once: a tenth of a page to look through."""
    tags = "\n".join({*_TAG.findall(lowered)})
    return "\n".join({*_TOKEN.findall(tags)})


def _recognised(engine: Engine, page: LexborHTMLParser, lowered: str, tags: str) -> Recognised:
    signs = tuple(sign for sign in engine.signs if _shows(sign, page, lowered, tags))
    return Recognised(engine, signs, sum(sign.weight for sign in signs))


def _shows(sign: Sign, page: LexborHTMLParser, lowered: str, tags: str) -> bool:
    if sign.css and not _may_match(sign.css, tags):
        return False
    if sign.text and sign.text.lower() not in lowered:
        return False
    return not sign.css or page.css_first(sign.css) is not None


def _may_match(css: str, tags: str) -> bool:
    """Whether a page has the classes, ids and values that a selector names: words are found sooner than nodes."""
    return any(all(word in tags for word in words) for words in _words(css))


@cache
def _words(css: str) -> list[list[str]]:
    """The words that a node must have, or those around it, for each selector of a list."""
    named = [] if "(" in css else css.lower().split(",")
    return [_WORD.findall(one) for one in named] or [[]]
