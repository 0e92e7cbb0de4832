"""Which engine made a page: the one whose signs it shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from selectolax.lexbor import LexborHTMLParser

from tui_reader.formats.html import engines as room
from tui_reader.formats.html.engine import Engine, Sign

ENOUGH = 1.0
"""The lowest sum of weights that tells an engine."""
WINDOW = 2**18
"""Characters from the beginning and from the end of a page in which signs are looked for."""


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


def ends_of(source: str) -> str:
    """The beginning and the end of a long page, all of a short one."""
    return source if len(source) <= 2 * WINDOW else source[:WINDOW] + source[-WINDOW:]


def recognise(page: LexborHTMLParser, source: str) -> list[Recognised]:
    """The engines whose signs a page shows, the surest first; `source` is what `page` was parsed from."""
    lowered = source.lower()
    found = (_recognised(engine, page, lowered) for engine in all_engines())
    return sorted((one for one in found if one.score >= ENOUGH), key=lambda one: -one.score)


def _recognised(engine: Engine, page: LexborHTMLParser, lowered: str) -> Recognised:
    signs = tuple(sign for sign in engine.signs if _shows(sign, page, lowered))
    return Recognised(engine, signs, sum(sign.weight for sign in signs))


def _shows(sign: Sign, page: LexborHTMLParser, lowered: str) -> bool:
    if sign.text and sign.text.lower() not in lowered:
        return False
    return not sign.css or page.css_first(sign.css) is not None
