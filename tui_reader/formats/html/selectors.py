"""Selectors written so that lexbor tries them quickly on all nodes of a page."""

from __future__ import annotations

import re
from functools import lru_cache

_COMPOUND = re.compile(r"(?<![^\s,>+~(])([a-z][a-z0-9]*)([.#][\w.#-]+)")
"""A tag with classes and ids behind it."""


@lru_cache(maxsize=1024)
def tag_last(css: str) -> str:
    """A selector that matches the same nodes and names tags last: `div.post` becomes `.post:is(div)`.

    Names of tags are compared letter by letter for each node, which takes four times as long as to see that it lacks
    a class. Selectors with words between quotes stay as they are.
    """
    return css if '"' in css or "'" in css else _COMPOUND.sub(r"\2:is(\1)", css)
